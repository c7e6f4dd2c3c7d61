import { expect, it } from 'vitest';
import { wrap } from '@/testing/corpus/parts';
import { unbroken } from './hard-wrap';
import { withoutPrefix } from './line-prefix';

const LONG = `curl 'https://a.test/' -H 'X-Amz-Date: 20260314T092653Z' -H 'X-A: ${'word '.repeat(30)}end'`;

it('lines that end at the width of their block are joined, whatever the width is', () => {
  for (const width of [40, 77, 113]) expect(unbroken(wrap(LONG, width))).toContain(LONG);
});

it('a line that begins something of its own is not joined to the one before, however long that is', () => {
  const two = `${LONG}\ncurl 'https://b.test/'`;
  expect(unbroken(two)).toEqual([]);
  expect(unbroken(`X-Amz-Meta-A: ${'b'.repeat(60)}\nX-Amz-Date: 20260314T092653Z`)).toEqual([]);
});

it('the line break that a key brings along stays, for it may be the mistake', () => {
  expect(unbroken(`${'a'.repeat(50)} Credential=AKIDEXAMPLEAKIDEXAMPLE\n/20260314/x`)).toEqual([]);
});

it('what stands before a request line is taken off where the header behind it has the same', () => {
  const logged = 'x\n[12] INFO GET /a HTTP/1.1\n[13] INFO Host: b\n[14] INFO';
  expect(withoutPrefix(logged)).toBe('x\nGET /a HTTP/1.1\nHost: b\n');
  expect(withoutPrefix('I sent GET /a HTTP/1.1\nHost: b')).toBeUndefined();
});
