import { expect, it } from 'vitest';
import { redact } from './redact';

const SIGNATURE = 'f21bdcca'.padEnd(64, '0');

it('a known secret is out wherever it stands, percent-encoded too', () => {
  expect(redact('a wJalr/K7+EXAMPLE b wJalr%2FK7%2BEXAMPLE', ['wJalr/K7+EXAMPLE'])).toBe('a [redacted] b [redacted]');
});

it.each([
  'x-amz-security-token:IQoJb3JpZ2luX2VjE',
  'X-Amz-Security-Token=IQoJb3JpZ2luX2VjE',
  'X-Amz-Security-Token%3DIQoJb3JpZ2luX2VjE',
  '"X-Amz-Security-Token": "IQoJb3JpZ2luX2VjE"',
  'aws_secret_access_key = IQoJb3JpZ2luX2VjE',
  'https://user:IQoJb3JpZ2luX2VjE@host/',
  'https://user:a/IQoJb3JpZ2luX2VjE@w@host/',
  'https://user:a@IQoJb3JpZ2luX2VjE/w@host/',
])('a token, a secret and userinfo are out by their names: %s', (text) => {
  expect(redact(text, [])).not.toContain('IQoJb3JpZ2luX2VjE');
});

it.each([
  `X-Amz-Signature=${SIGNATURE}`,
  `Signature=${SIGNATURE}`,
  `<SignatureProvided>${SIGNATURE}</SignatureProvided>`,
])('of a signature eight digits remain: %s', (text) => {
  const redacted = redact(text, []);
  expect(redacted).toContain('f21bdcca…');
  expect(redacted).not.toContain(SIGNATURE);
});

it('of a key id the middle is out', () => {
  expect(redact('AKIAIOSFODNN7EXAMPLE', [])).toBe('AKIAIO…LE');
});

it('a short secret is out where it stands as a word of its own', () => {
  expect(redact('/test/a-test.txt testing latest tEst', ['test'])).toBe(
    '/[redacted]/a-[redacted].txt testing latest tEst',
  );
});

it('a known secret is out as a form, a path and another URL spell it', () => {
  const secret = 'a b/c+d=e';
  for (const spelled of ['a%20b%2Fc%2Bd%3De', 'a+b%2Fc%2Bd%3De', 'a%2520b%252Fc%252Bd%253De', '/a%20b/c%2Bd%3De'])
    expect(redact(spelled, [secret])).toMatch(/^\/?\[redacted\]$/);
});

it('a known secret is out where it changed on the way, and what is left of it where it was cut off', () => {
  const secret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzEXAMPLEKEY';
  for (const changed of [
    secret.replace('+', '%20'),
    secret.replace('/', '_'),
    secret.slice(0, -3),
    secret.toLowerCase(),
  ])
    expect(redact(`/x/${changed}/y`, [secret])).toBe('/x/[redacted]/y');
});
