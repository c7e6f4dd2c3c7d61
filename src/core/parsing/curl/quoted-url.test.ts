import { describe, expect, it } from 'vitest';
import { readPaste } from '@/core/parsing/detect/read-paste';

const PLACE = 'https://b.s3.amazonaws.com';
const targetsOf = (text: string): readonly string[] =>
  readPaste(text).items.flatMap((item) => (item.kind === 'request' ? [item.request.target] : []));

describe('a URL ends where its quote ends', () => {
  const TAILS = ['.', ';', '*', '!', ':', ',', ')', ']', '|', '...', "x'", '}', '_', '_.'];
  it.each<readonly [string, (url: string) => string]>([
    ['curl', (url) => `curl "${url}"`],
    ['curl with the URL as an option', (url) => `curl --url="${url}" -H 'a: b'`],
    ['curl with the quote inside of the word', (url) => `curl --url "${url}"`],
    ['wget', (url) => `wget "${url}"`],
    ['awscurl', (url) => `awscurl --service s3 "${url}"`],
    ['HTTPie', (url) => `http GET "${url}"`],
    ['PowerShell', (url) => `Invoke-WebRequest -Uri "${url}"`],
  ])('in a command of %s', (_, command) => {
    for (const tail of TAILS) expect(targetsOf(command(`${PLACE}/key${tail}`)), tail).toEqual([`/key${tail}`]);
  });

  it('where only a piece of it is quoted, too', () => expect(targetsOf(`curl ${PLACE}/'a b.'`)).toEqual(['/a b.']));

  it('in code', () =>
    expect(targetsOf(`fetch('${PLACE}/key.?X-Amz-Algorithm=AWS4-HMAC-SHA256&a=b*')`)[0]).toMatch(/b\*$/));
});

describe('what a sentence puts behind a command', () => {
  it.each(['.', ';', ',', '!', '*'])('is no part of a URL without quotes: %s', (tail) =>
    expect(targetsOf(`Run curl ${PLACE}/key${tail}`)).toEqual(['/key']),
  );

  it('is none of one whose quote nobody closed', () => expect(targetsOf(`Run curl "${PLACE}/key.`)).toEqual(['/key']));
});
