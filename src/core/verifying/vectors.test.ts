import { describe, expect, it } from 'vitest';
import { toHex } from '@/core/kernel/hex';
import { instant } from '@/core/model/instant';
import type { SigningInput, WireRequest } from '@/core/model/request';
import type { ServiceRule } from '@/core/model/service-rule';
import { nodeHasher } from '@/testing/node-hasher';
import { inputOfOwn, readOwnVectors, receivedOwn } from '@/testing/own-vectors';
import { bodyOf } from '@/testing/typed';
import { parseRawRequest } from '@/testing/vector-requests';
import { readVectors, type VectorCase, type VectorExpected } from '@/testing/vectors';
import { signingKey } from './signing-key';
import { verify } from './verify';

type Stages = Pick<VectorExpected, 'canonicalRequest' | 'stringToSign' | 'signature'>;

const general: ServiceRule = {
  path: 'twice',
  presignedPayload: 'hash',
  contentSha256: 'optional',
  amzHeaders: 'header',
  token: 'signed',
  longestExpiry: 604_800,
};

/** The finished request of an example that gives its parts and its signature only. */
function assemble(
  { context, request }: VectorCase,
  { canonicalRequest, signature, signedUrl }: VectorExpected,
): WireRequest {
  if (!request) throw new Error('an example without a request');
  const { method, target, headers } = request;
  const host = headers.find(([name]) => name === 'Host')?.[1] ?? '';
  const wire = { method, url: signedUrl ?? `https://${host}${target}`, body: bodyOf(request.body) };
  if (signedUrl !== undefined) return { ...wire, headers };
  const scope = `${context.timestamp.slice(0, 10).replaceAll('-', '')}/${context.region}/${context.service}/aws4_request`;
  const names = canonicalRequest.split('\n').at(-2);
  const credential = `Credential=${context.credentials.access_key_id}/${scope}`;
  const authorization = `AWS4-HMAC-SHA256 ${credential},SignedHeaders=${names},Signature=${signature}`;
  return { ...wire, headers: [...headers, ['Authorization', authorization]] };
}

/** Who signed, when and for what. */
type Signer = Pick<SigningInput, 'at' | 'region' | 'service' | 'credentials'>;

const signerOf = ({ context: { credentials, region, service, timestamp } }: VectorCase): Signer => ({
  at: instant(Date.parse(timestamp)),
  region,
  service,
  credentials: {
    accessKeyId: credentials.access_key_id,
    secretAccessKey: credentials.secret_access_key,
    ...(credentials.token === undefined ? {} : { sessionToken: credentials.token }),
  },
});

async function expectMatch(wire: WireRequest, signer: Signer, rule: ServiceRule, expected: Stages) {
  const { at, region, service, credentials } = signer;
  const { canonicalRequest, stringToSign, signature } = expected;
  const verdict = await verify(wire, {
    now: at,
    hasher: nodeHasher,
    rule,
    expected: { region, service },
    keys: (id) =>
      id === credentials.accessKeyId
        ? { secret: credentials.secretAccessKey, sessionToken: credentials.sessionToken ?? null }
        : undefined,
  });
  expect(verdict.canonicalRequest).toBe(canonicalRequest);
  expect(verdict.stringToSign).toBe(stringToSign);
  expect(verdict).toMatchObject({ outcome: 'match', signature });
}

const FORMS = ['header', 'query'] as const;

describe.each([...readOwnVectors()].filter(([name]) => name !== 'sigv4a.json'))('the vectors of %s', (_, file) => {
  const cases = file.vectors.flatMap((vector) =>
    FORMS.filter((form) => vector[form]).map((form) => [vector.name, form, vector] as const),
  );
  it.each(cases)('%s, %s form, matches at every stage', async (_name, form, vector) => {
    const input = inputOfOwn(file, vector, form);
    const rule = { ...input.rule, longestExpiry: general.longestExpiry };
    await expectMatch(receivedOwn(file, vector, form), input, rule, vector[form]!);
  });
});

const suite = readVectors('aws-signing-test-suite-v4.json');
if (suite) {
  describe("AWS's signing test suite, as received by the verifier", () => {
    const cases = suite.flatMap((vector) => FORMS.map((placement) => ({ name: vector.name, placement, vector })));

    it.each(cases)('$name ($placement) matches at every stage', async ({ vector, placement }) => {
      const rule: ServiceRule = {
        ...general,
        path: vector.context.normalize ? 'twice' : 'once',
        token: vector.context.omit_session_token ? 'appended' : 'signed',
      };
      const expected = vector.expected[placement]!;
      await expectMatch(parseRawRequest(expected.signedRequest!), signerOf(vector), rule, expected);
    });

    it('has 25 cases in two forms, all of them expressible', () => expect(cases).toHaveLength(50));
  });
}

const examples = readVectors('s3-doc-examples.json');
if (examples) {
  describe("the examples of AWS's documentation", () => {
    /** Not requests: what these sign is verified elsewhere. */
    const leftOut: Readonly<Record<string, string>> = {
      's3-chunked-chunks': 'a chunk signature covers a chunk, not a request',
      's3-chunked-trailer-chunks': 'a chunk signature covers a chunk, not a request',
      's3-post-policy': 'a POST policy is signed as one string, in a form field',
    };
    const s3: ServiceRule = { ...general, path: 'once', presignedPayload: 'unsigned', contentSha256: 'required' };

    it.each(examples.filter(({ name }) => !(name in leftOut)))('$name matches at every stage', async (vector) => {
      const rule = vector.context.service === 's3' ? s3 : general;
      for (const expected of Object.values(vector.expected)) {
        await expectMatch(assemble(vector, expected), signerOf(vector), rule, expected);
      }
    });

    it('leaves out only what is no request', () => {
      const withoutRequest = examples.filter(({ request }) => request === undefined).map(({ name }) => name);
      expect(withoutRequest).toEqual(Object.keys(leftOut));
    });
  });
}

it('the IAM example derives the signing key that AWS prints', async () => {
  const scope = { date: '20150830', region: 'us-east-1', service: 'iam' };
  const key = await signingKey(nodeHasher, 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', scope);
  expect(toHex(key)).toBe('c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9');
});
