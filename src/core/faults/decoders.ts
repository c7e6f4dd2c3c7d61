import { fromUtf8 } from '@/core/kernel/bytes';

/** How octets that are no text are read as text all the same. */
export type Decoder = {
  readonly id: DecoderId;
  readonly by: readonly string[];
  readonly read: (octets: Uint8Array) => string;
};

export type DecoderId = 'text' | 'replaced' | 'dropped' | 'question-marks' | 'seven-bits';

const each = (octets: Uint8Array, how: (octet: number) => string): string => Array.from(octets, how).join('');

/** U+FFFD for each longest piece that may begin a character (Unicode Standard, 3.9, "U+FFFD Substitution of Maximal Subparts"). */
const replaced = (octets: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets);

/** Each was run, or is documented, in the languages that `by` names. */
export const DECODERS: readonly Decoder[] = [
  {
    id: 'text',
    by: [
      "Node.js toString('latin1')",
      'JavaScript String.fromCharCode',
      'CryptoJS.enc.Latin1',
      'Python latin-1',
      'Perl',
    ],
    read: (octets) => each(octets, (octet) => String.fromCharCode(octet)),
  },
  {
    id: 'replaced',
    by: [
      'Node.js toString(), template literals',
      'JavaScript TextDecoder',
      'Java new String(bytes, UTF_8)',
      'C# Encoding.UTF8.GetString',
      'Rust String::from_utf8_lossy',
      'Swift String(decoding:as:)',
      "Python decode(errors='replace')",
      'Ruby scrub',
    ],
    read: replaced,
  },
  {
    id: 'dropped',
    by: ["Python decode(errors='ignore')", 'iconv -c', 'PHP iconv //IGNORE', "Ruby scrub('')"],
    // No HMAC is so likely to hold the sign itself that the two need to be told apart.
    read: (octets) => fromUtf8(octets) ?? replaced(octets).replaceAll('\ufffd', ''),
  },
  {
    id: 'question-marks',
    by: ['C# Encoding.ASCII.GetString', 'Ruby encode(undef: :replace)'],
    read: (octets) => each(octets, (octet) => (octet > 0x7f ? '?' : String.fromCharCode(octet))),
  },
  {
    id: 'seven-bits',
    by: ["Node.js toString('ascii')"],
    read: (octets) => each(octets, (octet) => String.fromCharCode(octet & 0x7f)),
  },
];
