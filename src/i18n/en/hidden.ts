import type { Hidden } from '@/core';

const signed = (sign: string): string =>
  sign === ' ' ? 'a space' : /^[\r\n]$/.test(sign) ? 'a line break' : sign === '\t' ? 'a tab' : `\`${sign}\``;

function change([from, to]: readonly [string, string]): string {
  if (to === '') return `${signed(from)} is missing`;
  return from === '' ? `${signed(to)} was put in` : `${signed(from)} became ${signed(to)}`;
}

/** What stands in a sentence for a value that is not told. */
export function standIn({ length, name, differs }: Hidden): string {
  const how = differs && `, differs at ${differs.at}${differs.signs ? `: ${change(differs.signs)}` : ''}`;
  return `${name === undefined ? '' : `\`${name}=\` `}(${length} character${length === 1 ? '' : 's'}${how ?? ''})`;
}
