import { expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import { DERIVED } from './derived';
import type { Answers } from './recipe';

const AT = parseAmzDate('20260314T092653Z') as Instant;
const KEYS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const TEMPORARY = { ...KEYS, sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJG==' };
const ANSWERS: Answers = {
  bucket: 'my-bucket',
  expires: '900',
  key: 'a b.txt',
  method: 'GET',
  nonce: '91703fdc2ef562e19fbdab0f58e42fe5',
  region: 'us-east-1',
  repository: 'my-repo',
  serverNonce: `${'Wlpa'.repeat(21)}Wg==`,
  stsHost: 'sts.us-east-1.amazonaws.com',
};

const made = DERIVED.flatMap(({ id, derive }) =>
  [KEYS, TEMPORARY].flatMap((keys) => derive(ANSWERS, keys, AT).finished.map(({ form, text }) => ({ id, form, text }))),
);

it.each(made)('$id as $form is accused of nothing where it is pasted into Debug', async ({ text }) => {
  const { findings } = await readCase(text, AT, nodeHasher);
  expect(findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code)).toEqual([]);
});
