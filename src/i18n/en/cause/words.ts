import type { Mistake } from '@/core';
import { tellable } from '@/i18n/format';

export const q = (text: string): string => (text === '' ? '(empty)' : `\`${text}\``);

export const named = ({ name = '' }: Mistake): string => q(name);

export const comparing =
  (start: string, without: string) =>
  (change: Mistake): string => {
    const texts = tellable(change);
    return texts ? `${start} ${q(texts[0])}; it should be ${q(texts[1])}.` : without;
  };

export const signedAs = comparing('It was signed as', 'Something else was signed than was sent.');

const places: Readonly<Record<string, string>> = {
  both: 'in the signing key and in the string to sign',
  'signing-key': 'in the signing key only',
  'string-to-sign': 'in the string to sign only',
  everywhere: 'everywhere',
};

export const placed = (change: Mistake): string => {
  const [did, should] = tellable(change) ?? ['', ''];
  const place = places[change.name ?? ''];
  return `Signed with ${q(did)}${place === undefined ? '' : ` ${place}`}; it should be ${q(should)}.`;
};

export const ENCODE_STRICTLY =
  "Encode every octet but `A-Z a-z 0-9 - . _ ~`, in upper-case hexadecimal. JavaScript’s `encodeURIComponent` leaves `!'()*`; Java’s `URLEncoder` leaves `*`, encodes `~` and writes `+` for spaces.";

export const characters = ({ name = '' }: Mistake): string =>
  name.startsWith('*') && name.endsWith('~')
    ? `It was encoded like a form: \`*\` left as it is, \`~\` encoded${name.includes('+') ? ', `+` for spaces' : ''}.`
    : `These were left as they are: ${q(name)}.`;
