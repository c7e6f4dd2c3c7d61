import type { ToldMistake } from '@/core';
import { type ChangeTexts, tellable, text } from '@/i18n/format';
import { named, q, signedAs } from './words';

const valueSigned = (change: ToldMistake): string => {
  const texts = tellable(change);
  return texts
    ? `${named(change)} was signed as ${q(texts[0])}; it should be ${q(texts[1])}.`
    : `${named(change)} was signed with another value than the one that was sent.`;
};

const SIGN_SENT_VALUE =
  'Sign the value that is sent, set it in one place only, and let nothing rewrite it after signing.';

const LIST_ALIKE =
  'Make the canonical headers, the line of signed headers and `SignedHeaders` of the request from one list of names.';

const SIGN_LISTED =
  'Sign exactly the headers that `SignedHeaders` names. To leave one out: `unsignableHeaders` in the SDK for JavaScript, `unsigned_headers` in Ruby.';

export const headers: ChangeTexts<'header'> = {
  'header-left-out': text(
    'A listed header was not signed',
    (change) => `${named(change)} is in \`SignedHeaders\` of the request, and was not hashed.`,
    LIST_ALIKE,
  ),
  'header-not-sent': text(
    'A signed header is not in the request',
    (change) => {
      const texts = tellable(change);
      return `${named(change)} was signed${texts ? ` as ${q(texts[0])}` : ''} and is listed in \`SignedHeaders\`, but is not in the request. Where it was not sent, AWS hashes it as empty.`;
    },
    (change) => {
      const texts = tellable(change);
      return `Send ${texts ? `\`${change.name}: ${texts[0]}\`` : named(change)}, or do not sign it. If it was sent and only the paste lacks it, this is no mistake.`;
    },
  ),
  'header-boundary': text(
    'Content-Type was signed without its boundary',
    valueSigned,
    'The boundary is made when the body is: make the body first, then sign the `Content-Type` that belongs to it, and send the same.',
  ),
  'header-list': text(
    'The names of the signed headers were joined otherwise',
    signedAs,
    'Join the names with `;` and nothing else, in `SignedHeaders` and in the canonical request.',
  ),
  'header-added': text(
    'A header was signed that is not listed',
    (change) => `${named(change)} was hashed, and is not in \`SignedHeaders\` of the request.`,
    'List it and send it with the value that was signed, or do not sign it.',
  ),
  'header-not-listed': text(
    'A header is missing in the line of signed headers',
    (change) => `${named(change)} was among the canonical headers, and not in the line below them.`,
    LIST_ALIKE,
  ),
  'header-only-listed': text(
    'A header is missing in the canonical headers',
    (change) => `${named(change)} was in the line of signed headers, and not among the canonical headers.`,
    LIST_ALIKE,
  ),
  'header-only-host': text('Only Host was signed', ({ should }) => `The request lists ${q(should)}.`, SIGN_LISTED),
  'header-all-signed': text(
    'Every header was signed',
    ({ did, should }) => `Hashed were ${q(did)}; the request lists ${q(should)}.`,
    SIGN_LISTED,
  ),
  'header-order': text('The headers were not sorted', signedAs, 'Sort the headers by their lower-case names.'),
  'header-name-case': text(
    'Header names were not signed in lower case',
    signedAs,
    'Write names in lower case, among the canonical headers and in the line of signed headers.',
  ),
  'header-not-trimmed': text(
    'White space in header values was signed as sent',
    'It was neither trimmed nor folded.',
    'Trim each value and fold runs of spaces into one, also between quotes.',
  ),
  'header-not-folded': text(
    'Runs of spaces in header values were signed as sent',
    'The values were trimmed, and not folded.',
    'Fold runs of spaces into one, also between quotes.',
  ),
  'header-case': text(
    'Header values were signed in another case',
    (change) => (change.name === undefined ? 'All values were signed in lower case.' : valueSigned(change)),
    'Only names are put in lower case. Keep the case of values.',
  ),
  'header-charset': text(
    'Content-Type was signed with another charset',
    valueSigned,
    'Set Content-Type yourself, charset included, before signing. HTTP libraries like to add or rewrite it.',
  ),
  'header-empty': text(
    'A header was signed as empty',
    (change) => `${named(change)} was sent with a value and signed without.`,
    'Set the header before signing.',
  ),
  'header-joined': text(
    'Repeated headers were joined otherwise',
    (change) =>
      change.name === undefined ? 'Something other than a bare comma stood between the values.' : valueSigned(change),
    'Join the values with `,` and no space, in the order in which they are sent.',
  ),
  'header-repeated': text(
    'Every repeat of a header was signed in a line of its own',
    'The lines and the list of names had its name once for each value.',
    'Write one line for each name, with all values joined with `,`, and each name once.',
  ),
  'header-semicolon': text(
    'An empty header was signed with a semicolon',
    'curl signs `-H "name;"`, its spelling of an empty header, as it is typed.',
    'Give the header a value or leave it out, or sign it as `name:`.',
  ),
  'header-first-only': text(
    'Only the first of repeated headers was signed',
    (change) => `${named(change)} was sent more than once.`,
    'Join all values with `,`, in the order in which they are sent.',
  ),
  'header-last-only': text(
    'Only the last of repeated headers was signed',
    (change) => `${named(change)} was sent more than once.`,
    'Join all values with `,`, in the order in which they are sent.',
  ),
  'header-values-sorted': text(
    'Values of a repeated header were signed in another order',
    valueSigned,
    'Keep the order in which they are sent.',
  ),
  'header-spacing': text('A header was signed with other spaces', valueSigned, SIGN_SENT_VALUE),
  'header-quotes': text('A header was signed with other quotes', valueSigned, SIGN_SENT_VALUE),
  'header-other': text('A header was signed with another value', valueSigned, SIGN_SENT_VALUE),
  'header-separator': text(
    'A space was signed after the colon',
    'The canonical headers were written as `name: value`.',
    'Write `name:value`, without a space.',
  ),
  'header-encoding': text(
    'A header was signed in another encoding',
    valueSigned,
    'Keep header values in ASCII: encode the value yourself, then sign and send the same text.',
  ),
  'header-twice': text(
    'A header name was signed twice',
    (change) => `${named(change)} was hashed twice.`,
    'Sign each name once. Look for two places that add it: many clients add `Host` by themselves.',
  ),
  'header-doubled': text(
    'A header was sent twice with one value',
    (change) => `AWS received ${named(change)} twice and joined the two; it was signed once.`,
    'Set the header in one place only: the client, or a proxy, adds it a second time.',
  ),
};
