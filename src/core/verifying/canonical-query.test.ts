import { describe, expect, it } from 'vitest';
import { canonicalQuery, queryPairs } from './canonical-query';

const canonical = (query: string, leftOut: readonly string[] = []) => canonicalQuery(queryPairs(query), leftOut);

describe('a canonical query', () => {
  it.each([
    ['no query is an empty line', '', ''],
    ['a name without = gets one', 'lifecycle', 'lifecycle='],
    ['empty pieces are none', '&a=1&&b=2&', 'a=1&b=2'],
    ['an empty name is a name', '=x', '=x'],
    ['only the first = parts', 'a=b=c', 'a=b%3Dc'],
    ['a raw plus is a space', 'a=b+c', 'a=b%20c'],
    ['an encoded plus is a plus', 'a=b%2Bc', 'a=b%2Bc'],
    ['repeats are kept, sorted by value', 'a=2&a=1&a=2', 'a=1&a=2&a=2'],
    ['names sort as octets: capitals first', 'b=1&a=2&B=3', 'B=3&a=2&b=1'],
    ['names sort once encoded', 'a~=1&a%C3%A9=2&a-=3', 'a%C3%A9=2&a-=3&a~=1'],
    ['a name sorts before a longer one, whatever follows the =', 'ab=1&a=2', 'a=2&ab=1'],
    ['values sort once encoded', 'a=~&a=%25&a=-', 'a=%25&a=-&a=~'],
    ['lower-case digits become upper-case', 'a=%c3%a9', 'a=%C3%A9'],
    ['octets that are not UTF-8 survive', 'a=%ff&%FE=b', '%FE=b&a=%FF'],
    ['reserved characters sent raw are encoded', "a=/?:@!$'()*,;", 'a=%2F%3F%3A%40%21%24%27%28%29%2A%2C%3B'],
    ['names of JavaScript objects are names', '__proto__=1&constructor=2', '__proto__=1&constructor=2'],
  ])('%s', (_rule, query, expected) => {
    expect(canonical(query)).toBe(expected);
  });

  it('parameters added after signing are left out, however they are spelt', () => {
    expect(canonical('a=1&X-Amz-Signature=00&X%2DAmz-Signature=11', ['X-Amz-Signature'])).toBe('a=1');
  });
});
