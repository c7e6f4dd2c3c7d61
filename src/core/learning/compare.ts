import type { SigningInput } from '@/core/model/request';
import { type Stepped, stepOf, type Trace } from '@/core/model/trace';
import type { RunEngine } from '@/core/signing/engine';
import { sign } from '@/core/signing/sign';

/** What a request is compared with: the same, its signature in the other place, or signed with the other algorithm. */
export const OTHERS = ['form', 'sigv4a'] as const;
export type Other = (typeof OTHERS)[number];

export const COMPARED = [
  'method',
  'path',
  'query',
  'headers',
  'signedHeaders',
  'payloadHash',
  'algorithm',
  'time',
  'scope',
  'requestHash',
  'key',
  'signature',
  'url',
  'sentHeaders',
] as const;
export type ComparedId = (typeof COMPARED)[number];

/** A line of one side, and whether the other has it too. */
export type ComparedLine = { readonly text: string; readonly shared: boolean };
export type ComparedRow = {
  readonly id: ComparedId;
  readonly left: readonly ComparedLine[];
  readonly right: readonly ComparedLine[];
};

/** The same request in another way: as headers where it was a link, as a link where it was headers; or for SigV4a. */
const otherOf = (input: SigningInput, other: Other): SigningInput =>
  other === 'sigv4a'
    ? { ...input, algorithm: 'sigv4a' }
    : {
        ...input,
        placement:
          input.placement.in === 'query' ? { in: 'header', contentSha256: 'omit' } : { in: 'query', expires: 900 },
      };

/** Both requests line by line, the one signed already. `sigv4a` is what signs with SigV4a: needed for that alone. */
export async function compare(
  { input, trace }: { readonly input: SigningInput; readonly trace: Trace },
  other: Other,
  sigv4a?: RunEngine,
): Promise<readonly ComparedRow[]> {
  const one = linesOf(trace);
  const two = linesOf(await sign(otherOf(input, other), sigv4a ? { sigv4a } : {}));
  return COMPARED.map((id) => ({ id, left: beside(one[id], two[id]), right: beside(two[id], one[id]) }));
}

const beside = (lines: readonly string[], others: readonly string[]): readonly ComparedLine[] =>
  lines.map((text) => ({ text, shared: others.includes(text) }));

function linesOf(trace: Trace): Readonly<Record<ComparedId, readonly string[]>> {
  const [method = '', path = '', query = '', ...rest] = stepOf(trace, 'canonicalRequest').text.split('\n');
  const [algorithm = '', time = '', scope = '', requestHash = ''] = stepOf(trace, 'stringToSign').text.split('\n');
  const { url, headers } = trace.signed;
  return {
    method: [method],
    path: [path],
    query: query === '' ? [] : query.split('&'),
    headers: rest.slice(0, -3),
    signedHeaders: [rest.at(-2) ?? ''],
    payloadHash: [rest.at(-1) ?? ''],
    algorithm: [algorithm],
    time: [time],
    scope: [scope],
    requestHash: [requestHash],
    key: [kindOfKey(trace)],
    signature: [stepOf(trace, 'signature').value],
    url: url.split(/(?=[?&])/),
    sentHeaders: headers.map(([name, value]) => `${name}: ${value}`),
  };
}

/** Which key signs: one of a day, or one for good. */
const kindOfKey = (trace: Stepped): string =>
  trace.steps.some(({ id }) => id === 'kSigning') ? 'HMAC-SHA256, kSigning' : 'ECDSA, P-256';
