import { describe, expect, it } from 'vitest';
import { matchesNotAfter } from './matches-not-after';

describe('matches that stand behind nothing of a kind', () => {
  it.each([
    ['curl a/curl curl', /curl/g, '[\\w./-]'],
    ['xfinal signature signature final signature', /(?:final )?signature/g, '[a-z]'],
    [', signature,signature signature', /signature/g, ',\\s{0,4}'],
    ['aaaa', /a/g, 'a'],
    ['Curl cURL', /curl/gi, '-'],
  ])('in %j are those of a look-behind', (text, pattern, before) => {
    const wanted = text.matchAll(new RegExp(`(?<!${before})${pattern.source}`, pattern.flags));
    const found = [...matchesNotAfter(text, pattern, new RegExp(`(?:${before})$`))];
    expect(found.map(({ index, 0: match }) => [index, match])).toEqual([...wanted].map((m) => [m.index, m[0]]));
    expect(pattern.lastIndex).toBe(0);
  });
});
