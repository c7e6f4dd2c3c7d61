import { expect, it } from 'vitest';
import { tracesOf } from './harmless';

const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzEXAMPLEKEY';
const found = (text: string, secrets = [SECRET]) => tracesOf(text, secrets).map(([from, to]) => text.slice(from, to));

it.each([
  ['as it is', SECRET],
  ['percent-encoded', encodeURIComponent(SECRET)],
  ['percent-encoded twice', encodeURIComponent(encodeURIComponent(SECRET))],
  ['percent-encoded three times', encodeURIComponent(encodeURIComponent(encodeURIComponent(SECRET)))],
  ['with a space for its plus sign', SECRET.replace('+', ' ')],
  ['with that space percent-encoded', SECRET.replace('+', '%20')],
  ['in the other alphabet of Base64', SECRET.replace('+', '-').replace('/', '_')],
  ['in lower case', SECRET.toLowerCase()],
  ['with an escaped letter', SECRET.replace('J', '%4A')],
  ['without its signs', SECRET.replace(/[+/]/g, '')],
])('a secret is found %s', (_, spelled) => {
  expect(found(`/a/${spelled}?b`)).toEqual([spelled]);
});

it('is found where its end or its beginning is missing', () => {
  expect(found(`x=${SECRET.slice(0, -3)}`)).toEqual([SECRET.slice(0, -3)]);
  expect(found(`x=${SECRET.slice(5)}&y`)).toEqual([SECRET.slice(5)]);
});

it('is found as often as it stands there, and several of them', () => {
  expect(found(`${SECRET} and ${SECRET}`)).toEqual([SECRET, SECRET]);
  expect(found(`${SECRET} and short-secret1`, [SECRET, 'short-secret1'])).toEqual([SECRET, 'short-secret1']);
});

it('nothing is found where nothing of it stands, or only what stands there by chance', () => {
  expect(found('/photos/2026/summer.jpg')).toEqual([]);
  expect(found(`/${SECRET.slice(0, 12)}/a`)).toEqual([]);
  expect(found('a test of tests', ['test'])).toEqual([]);
  expect(found('anything', [''])).toEqual([]);
});
