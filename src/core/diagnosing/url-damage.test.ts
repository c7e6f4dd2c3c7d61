import { expect, it } from 'vitest';
import { readPaste } from '@/core/parsing/detect/read-paste';
import { S3_URL, wrap } from '@/testing/corpus/parts';
import { piecesOf } from './pieces';
import { urlDamageIn } from './url-damage';

function urlDamage(text: string) {
  const paste = readPaste(text);
  return urlDamageIn(text, paste.items, piecesOf(paste).request);
}

it.each([
  ['wrapped', wrap(S3_URL, 70)],
  ['html', S3_URL.replaceAll('&', '&amp;')],
  ['json', S3_URL.replaceAll('&', '\\u0026')],
  ['encoded', encodeURIComponent(S3_URL)],
  ['html', `curl '${S3_URL.replaceAll('&', '&amp;')}'`],
  ['unquoted', `curl -o a.pdf ${S3_URL}`],
  ['unquoted', `wget ${S3_URL}`],
])('a URL that stands bare may have been used as it stands: %s', (how, text) => expect(urlDamage(text)).toEqual([how]));

it.each([
  ['an attribute of HTML', `<a href="${S3_URL.replaceAll('&', '&amp;')}">a</a>`],
  ['a string of JSON', `{"url":"${S3_URL.replaceAll('&', '\\u0026')}"}`],
  ['the parameter of another URL', `https://viewer.example.com/open?file=${encodeURIComponent(S3_URL)}`],
  ['a command that quotes it', `curl -s '${S3_URL}' && echo done`],
  ['a command of which HTML escaped all', `curl &#39;${S3_URL.replaceAll('&', '&amp;')}&#39;`],
])('what is around a URL explains its escapes: %s', (_, text) => expect(urlDamage(text)).toEqual([]));
