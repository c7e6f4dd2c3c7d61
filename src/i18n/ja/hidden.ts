import type { Hidden } from '@/core';

const signed = (sign: string): string =>
  sign === ' ' ? 'スペース' : /^[\r\n]$/.test(sign) ? '改行' : sign === '\t' ? 'タブ' : `\`${sign}\``;

/** Before a Japanese word, code has a space around it. */
const spaced = (shown: string): string => (shown.startsWith('`') ? `${shown} ` : shown);
const lead = (shown: string): string => (shown.startsWith('`') ? ` ${shown} ` : shown);

function change([from, to]: readonly [string, string]): string {
  if (to === '') return `${spaced(signed(from))}がない`;
  return from === '' ? `${spaced(signed(to))}が加わった` : `${spaced(signed(from))}が${lead(signed(to))}になった`;
}

/** What stands in a sentence for a value that is not told. */
export function standIn({ length, name, differs }: Hidden): string {
  const how = differs && `、${differs.at} 文字目から異なる${differs.signs ? `: ${change(differs.signs)}` : ''}`;
  return `${name === undefined ? '' : `\`${name}=\` `}(${length} 文字${how ?? ''})`;
}
