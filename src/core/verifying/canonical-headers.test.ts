import { describe, expect, it } from 'vitest';
import { canonicalHeaders, headersByName } from './canonical-headers';

describe('canonical headers', () => {
  const block = (headers: readonly (readonly [string, string])[], signed: readonly string[]) =>
    canonicalHeaders(headersByName(headers, 'example.com'), signed);

  it('names are lower-case, values keep their case', () => {
    expect(block([['My-Header', 'VALUE']], ['my-header'])).toBe('my-header:VALUE\n');
  });
  it('values are trimmed, and runs of white space folded to a space', () => {
    expect(block([['a', ' \t x \r\n  y  z\t']], ['a'])).toBe('a:x y z\n');
  });
  it('a no-break space is no white space', () => {
    expect(block([['a', '\u00a0x\u00a0\u00a0']], ['a'])).toBe('a:\u00a0x\u00a0\u00a0\n');
  });
  it('repeats are joined with a comma in the order they were sent', () => {
    const sent = [
      ['a', 'z '],
      ['b', 'other'],
      ['A', ' y'],
    ] as const;
    expect(block(sent, ['a'])).toBe('a:z,y\n');
  });
  it('Host comes from the URL', () => {
    expect(block([], ['host'])).toBe('host:example.com\n');
  });
  it('a Host header goes before the URL', () => {
    expect(block([['Host', 'other.example']], ['host'])).toBe('host:other.example\n');
  });
  it('a signed header that did not arrive is empty', () => {
    expect(block([], ['x-gone'])).toBe('x-gone:\n');
  });
});
