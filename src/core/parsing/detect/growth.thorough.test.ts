import { expect, it } from 'vitest';
import { undoRtf } from '@/core/parsing/escapes/rtf';
import { isAboutLinear } from '@/testing/growth';
import { ofConsole } from './client-console';
import { withoutNumbers, withoutShared } from './gutter';
import { withoutPrefix } from './line-prefix';
import { ofNgrep } from './ngrep';
import { unwrapped } from './unwrapped';

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `app.log-${i + 1}-x-a: b`).join('\n');
const framed = (count: number) => Array.from({ length: count }, (_, i) => `${i} \u2502 a\n   \u2502 b`).join('\n');

it.each<readonly [name: string, read: (text: string) => unknown, text: (count: number) => string]>([
  ['lines that grep numbered', withoutNumbers, numbered],
  ['lines that bat broke', withoutNumbers, framed],
  ['one line of numbers', withoutNumbers, (count) => '12-'.repeat(count)],
  ['lines that begin alike', withoutShared, (count) => '[a] 12 b\n'.repeat(count)],
  ['one line of signs', withoutShared, (count) => '| '.repeat(count)],
  ['requests behind a prefix', withoutPrefix, (count) => 'a: GET https://a.example/\na: b: "c"\n'.repeat(count)],
  ['packets of ngrep', ofNgrep, (count) => `GET / HTTP/1.1.\n${'a: b.\n.\nc\n#\n'.repeat(count)}`],
  [
    'calls in a console',
    ofConsole,
    (count) => '\u25b6 GET https://a.example/\n\u25bc Request Headers\na: "b"\n'.repeat(count),
  ],
  ['groups of RTF that never end', undoRtf, (count) => `{\\rtf1${'{\\fonttbl{a\\b'.repeat(count)}`],
])('%s are read with work in proportion', async (_, read, text) => {
  const reading = (count: number) => {
    const long = text(count);
    return () => read(long);
  };
  expect(await isAboutLinear(reading, 2000)).toBe(true);
});

it('a long text with an empty line behind each is unwrapped with work in proportion', async () => {
  const reading = (count: number) => {
    const text = 'X-Amz-Date: a\n\n'.repeat(count);
    return () => [...unwrapped(text)];
  };
  expect(await isAboutLinear(reading, 1000)).toBe(true);
});
