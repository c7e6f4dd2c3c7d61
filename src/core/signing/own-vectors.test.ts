import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { stepOf } from '@/core/model/trace';
import { judge, wireOf } from '@/testing/mutations';
import { changeOf, type OwnVector, type OwnVectorFile, readOwnVectors } from '@/testing/own-vectors';
import { inputOf } from '@/testing/typed';
import { sign } from './sign';

const FORMS = ['header', 'query'] as const;
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

async function expectStages(file: OwnVectorFile, vector: OwnVector, form: (typeof FORMS)[number]): Promise<void> {
  const expected = vector[form];
  const input = inputOf(changeOf(file, vector, form));
  const trace = await sign(input);
  expect(stepOf(trace, 'canonicalRequest').text).toBe(expected?.canonicalRequest);
  expect(stepOf(trace, 'stringToSign').text).toBe(expected?.stringToSign);
  const scope = expected?.stringToSign.split('\n')[2]?.split('/') ?? [];
  const keys = KEYS.map((id) => stepOf(trace, id).value);
  expect(keys).toEqual(keysOf(input.credentials.secretAccessKey, scope));
  expect(keys.at(-1)).toBe(vector.signingKey);
  expect(stepOf(trace, 'signature').value).toBe(expected?.signature);

  const verdict = await judge(wireOf(trace, input), input);
  expect(verdict).toMatchObject({ outcome: 'match', ...expectedTexts(vector, form) });
}

function expectedTexts(vector: OwnVector, form: (typeof FORMS)[number]) {
  const { canonicalRequest, stringToSign, signature } = vector[form] ?? {};
  return { canonicalRequest, stringToSign, signature };
}

describe.each([...readOwnVectors()])('the vectors of %s, every stage, and accepted', (_, file) => {
  const cases = file.vectors.flatMap((vector) =>
    FORMS.filter((form) => vector[form]).map((form) => [vector.name, form, vector] as const),
  );
  it.each(cases)('%s, %s form', async (_name, form, vector) => expectStages(file, vector, form));
});
