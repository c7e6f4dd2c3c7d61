import type { Said } from '@/core';
import { clipped, counted, durationParts } from '@/i18n/format';
import { standIn } from './hidden';

const UNITS = { day: '日', hour: '時間', minute: '分', second: '秒' };

export const number = (value: number): string => counted(value, 'ja');
export const seconds = (value: number): string => inWords(durationParts(value));
/** As short as a button. */
export const shortSeconds = (value: number): string =>
  durationParts(value)
    .map(([count, unit]) => `${count} ${UNITS[unit]}`)
    .join(' ');
/** How long ago: the two largest units tell enough. */
export const roughly = (value: number): string => inWords(durationParts(value).slice(0, 2));
const inWords = (parts: ReturnType<typeof durationParts>): string =>
  parts.map(([count, unit]) => `${count} ${UNITS[unit]}`).join(' ');

/** A character as the topic of a sentence, shown so that it can be seen. */
export function topic(character: string): string {
  if (character === ' ') return 'スペースは';
  if (/[\r\n]/.test(character)) return '改行は';
  return character === '\t' ? 'タブは' : `\`${character}\` は`;
}

export const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join('、');

/** A value of a request or a reply inside a sentence, or what stands in for it. */
export const quoted = (said: Said): string =>
  typeof said !== 'string' ? standIn(said) : said === '' ? '(空)' : `\`${clipped(said)}\``;
