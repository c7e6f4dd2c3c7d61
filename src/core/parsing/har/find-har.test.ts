import { expect, it } from 'vitest';
import { findHar } from './find-har';

const entry = (url: string, status = 200) => ({ request: { method: 'GET', url, headers: [] }, response: { status } });
const SIGNED = 'https://b.s3.amazonaws.com/key?X-Amz-Signature=aa';
const PLAIN = 'https://cdn.example/logo.png';
const notesOf = (...entries: readonly object[]) => findHar(JSON.stringify({ log: { entries } }))[0]?.notes;

it('what neither is signed nor failed is left out beside what is, and is called that', () => {
  expect(notesOf(entry(SIGNED), entry(PLAIN), entry(PLAIN), entry(PLAIN, 404))).toEqual([
    { code: 'entries-not-telling', count: 2 },
  ]);
  expect(notesOf(entry(PLAIN), entry(PLAIN))).toEqual([]);
});

it('of more than anybody reads the first are read, and the rest is not called of another kind', () => {
  const many = Array.from({ length: 203 }, () => entry(SIGNED));
  expect(notesOf(...many)).toEqual([{ code: 'entries-too-many', count: 3 }]);
  expect(notesOf(...many, entry(PLAIN))).toEqual([
    { code: 'entries-not-telling', count: 1 },
    { code: 'entries-too-many', count: 3 },
  ]);
});
