import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { code, prose } from './markdown';

/** All tokens of a Markdown text, with those in them. */
function tokensIn(markdown: string): readonly Token[] {
  const found: Token[] = [];
  marked.walkTokens(marked.lexer(markdown), (token) => void found.push(token));
  return found;
}
const codesIn = (markdown: string): readonly string[] =>
  tokensIn(markdown).flatMap((token) => (token.type === 'codespan' ? [token.text as string] : []));
const DEAD = new Set(['space', 'paragraph', 'text', 'codespan', 'escape', 'list', 'list_item']);
const alive = (markdown: string): readonly string[] =>
  tokensIn(markdown).flatMap(({ type, raw }) => (DEAD.has(type) ? [] : [`${type}: ${raw}`]));

const HOSTILE = [
  '![](https://evil.example/?steal)',
  '[a](javascript:alert(1))',
  '@somebody',
  '<img src=x onerror=alert(1)>',
  '<https://evil.example/>',
  'https://evil.example/',
  '`![](x)`',
  '`',
  '``',
  'a ``` b ```` c',
  '`a',
  ' a ',
  ' ',
  '',
  '**b** _i_ ~~s~~ #1',
  'a\n\n# Heading\n\n- ![](x)',
  'a\r\n```\n![](x)',
  'a\u2028![](x)',
  '\0',
  '\u202e![](x)',
  '\\`![](x)',
  '&lt;b&gt;',
];

describe('in Markdown a text from outside is dead:', () => {
  it.each(HOSTILE)('%j', (text) => {
    for (const markdown of [`- a: ${code(text)} b`, `  - x: ${code(text)}`, code(text)]) {
      expect(alive(markdown)).toEqual([]);
      expect(codesIn(markdown)).toHaveLength(1);
    }
  });

  it('any text, and all of it stands in the code span, on one line', () => {
    const piece = fc.constantFrom(
      '`',
      '``',
      '\n',
      ' ',
      '!',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '@',
      '\\',
      'a',
      '\0',
      '\r\n',
      '|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const markdown = code(text);
        expect(markdown).not.toMatch(/[\r\n\0]/);
        expect(alive(`- ${markdown} b`)).toEqual([]);
        const [inside = ''] = codesIn(`- ${markdown} b`);
        const shown = text.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\0', '\\u0000');
        expect(inside.trim()).toBe(shown.trim());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a sentence in Markdown', () => {
  it('has its code in code spans, typed backticks and all', () => {
    expect(prose('Sent as `a`, received as `\0b\0`.')).toBe('Sent as `a`, received as `` `b` ``.');
  });

  it('means what it says: no star and no bracket of it is a mark', () => {
    const sentence = 'Sign every x-amz-* header, and x-amz-* headers: `a*b` <b> [c] a_b_c ~d~ #1';
    expect(alive(prose(sentence))).toEqual([]);
    const text = tokensIn(prose(sentence)).flatMap((token) =>
      ['text', 'escape', 'codespan'].includes(token.type) && !('tokens' in token && token.tokens)
        ? [token.type === 'escape' ? token.text : token.raw]
        : [],
    );
    expect(text.join('')).toContain('Sign every x-amz-* header, and x-amz-* headers: `a*b`');
  });
});
