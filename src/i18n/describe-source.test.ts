import { expect, it } from 'vitest';
import { isName } from '@/core/sharing';
import { describeSource } from './describe-source';
import { enSentences } from './en/sentences/all';

it('a name is said, and what stands in its place and is none is not', () => {
  expect(describeSource('query:color:0', enSentences, isName)).toBe('Query parameter color');
  expect(describeSource('header:x-api-key:0', enSentences, isName)).toBe('Header x-api-key');
  for (const secret of ['SecretMarkwq8Zr3Lk7TnYd5Vb2Hc9Xm4Pf6Gj1Ss', 'a b', ''])
    expect(describeSource(`query:${secret}:0`, enSentences, isName)).toBe('Query parameter');
  expect(describeSource('query:color:0', enSentences), 'before the names are fetched').toBe('Query parameter');
});
