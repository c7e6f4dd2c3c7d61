import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SigningInput } from '@/core/model/request';
import { stepOf, type Trace } from '@/core/model/trace';
import { ruleFor } from '@/core/services/rules';
import { judge, wireOf } from '@/testing/mutations';
import { inputOfOwn, type OwnVector, type OwnVectorFile, readOwnVectors } from '@/testing/own-vectors';
import { inputOfVector } from '@/testing/vector-requests';
import { readVectors, type VectorCase, type VectorExpected } from '@/testing/vectors';
import { sign } from './sign';

const FORMS = ['header', 'query'] as const;
type Form = (typeof FORMS)[number];
type Stages = Pick<VectorExpected, 'canonicalRequest' | 'stringToSign' | 'signature'>;

async function expectStages(expected: Stages | undefined, input: SigningInput): Promise<Trace> {
  const trace = await sign(input);
  expect(stepOf(trace, 'canonicalRequest').text).toBe(expected?.canonicalRequest);
  expect(stepOf(trace, 'stringToSign').text).toBe(expected?.stringToSign);
  expect(stepOf(trace, 'signature').value).toBe(expected?.signature);
  return trace;
}

const KEYS = ['kDate', 'kRegion', 'kService', 'kSigning'] as const;

/** The keys of a scope, in hexadecimal. */
function keysOf(secret: string, scope: readonly string[]): readonly string[] {
  const keys: Buffer[] = [];
  for (const text of scope) {
    keys.push(
      createHmac('sha256', keys.at(-1) ?? `AWS4${secret}`)
        .update(text)
        .digest(),
    );
  }
  return keys.map((key) => key.toString('hex'));
}

async function expectOwn(file: OwnVectorFile, vector: OwnVector, form: Form): Promise<void> {
  const input = inputOfOwn(file, vector, form);
  const trace = await expectStages(vector[form], input);
  const { canonicalRequest = '', stringToSign = '', signature = '' } = vector[form] ?? {};
  const keys = KEYS.map((id) => stepOf(trace, id).value);
  expect(keys).toEqual(keysOf(input.credentials.secretAccessKey, stringToSign.split('\n')[2]?.split('/') ?? []));
  expect(keys.at(-1)).toBe(vector.signingKey);

  const verdict = await judge(wireOf(trace, input), input);
  expect(verdict).toMatchObject({ outcome: 'match', canonicalRequest, stringToSign, signature });
  const hasOwn = input.query.length > 0 || input.headers.length > 0;
  if (form === 'query' && !hasOwn && input.rule.token === 'signed') {
    // With nothing of one's own in it a link is in the order of the canonical request.
    expect(trace.signed.url.split('?')[1]).toBe(`${canonicalRequest.split('\n')[2]}&X-Amz-Signature=${signature}`);
  }
}

/** The forms of the vectors that the engine can sign: it takes some headers out. */
const signable = ({ vectors }: OwnVectorFile) =>
  vectors
    .filter(({ sent }) => sent?.headers === undefined)
    .flatMap((vector) => FORMS.filter((form) => vector[form]).map((form) => [vector.name, form, vector] as const));

const own = [...readOwnVectors()].filter(([name]) => name !== 'sigv4a.json');

describe.each(own)('the vectors of %s, every stage, and accepted', (_, file) => {
  it.each(signable(file))('%s, %s form', async (_name, form, vector) => expectOwn(file, vector, form));
});

const suite = readVectors('aws-signing-test-suite-v4.json');
if (suite) {
  describe('AWS’s signing test suite, every stage', () => {
    const cases = suite.flatMap((vector) => FORMS.map((form) => [vector.name, form, vector] as const));
    it.each(cases)('%s, %s form', async (_, form, vector) => {
      await expectStages(vector.expected[form], inputOfVector(vector, form));
    });
    it('has both forms of 25 cases', () => expect(cases).toHaveLength(50));
  });
}

// What the engine cannot express, with the reason; the verifier checks these rows.
const LEFT_OUT: Readonly<Record<string, string>> = {
  's3-put-object': 'signs Date, which the engine always takes out',
};

const examples = readVectors('s3-doc-examples.json');
if (examples) {
  describe('the examples of the S3 documentation, every stage', () => {
    const cases = examples.filter((v) => v.request && (v.expected.header || v.expected.query) && !(v.name in LEFT_OUT));
    it.each(cases.map((v) => [v.name, v] as const))('%s', async (_, vector: VectorCase) => {
      const form = vector.expected.query ? 'query' : 'header';
      const input = inputOfVector(vector, form);
      const placement =
        input.placement.in === 'query' ? input.placement : ({ in: 'header', contentSha256: 'omit' } as const);
      const trace = await expectStages(vector.expected[form], { ...input, rule: ruleFor(input.service), placement });
      if (vector.expected.query?.signedUrl) expect(trace.signed.url).toBe(vector.expected.query.signedUrl);
    });
  });
}
