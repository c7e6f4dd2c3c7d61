import type { Span } from '@/core/model/pasted';

export type InvisibleName =
  | 'space'
  | 'tab'
  | 'line-feed'
  | 'carriage-return'
  | 'no-break-space'
  | 'zero-width'
  | 'byte-order-mark'
  | 'soft-hyphen'
  | 'direction'
  | 'wide-space'
  | 'control';

/** A character that cannot be seen, and where it stands in the text, in UTF-16 units. */
export type Invisible = { readonly at: number; readonly name: InvisibleName; readonly code: number };

/** By The Unicode Standard, "Special Areas and Format Characters" and the general categories Zs, Cf and Cc. */
const NAMES: readonly (readonly [InvisibleName, RegExp])[] = [
  ['space', / /],
  ['tab', /\t/],
  ['line-feed', /\n/],
  ['carriage-return', /\r/],
  ['no-break-space', /[\u00a0\u202f]/],
  ['zero-width', /[\u200b-\u200d\u2060]/],
  ['byte-order-mark', /\ufeff/],
  ['soft-hyphen', /\u00ad/],
  ['direction', /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/],
  ['wide-space', /[\u2000-\u200a\u3000]/],
  ['control', /\p{Cc}/u],
];

/** More than these help nobody. */
const MOST = 20;

/** Names the invisible characters within some spans of a text, the first twenty. */
export function invisibleIn(text: string, spans: readonly Span[]): readonly Invisible[] {
  const found: Invisible[] = [];
  for (const [start, end] of spans) {
    for (let at = start; at < end && found.length < MOST; at++) {
      const character = text[at] ?? '';
      const name = NAMES.find(([, pattern]) => pattern.test(character))?.[0];
      if (name !== undefined) found.push({ at, name, code: character.charCodeAt(0) });
    }
  }
  return found;
}
