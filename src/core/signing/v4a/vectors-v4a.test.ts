import { Sha256 } from '@aws-crypto/sha256-browser';
import { SignatureV4a } from '@smithy/signature-v4a';
import { describe, expect, it } from 'vitest';
import { stepOf } from '@/core/model/trace';
import { sign } from '@/core/signing/sign';
import { runEngineV4a } from '@/core/signing/v4a/engine-v4a';
import { inputOfVector } from '@/testing/vector-requests';
import { readVectors, type VectorCase } from '@/testing/vectors';
import { isSignatureOf } from '@/testing/verify-p256';

const suite = readVectors('aws-signing-test-suite-v4a.json');
/** The suite gives nothing to expect for two of its cases. */
const cases = (suite ?? []).flatMap((vector) =>
  (['header', 'query'] as const)
    .filter((form) => vector.expected[form])
    .map((form) => ({ name: vector.name, form, vector })),
);

describe.runIf(suite)('AWS’s signing test suite for SigV4a, every stage', () => {
  it.each(cases)('$name, $form form', async ({ vector, form }) => {
    const trace = await sign(inputOfVector(vector, form, 'sigv4a'), { sigv4a: runEngineV4a });
    const expected = vector.expected[form];
    const stringToSign = stepOf(trace, 'stringToSign').text;
    expect(stepOf(trace, 'canonicalRequest').text).toBe(expected?.canonicalRequest);
    expect(stringToSign).toBe(expected?.stringToSign);
    const point = stepOf(trace, 'publicKey');
    expect({ X: point.x, Y: point.y }).toEqual(vector.publicKey);
    expect(isSignatureOf(stringToSign, stepOf(trace, 'signature').value, point)).toBe(true);
    expect(isSignatureOf(`${stringToSign} `, stepOf(trace, 'signature').value, point)).toBe(false);
  });
  it('has both forms of 25 cases', () => expect(cases).toHaveLength(50));
});

describe.runIf(suite)('the AWS SDK’s own SigV4a signer', () => {
  const headerCases = cases.filter(({ form, vector }) => form === 'header' && !hasRepeatedHeader(vector));
  it.each(headerCases)('gives the same Authorization header: $name', async ({ vector }) => {
    const input = inputOfVector(vector, 'header', 'sigv4a');
    const { signed } = await sign(input, { sigv4a: runEngineV4a });
    const { credentials } = input;
    const signer = new SignatureV4a({
      credentials: {
        accessKeyId: credentials.accessKeyId,
        secretAccessKey: credentials.secretAccessKey,
        ...(vector.context.omit_session_token || !credentials.sessionToken
          ? {}
          : { sessionToken: credentials.sessionToken }),
      },
      region: input.region,
      service: input.service,
      sha256: Sha256,
      uriEscapePath: vector.context.normalize,
      applyChecksum: vector.context.sign_body ?? false,
    });
    const request = {
      method: input.method,
      protocol: 'https:',
      hostname: input.host,
      path: vector.context.normalize
        ? input.path
        : (signed.url.slice('https://'.length + input.host.length).split('?')[0] ?? ''),
      query: Object.fromEntries(input.query.map(({ name, value }) => [name, value])),
      headers: { host: input.host, ...Object.fromEntries(input.headers) },
      body: vector.request?.body || undefined,
    };
    const theirs = await signer.sign(request, { signingDate: input.at / 1000 });
    const ours = signed.headers.find(([name]) => name === 'Authorization')?.[1];
    expect(ours).toBe(theirs.headers['authorization']);
  });
  it('is asked for nearly all cases', () => expect(headerCases.length).toBeGreaterThan(20));
});

/** Its bag of headers holds a name once. */
function hasRepeatedHeader({ request }: VectorCase): boolean {
  const names = (request?.headers ?? []).map(([name]) => name);
  return new Set(names).size < names.length;
}
