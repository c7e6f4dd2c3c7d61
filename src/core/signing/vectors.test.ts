import { describe, expect, it } from 'vitest';
import type { SigningInput } from '@/core/model/request';
import { stepOf } from '@/core/model/trace';
import { ruleFor } from '@/core/services/rules';
import { inputOfVector } from '@/testing/vector-requests';
import { readVectors, type VectorCase } from '@/testing/vectors';
import { sign } from './sign';

const suite = readVectors('aws-signing-test-suite-v4.json');
const s3Examples = readVectors('s3-doc-examples.json');

async function expectStages(vector: VectorCase, form: 'header' | 'query', input: SigningInput) {
  const expected = vector.expected[form];
  const trace = await sign(input);
  expect(stepOf(trace, 'canonicalRequest').text).toBe(expected?.canonicalRequest);
  expect(stepOf(trace, 'stringToSign').text).toBe(expected?.stringToSign);
  expect(stepOf(trace, 'signature').value).toBe(expected?.signature);
  return trace;
}

describe.runIf(suite)('AWS’s signing test suite, every stage', () => {
  const cases = (suite ?? []).flatMap((vector) =>
    (['header', 'query'] as const).map((form) => [vector.name, form, vector] as const),
  );
  it.each(cases)('%s, %s form', async (_, form, vector) => {
    await expectStages(vector, form, inputOfVector(vector, form));
  });
  it('has both forms of 25 cases', () => expect(cases).toHaveLength(50));
});

// What the engine cannot express, with the reason; the verifier checks these rows.
const LEFT_OUT: Readonly<Record<string, string>> = {
  's3-put-object': 'signs Date, which the engine always takes out',
};

describe.runIf(s3Examples)('the examples of the S3 documentation, every stage', () => {
  const signable = (s3Examples ?? []).filter(
    (v) => v.request && (v.expected.header || v.expected.query) && !(v.name in LEFT_OUT),
  );
  it.each(signable.map((v) => [v.name, v] as const))('%s', async (_, vector) => {
    const form = vector.expected.query ? 'query' : 'header';
    const input = inputOfVector(vector, form);
    const placement =
      input.placement.in === 'query' ? input.placement : ({ in: 'header', contentSha256: 'omit' } as const);
    const trace = await expectStages(vector, form, { ...input, rule: ruleFor(input.service), placement });
    if (vector.expected.query?.signedUrl) expect(trace.signed.url).toBe(vector.expected.query.signedUrl);
  });
});
