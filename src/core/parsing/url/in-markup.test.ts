import { describe, expect, test } from 'vitest';
import { readPaste } from '@/core/parsing/detect/read-paste';

const SIGNATURE = 'a00369267f9cac42c053539d52a0093ce0b92d64bcad605d4b6ab976542b4d13';
const signed = (path: string, behind = ''): string =>
  `https://photos.s3.eu-central-1.amazonaws.com${path}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAJ5QZ7N3EXAMPLE77%2F20261130%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date=20261130T091500Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature=${SIGNATURE}${behind}`;
const escaped = (url: string): string => url.replaceAll('&', '&amp;');
const inLatex = (url: string): string => url.replace(/[&%]/g, '\\$&');

const MARKUP: Readonly<Record<string, (url: string) => string>> = {
  'Slack, with words': (url) => `<${escaped(url)}|the file>`,
  'Slack, with one word': (url) => `see <${url}|file> now`,
  'angle brackets': (url) => `<${url}>`,
  'angle brackets over two lines': (url) => `<${url}\n>`,
  'Markdown that names a link by itself': (url) => `[${url}](${url})`,
  'Markdown with escapes': (url) => `[the file](${url.replaceAll('_', '\\_')})`,
  'Markdown with words': (url) => `[the file](${url}).`,
  'Markdown with a title': (url) => `[the file](${url} "now")`,
  'Markdown, a picture that is a link': (url) => `[![x](${url})](https://example.org/)`,
  'a row of a table': (url) => `| a | ${url}|\n`,
  HTML: (url) => `<a href="${escaped(url)}">the file</a>`,
  reStructuredText: (url) => `\`text <${url}>\`_`,
  Org: (url) => `[[${url}][text]]`,
  'Org with several words': (url) => `[[${url}][the text]]`,
  'Org without words': (url) => `[[${url}]]`,
  Wiki: (url) => `[${url} text]`,
  Jira: (url) => `[text|${url}]`,
  'Jira, a smart link': (url) => `[text|${url}|smart-link]`,
  BBCode: (url) => `[url=${url}]text[/url]`,
  'BBCode without words': (url) => `[url]${url}[/url]`,
  AsciiDoc: (url) => `${url}[the file]`,
  LaTeX: (url) => `\\href{${inLatex(url)}}{text}`,
  JSON: (url) => `"url": "${url.replaceAll('&', '\\u0026')}",`,
  'an ellipsis behind': (url) => `${url}…`,
  'brackets of a sentence': (url) => `(see ${url}).`,
};
const targetsIn = (text: string): readonly string[] =>
  readPaste(text).items.flatMap((item) => (item.kind === 'request' ? [item.request.target] : []));

describe('a signed link in markup is the link alone', () => {
  for (const [name, around] of Object.entries(MARKUP))
    for (const path of ['/a.txt', '/a(1).txt'])
      test(`${name}: ${path}`, () => {
        const url = signed(path);
        expect(targetsIn(around(url))).toEqual([url.slice(url.indexOf(path))]);
      });

  test('where other parameters follow its signature', () => {
    const url = signed('/a.txt', '&x-id=GetObject');
    for (const text of [`<${url}|file>`, `[${url}](${url})`, `[[${url}][text]]`])
      expect(targetsIn(text)).toEqual([url.slice(url.indexOf('/a.txt'))]);
  });
});

describe('what is not markup stays', () => {
  test.each(['0', 'a', '%7C', 'g'])('%s behind a signature', (behind) => {
    const url = signed('/a.txt', behind);
    expect(targetsIn(url)).toEqual([url.slice(url.indexOf('/a.txt'))]);
  });

  test('a bracket or a bar in the name of an object', () => {
    for (const path of ['/a|b.txt', '/a](b.txt', '/a[1].txt']) {
      const url = signed(path);
      expect(targetsIn(url)).toEqual([url.slice(url.indexOf(path))]);
    }
  });

  test('a signature that is a digit short keeps what stands behind it', () => {
    const url = signed('/a.txt').slice(0, -1);
    expect(targetsIn(`${url}|x`)).toEqual([`${url.slice(url.indexOf('/a.txt'))}|x`]);
  });
});
