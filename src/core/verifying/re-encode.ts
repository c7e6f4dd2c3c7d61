import { decodeToBytes } from '@/core/kernel/percent';

const strict = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return /[A-Za-z0-9\-._~]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
});

/** The one strict spelling (RFC 3986 section 2.3) of percent-encoded text. Works on octets, so what is not UTF-8 survives. */
export const reEncode = (text: string): string => Array.from(decodeToBytes(text), (byte) => strict[byte]).join('');
