import { describe, expect, it } from 'vitest';
import { utf8 } from '@/core';
import { shownStart, shownText } from './shown-text';

const lines = (count: number) => Array.from({ length: count }, (_, i) => `line ${i}`).join('\n');

describe('of a reply', () => {
  it.each(['', 'short', 'with a line break at its end\n', lines(1000), `${lines(1000)}\n`])(
    'what is short is shown whole (%#)',
    (text) => expect(shownText(utf8(text))).toMatchObject({ text, isWhole: true }),
  );

  it('of 300,000 lines the first thousand are shown', () => {
    const shown = shownText(utf8(lines(300_000)));
    expect(shown).toEqual({ text: `${lines(1000)}\n`, lines: 1000, isWhole: false });
  });

  it('of one line that does not end its beginning is shown', () => {
    const shown = shownText(utf8('x'.repeat(5_000_000)));
    expect(shown).toMatchObject({ lines: 1, isWhole: false });
    expect(shown?.text.length).toBe(60_000);
  });

  it('no character is cut in two, and none that is whole is lost', () => {
    for (const before of ['', 'a', 'ab', 'abc']) {
      const text = before + '😀'.repeat(70_000);
      const shown = shownText(utf8(text));
      expect(text.startsWith(shown?.text ?? '-')).toBe(true);
      expect(shown?.isWhole).toBe(false);
    }
  });

  it('what is no text is not shown as one', () => expect(shownText(Uint8Array.of(0xff, 0xfe, 0))).toBeUndefined());

  it('counts the lines that it shows', () => {
    expect(shownStart('one', true).lines).toBe(1);
    expect(shownStart('one\n', true).lines).toBe(1);
    expect(shownStart('one\ntwo', true).lines).toBe(2);
  });
});
