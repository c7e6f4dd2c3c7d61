import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KNOWN_CODES, knownCodesIn } from './codes';

const ALTERNATION = new RegExp(`(?<![A-Za-z])(${[...KNOWN_CODES].join('|')})(?=The |[^A-Za-z]|$)`, 'g');

const piece = fc.oneof(
  fc.constantFrom(...KNOWN_CODES),
  fc.constantFrom('The', ' ', 'x', '7', '_', '\n', '<Code>', 'Exception', 'XAmz', 'SHA256'),
);

it('the codes in a text are those that stand between other characters than letters, or before a glued “The ”', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      const wanted = Array.from(text.matchAll(ALTERNATION), ({ 1: code, index }) => ({ code, index }));
      expect([...knownCodesIn(text)]).toEqual(wanted);
    }),
    { numRuns: 2000 },
  );
});
