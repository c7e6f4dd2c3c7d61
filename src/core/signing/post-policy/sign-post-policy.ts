import { fromBase64, fromUtf8, toBase64, utf8 } from '@/core/kernel/bytes';
import type { HeaderList } from '@/core/model/headers';
import type { PostPolicyInput, PostPolicyTrace } from '@/core/model/post-policy';
import type { KeyId, KeyStep, Line, Part } from '@/core/model/trace';
import { signedUrl } from '@/core/model/url';
import { readKeys } from '@/core/signing/recorded';
import { createTextSigner } from '@/core/signing/text-signer';
import { type PolicyLine, policyLines, signingFields, whole } from './policy-document';

const ENGINE = '@aws-sdk/signature-v4';

/**
 * Signs an upload form (Amazon S3 API Reference, "Browser-Based Uploads Using POST (AWS Signature Version 4)") and returns how it
 * went: the policy is read back from what the engine signed. Await each signing before the next.
 */
export async function signPostPolicy(input: PostPolicyInput): Promise<PostPolicyTrace> {
  const lines = policyLines(input);
  const signer = createTextSigner(input);
  const policyText = toBase64(utf8(lines.map(({ text }) => text).join('\n')));
  const { signature, records } = await signer.sign(policyText).finally(signer.end);
  const { stringToSign, keys } = readKeys(records, signature);
  const policy = decoded(stringToSign);
  const key = (id: KeyId, source: Part['source']): KeyStep => ({
    id,
    value: keys[id].value,
    input: { text: keys[id].input, source },
  });
  return {
    engine: ENGINE,
    steps: [
      { id: 'policy', text: policy, lines: cutPolicy(policy, lines) },
      {
        id: 'stringToSign',
        text: stringToSign,
        lines: [{ label: 'policy', parts: whole('hash:policy')(stringToSign) }],
      },
      key('kDate', 'date'),
      key('kRegion', 'region'),
      key('kService', 'service'),
      key('kSigning', 'fixed'),
      { id: 'signature', value: signature },
    ],
    signed: finish(input, stringToSign, signature),
  };
}

/** Cuts the recorded policy into lines and parts; joined again, they are the recorded text. */
function cutPolicy(policy: string, lines: readonly PolicyLine[]): readonly Line[] {
  return policy.split('\n').map((text, i) => {
    const { value, cut } = lines[i] as PolicyLine;
    const at = value === '' ? -1 : text.lastIndexOf(value);
    if (at < 0) return { label: 'policy', parts: whole('fixed')(text) };
    const parts = [
      { text: text.slice(0, at), source: 'fixed' } as const,
      ...cut(text.slice(at, at + value.length)),
      { text: text.slice(at + value.length), source: 'fixed' } as const,
    ];
    return { label: 'policy', parts: parts.filter((part) => part.text !== '') };
  });
}

function finish(input: PostPolicyInput, policy: string, signature: string): PostPolicyTrace['signed'] {
  const urlParts: readonly Part[] = [
    { text: `${input.scheme}://`, source: 'fixed' },
    { text: input.authority, source: 'host' },
    { text: input.path, source: 'path' },
  ];
  const fields = [
    ...input.fields.map(({ name, value, source }) => ({ name, value, cut: whole(source) })),
    ...signingFields(input),
    { name: 'policy', value: policy, cut: whole('hash:policy') },
    { name: 'x-amz-signature', value: signature, cut: whole('hash:signature') },
  ];
  return {
    url: signedUrl(urlParts.map(({ text }) => text).join('')),
    urlParts,
    fields: fields.map(({ name, value }): HeaderList[number] => [name, value]),
    fieldLines: fields.map(({ name, value, cut }) => ({
      label: 'policy',
      parts: [...whole('fixed')(`${name}: `), ...cut(value)],
    })),
    open: input.fields.filter(({ matching }) => matching === 'starts-with').map(({ name }) => name),
  };
}

function decoded(base64: string): string {
  const policy = fromUtf8(fromBase64(base64) ?? new Uint8Array());
  if (!policy) throw new Error('what was signed is no policy in base64');
  return policy;
}
