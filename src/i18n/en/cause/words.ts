import type { Said, ToldMistake } from '@/core';
import { standIn } from '@/i18n/en/hidden';
import { tellable } from '@/i18n/format';

export const q = (said: Said): string =>
  typeof said !== 'string' ? standIn(said) : said === '' ? '(empty)' : `\`${said}\``;

export const named = ({ name = '' }: ToldMistake): string => q(name);

export const comparing =
  (start: string, without: string) =>
  (change: ToldMistake): string => {
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

export const placed = (change: ToldMistake): string => {
  const [did, should] = tellable(change) ?? ['', ''];
  const place = places[change.name ?? ''];
  return `Signed with ${q(did)}${place === undefined ? '' : ` ${place}`}; it should be ${q(should)}.`;
};

export const ENCODE_STRICTLY =
  "Encode every octet but `A-Z a-z 0-9 - . _ ~`, in upper-case hexadecimal. JavaScript’s `encodeURIComponent` leaves `!'()*`; Java’s `URLEncoder` leaves `*`, encodes `~` and writes `+` for spaces.";

export const characters = (change: ToldMistake): string => `These were left as they are: ${named(change)}.`;
