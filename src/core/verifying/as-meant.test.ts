import { expect, it } from 'vitest';
import { asMeant, otherScheme } from './as-meant';

const RIGHT =
  'AWS4-HMAC-SHA256 Credential=A/20260314/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=ab';
const meant = (value: string) => asMeant(new Map([['authorization', [value]]])).get('authorization')?.[0];

it.each([
  ['as it is', RIGHT],
  ['no blanks', RIGHT.replaceAll(', ', ',')],
  ['semicolons', RIGHT.replaceAll(', ', '; ')],
  ['blanks', RIGHT.replaceAll(', ', ' ')],
  ['nothing', RIGHT.replaceAll(', ', '')],
  ['another scheme in front', `Bearer ${RIGHT}`],
])('%s between the parts', (_, value) => {
  expect(meant(value)).toBe(RIGHT);
});

it('an empty name at the end of the list stays', () => {
  const value = RIGHT.replace('x-amz-date,', 'x-amz-date;,');
  expect(meant(value)).toBe(value);
});

it('what is no other scheme is none', () => {
  for (const value of [RIGHT, 'Bearer eyJhbGciOi', 'Basic QTpi', '']) expect(otherScheme(value)).toBeUndefined();
  expect(otherScheme(`AWS ${RIGHT}`)).toBe('AWS');
});
