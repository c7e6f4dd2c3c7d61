import { utf8 } from '@/core/kernel/bytes';
import { STRICT, spellText } from './spelling';

/** What becomes of a text whose UTF-8 octets are read as Latin-1, one character each. */
export const latin1 = (text: string): string => Array.from(utf8(text), (byte) => String.fromCharCode(byte)).join('');

/** Percent-encoded octets of Latin-1. */
export const encodedInLatin1 = (text: string): string =>
  text
    .split('/')
    .map((segment) =>
      Array.from(segment, (character) => {
        const code = character.charCodeAt(0);
        return code < 0x80 || code > 0xff ? spellText(character, STRICT) : `%${code.toString(16).toUpperCase()}`;
      }).join(''),
    )
    .join('/');
