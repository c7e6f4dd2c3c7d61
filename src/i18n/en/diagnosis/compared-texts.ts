import { list, quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

const PARTS = {
  method: 'the method',
  path: 'the path',
  query: 'the parameter',
  header: 'the header',
  signedHeaders: 'the names of the signed headers',
  payloadHash: 'the hash of the payload',
  algorithm: 'the algorithm',
  time: 'the time',
  scope: 'the scope',
  requestHash: 'the hash',
  line: 'a line',
} as const;

const STATED = { algorithm: 'algorithm', date: 'time', scope: 'scope', requestHash: 'hash' } as const;

export const comparedTexts: FindingTexts<'compared-texts'> = {
  'texts-two-differ': {
    title: 'The two texts differ',
    what: ({ part, names, order, first, second }) =>
      order
        ? `They hold the same ${part === 'query' ? 'parameters' : 'header lines'}, in another order or written otherwise.`
        : `They differ in ${PARTS[part]}${names.length === 0 ? '' : ` ${list(names)}`}: first ${first === undefined ? 'not there' : q(first)}, then ${second === undefined ? 'not there' : q(second)}.`,
    fix: () => 'Where one of the two is accepted, make the other write this line as that one does.',
  },
  'texts-two-same': {
    title: 'The two texts are the same',
    what: ({ cleaned }) =>
      cleaned
        ? 'Both say the same but for characters that nobody sees, which stand in what was pasted: one of them may have been hashed.'
        : 'Both say the same, line by line.',
    fix: ({ cleaned }) =>
      cleaned
        ? 'Look for a byte order mark or a blank of no width in what the signer reads: Region, keys, paths and header values.'
        : 'Compare what comes next: the string to sign, the key, and what was sent.',
  },
  'texts-damaged': {
    title: 'AWS’s text is not intact',
    what: () =>
      'The hash of its canonical request is not the one in its string to sign: the text was changed or cut when it was copied.',
    fix: () => 'Copy the reply again, from its raw source.',
  },
  'texts-key-or-derivation': {
    title: 'Signer and AWS signed the same text',
    what: ({ keyId }) =>
      `What remains is the key: its secret as the program holds it, how the signing key is derived, or what AWS holds${keyId === undefined || keyId === '' ? '' : ` for ${q(keyId)}`}.`,
    fix: () => 'Give the secret or the day’s signing key, and search for the cause: that tells which of them it is.',
  },
  'texts-signer-hash': {
    title: 'The signer hashed something else',
    what: ({ hash, hexadecimal }) =>
      hexadecimal
        ? 'The last line of its string to sign is not the hash of the canonical request it logged.'
        : `The last line of its string to sign is ${q(hash)}, not 64 lower-case hexadecimal digits.`,
    fix: () =>
      'Hash the UTF-8 bytes of the canonical request once, and write the hash in hexadecimal. No line break follows its last line.',
  },
  'texts-to-sign-received': {
    title: 'The reply’s string to sign is not that of the request',
    what: ({ part, sent, received }) =>
      `It answers this very signature, but its ${STATED[part]} is ${q(received)}; the request says ${q(sent)}.`,
    fix: () =>
      'Paste the reply as it came. If it came so, the server checks with a value of its own: sign with the one it shows.',
  },
  'texts-string-to-sign': {
    title: 'The strings to sign differ',
    what: ({ part, hashed, expected }) =>
      `The ${STATED[part]} was signed as ${q(hashed)}, and should be ${q(expected)}.`,
    fix: () => 'Use the same time and scope in the string to sign, the key’s derivation and the request.',
  },
};
