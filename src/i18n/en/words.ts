import type { Said } from '@/core';
import { clipped, counted, durationParts } from '@/i18n/format';
import { standIn } from './hidden';

/** Counts, as people read them. */
export const number = (value: number): string => counted(value, 'en');
export const seconds = (value: number): string => inWords(durationParts(value));
/** As short as a button: `15 min`, `12 h`, `7 d`. */
export const shortSeconds = (value: number): string =>
  durationParts(value)
    .map(([count, unit]) => `${count} ${{ day: 'd', hour: 'h', minute: 'min', second: 's' }[unit]}`)
    .join(' ');
/** How long ago: the two largest units tell enough. */
export const roughly = (value: number): string => inWords(durationParts(value).slice(0, 2));
const inWords = (parts: ReturnType<typeof durationParts>): string =>
  parts.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(' ');

/** A character shown so that it can be seen. */
export const shown = (character: string): string =>
  character === ' '
    ? 'a space'
    : /[\r\n]/.test(character)
      ? 'a line break'
      : character === '\t'
        ? 'a tab'
        : `\`${character}\``;

export const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** A value of a request or a reply inside a sentence, or what stands in for it. */
export const quoted = (said: Said): string =>
  typeof said !== 'string' ? standIn(said) : said === '' ? '(empty)' : `\`${clipped(said)}\``;
