import { list, quoted as q, shown } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const authorization: FindingTexts<'authorization'> = {
  'authorization-algorithm': {
    title: 'Unknown algorithm',
    what: ({ found }) => `${q(found)} is no algorithm of AWS.`,
    fix: () => 'Write `AWS4-HMAC-SHA256`, or `AWS4-ECDSA-P256-SHA256` for SigV4a.',
  },
  'authorization-other-scheme': {
    title: 'Another scheme stands before AWS4-HMAC-SHA256',
    what: ({ found }) => `Authorization begins with ${q(found)}: AWS reads no Signature Version 4 in it.`,
    fix: () =>
      'Begin the value with `AWS4-HMAC-SHA256`. Where a client has a field for bearer tokens, leave it empty and set the header itself.',
  },
  'authorization-commas': {
    title: 'A comma is missing in Authorization',
    what: ({ before }) => `There is none before ${q(before)}.`,
    fix: () => 'Separate `Credential`, `SignedHeaders` and `Signature` with a comma and a space.',
  },
  'authorization-host-not-signed': {
    title: 'Host is not signed',
    what: ({ found }) => `The signed headers are ${q(found)}. AWS insists on \`host\`.`,
    fix: () => 'Add `host` to the signed headers and to the canonical request.',
  },
  'authorization-incomplete': {
    title: 'Authorization is incomplete',
    what: ({ names }) =>
      names.length === 0
        ? 'S3 did not find all three of `Credential`, `SignedHeaders` and `Signature` in what came to it.'
        : `Missing: ${list(names)}.`,
    fix: () => 'Send the whole header. A line break in the access key ID cuts it off.',
  },
  'authorization-line-break': {
    title: 'A line break inside Authorization',
    what: ({ after }) => `The header breaks after ${q(after)}.`,
    fix: () => 'Remove line breaks from the access key ID and the secret where they are read from.',
  },
  'authorization-not-key-value': {
    title: 'AWS cannot read Authorization',
    what: ({ found, problem }) => {
      if (found === undefined) return 'A part of it has no equal sign.';
      if (problem === 'scope')
        return `AWS read ${q(found)} as a part of its own: white space stands before or after the access key ID.`;
      if (problem === 'name')
        return 'The value begins with the name of the header itself, so AWS took that for the algorithm.';
      if (problem === 'algorithm')
        return `AWS read ${q(found)} as a parameter: something stands before it, or two signatures stand in one header.`;
      return `AWS read ${q(found)} as a part of its own, and it has no equal sign.`;
    },
    fix: ({ problem }) => {
      if (problem === 'scope') return 'Remove white space around the access key ID where it is stored.';
      if (problem === 'name')
        return 'Put into the value only what follows the name: it begins with `AWS4-HMAC-SHA256`.';
      if (problem === 'algorithm')
        return 'Send Authorization once, with a value that begins with `AWS4-HMAC-SHA256`. Look for a proxy that signs as well.';
      return 'Write `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`, without white space around the access key ID. With any other Authorization, an API Gateway path that does not exist gives this error too.';
    },
  },
  'authorization-not-signed': {
    title: 'The request is not signed',
    what: () => 'It has neither an Authorization header nor signing parameters, so it is anonymous.',
    fix: () => 'Sign it, or check whether a proxy or a redirect took the header off.',
  },
  'authorization-quoted': {
    title: 'Quotation marks in Authorization',
    what: ({ found }) => `There is a ${q(found)} in the header.`,
    fix: () => 'Remove all quotation marks from the header’s value.',
  },
  'authorization-refused-by-client': {
    title: 'The client did not send the request',
    what: ({ name, key }) =>
      key
        ? 'The access key ID in Authorization holds a line break or another character that no header may hold.'
        : `${name === undefined ? 'A header' : q(name)} holds a line break or another character that no header may hold.`,
    fix: ({ name, key }) =>
      key || name === undefined
        ? 'Remove what stands before and behind the access key ID and the session token where they are read from: `echo`, text files and copying add line breaks.'
        : 'Remove what stands before and behind the key or token where it is read from: `echo`, text files and copying add line breaks.',
  },
  'authorization-signature-shape': {
    title: 'The signature is malformed',
    what: ({ problem, length, rest, by }) =>
      ({
        'upper-case': 'Its hexadecimal digits are in upper case; AWS compares lower case.',
        cut: `It has ${length} digits; a signature has 64. The rest was not copied.`,
        short: `It has ${length} digits; a signature has 64. Either its end was not copied, or its bytes were written without leading zeros.`,
        'other-hash': `It has ${length} digits; a signature has 64. ${by} makes so many${length < 64 ? ', or the rest was not copied' : ''}.`,
        long: `It has ${length} digits; a signature has 64.`,
        trailing: `After its 64 digits comes ${q(rest)}.`,
        'not-hexadecimal': 'It is not hexadecimal. Base64 belongs to other schemes.',
      })[problem],
    fix: ({ problem }) =>
      problem === 'cut'
        ? 'Copy all of it.'
        : problem === 'other-hash'
          ? 'Calculate it with HMAC-SHA256. Where a part is missing, copy all of it.'
          : problem === 'short'
            ? 'Copy all of it. Where it was all: write each byte of the HMAC with two digits, as `%02x` does.'
            : problem === 'trailing'
              ? 'Copy the whole link, and nothing behind it.'
              : 'Write the HMAC as 64 lower-case hexadecimal digits.',
  },
  'authorization-signed-headers-names': {
    title: 'SignedHeaders is malformed',
    what: ({ found, twice, joint }) =>
      joint !== undefined
        ? `The names in ${q(found)} are joined by ${typeof joint === 'string' ? shown(joint) : q(joint)} instead of \`;\`.`
        : twice === undefined
          ? `There is an empty name in ${q(found)}.`
          : `${q(twice)} stands in it twice.`,
    fix: () => 'Name each signed header once, separated by single semicolons.',
  },
  'authorization-signed-headers-order': {
    title: 'SignedHeaders is not lower-case and sorted',
    what: ({ found, expected }) => `It is ${q(found)}, and should be ${q(expected)}.`,
    fix: () => 'Write the names in lower case and sort them, in the header and in the canonical request.',
  },
  'authorization-twice': {
    title: 'A signing header comes twice',
    what: ({ names }) => `More than once: ${list(names)}.`,
    fix: () => 'Let only one layer sign. A signing proxy behind a signing client gives two.',
  },
  'authorization-two-mechanisms': {
    title: 'Two kinds of authentication at once',
    what: ({ scheme }) =>
      scheme === undefined
        ? 'AWS found a signature in the query and an Authorization header.'
        : `The URL is presigned, and an Authorization header (${q(scheme)}) came with it.`,
    fix: () => 'Send a presigned URL without Authorization. Clients that follow a redirect often keep the header.',
  },
  'authorization-unread': {
    title: 'A signature in the paste could not be read as part of the request',
    what: () => 'A signature stands in what you pasted, but the text around it has a form that could not be read.',
    fix: () =>
      'Paste the request as it was sent: the request line and its headers, one on each line, or the curl command. Leave out what a log or a window put around them.',
  },
};
