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

it('the hexadecimal copies in AWS’s reply are out, and of a key id the middle', () => {
  expect(redact('a<StringToSignBytes>41 57</StringToSignBytes>b', [])).toBe('ab');
  expect(redact('AKIAIOSFODNN7EXAMPLE', [])).toBe('AKIAIO…LE');
});
