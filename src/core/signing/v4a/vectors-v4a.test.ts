import { Sha256 } from '@aws-crypto/sha256-browser';
import { SignatureV4a } from '@smithy/signature-v4a';
import { describe, expect, it } from 'vitest';
import type { SigningInput } from '@/core/model/request';
import { stepOf } from '@/core/model/trace';
import { sign } from '@/core/signing/sign';
import { runEngineV4a } from '@/core/signing/v4a/engine-v4a';
import { inputOfOwn, readOwnVectors } from '@/testing/own-vectors';
import { inputOfVector } from '@/testing/vector-requests';
import { readVectors, type VectorExpected } from '@/testing/vectors';
import { isSignatureOf } from '@/testing/verify-p256';

type Point = { readonly x: string; readonly y: string };
type Case = {
  readonly name: string;
  readonly form: 'header' | 'query';
  readonly input: SigningInput;
  readonly body: string | undefined;
  readonly point: Point | undefined;
  readonly expected: Pick<VectorExpected, 'canonicalRequest' | 'stringToSign'> | undefined;
};

const FORMS = ['header', 'query'] as const;

const file = readOwnVectors().get('sigv4a.json')!;
const own = file.vectors.flatMap((vector) =>
  FORMS.filter((form) => vector[form]).map((form) => ({
    name: vector.name,
    form,
    input: inputOfOwn(file, vector, form),
    body: vector.request.body,
    point: vector.publicKey,
    expected: vector[form],
  })),
);

/** The suite gives nothing to expect for two of its cases. */
const official = (readVectors('aws-signing-test-suite-v4a.json') ?? []).flatMap((vector): Case[] =>
  FORMS.filter((form) => vector.expected[form]).map((form) => ({
    name: vector.name,
    form,
    input: inputOfVector(vector, form, 'sigv4a'),
    body: vector.request?.body,
    point: vector.publicKey && { x: vector.publicKey.X, y: vector.publicKey.Y },
    expected: vector.expected[form],
  })),
);

async function expectStages({ input, point, expected }: Case): Promise<string> {
  const trace = await sign(input, { sigv4a: runEngineV4a });
  const stringToSign = stepOf(trace, 'stringToSign').text;
  const signature = stepOf(trace, 'signature').value;
  expect(stepOf(trace, 'canonicalRequest').text).toBe(expected?.canonicalRequest);
  expect(stringToSign).toBe(expected?.stringToSign);
  const { x, y } = stepOf(trace, 'publicKey');
  expect({ x, y }).toEqual(point);
  expect(isSignatureOf(stringToSign, signature, { x, y })).toBe(true);
  expect(isSignatureOf(`${stringToSign} `, signature, { x, y })).toBe(false);
  return signature;
}

describe('the vectors of SigV4a, every stage', () => {
  it.each(own)('$name, $form form', async (one) => {
    expect(await expectStages(one)).toBe(one.expected?.signature);
  });
});

if (official.length > 0) {
  describe('AWS’s signing test suite for SigV4a, every stage', () => {
    it.each(official)('$name, $form form', async (one) => void (await expectStages(one)));
    it('has both forms of 25 cases', () => expect(official).toHaveLength(50));
  });
}

describe('the AWS SDK’s own SigV4a signer', () => {
  const headerCases: readonly Case[] = [...own, ...official].filter(
    ({ form, input }) => form === 'header' && !hasRepeats(input),
  );
  it.each(headerCases)('gives the same Authorization header: $name', async ({ input, body, expected }) => {
    const { signed } = await sign(input, { sigv4a: runEngineV4a });
    const { credentials, rule } = input;
    const signer = new SignatureV4a({
      credentials: {
        accessKeyId: credentials.accessKeyId,
        secretAccessKey: credentials.secretAccessKey,
        ...(rule.token === 'appended' || !credentials.sessionToken ? {} : { sessionToken: credentials.sessionToken }),
      },
      region: input.region,
      service: input.service,
      sha256: Sha256,
      uriEscapePath: rule.path === 'twice',
      applyChecksum: expected?.canonicalRequest.includes('\nx-amz-content-sha256:') ?? false,
    });
    const request = {
      method: input.method,
      protocol: 'https:',
      hostname: input.host,
      path:
        rule.path === 'twice'
          ? input.path
          : (signed.url.slice('https://'.length + input.host.length).split('?')[0] ?? ''),
      query: Object.fromEntries(input.query.map(({ name, value }) => [name, value])),
      headers: { host: input.host, ...Object.fromEntries(input.headers) },
      body: body || undefined,
    };
    const theirs = await signer.sign(request, { signingDate: input.at / 1000 });
    const ours = signed.headers.find(([name]) => name === 'Authorization')?.[1];
    expect(ours).toBe(theirs.headers['authorization']);
  });
  it('is asked for nearly all cases', () => expect(headerCases.length).toBeGreaterThan(20));
});

/** Its bags of headers and parameters hold a name once. */
function hasRepeats({ headers, query }: SigningInput): boolean {
  const names = [...headers.map(([name]) => `header ${name}`), ...query.map(({ name }) => `parameter ${name}`)];
  return new Set(names).size < names.length;
}
