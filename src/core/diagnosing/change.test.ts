import { expect, it } from 'vitest';
import { changeOf, type TextChange } from './change';

it.each<[string | undefined, string | undefined, TextChange]>([
  ['a', 'a', 'same'],
  [undefined, 'a', 'added'],
  ['a', undefined, 'missing'],
  ['a', '', 'emptied'],
  ['', 'a', 'filled'],
  ['UTF-8', 'utf-8', 'case'],
  ['a  b', 'a b', 'whitespace'],
  ['/a%20b', '/a%2520b', 'encoded-again'],
  ['/a:b', '/a%3Ab', 'encoded-again'],
  ['/a%3Ab', '/a:b', 'decoded'],
  ['a+b', 'a%20b', 'plus'],
  ['a%3ab', 'a%3Ab', 'case'],
  ['%41%2f', 'A%2F', 'encoding'],
  ['/%C3%A9', '/%C3%83%C2%A9', 'latin1'],
  ['b;a', 'a;b', 'order'],
  ['/a//b', '/a/b', 'slashes'],
  ['/a/b/', '/a/b', 'slashes'],
  ['/a/../b', '/b', 'dot-segments'],
  ['gzip', 'gzip,gzip(gfe)', 'appended'],
  ['/a', '/prod/a', 'prepended'],
  ['abc', 'ab', 'cut'],
  ['/prod/a', '/a', 'cut-front'],
  ['one', 'two', 'value'],
])('%j to %j is %s', (from, to, change) => expect(changeOf(from, to)).toBe(change));
