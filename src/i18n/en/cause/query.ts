import { type ChangeTexts, tellable, text } from '@/i18n/format';
import { characters, comparing, ENCODE_STRICTLY, named } from './words';

const queryHashed = comparing('It was hashed with', 'The query that was hashed is not the one that the rules give.');

const SIGN_SENT_QUERY = 'Give the signer every parameter of the URL that is sent, but `X-Amz-Signature`.';

const SORT = 'Encode names and values first, then sort by name, then by value, comparing code points.';

export const query: ChangeTexts<'query'> = {
  'query-left-out': text('The query was not signed', 'The query line was empty.', SIGN_SENT_QUERY),
  'query-parameter-left-out': text(
    'A query parameter was not signed',
    (change) => {
      const [did = ''] = tellable(change) ?? [];
      if (change.name === '*') return 'Only the parameters of the signature itself were signed.';
      return did === '' ? `${named(change)} was sent and not signed.` : queryHashed(change);
    },
    `${SIGN_SENT_QUERY} Add none after signing.`,
  ),
  'query-own-left-out': text(
    'The signature’s own parameters were not signed',
    'The `X-Amz-…` parameters were sent and not signed.',
    'Put `X-Amz-Algorithm`, `X-Amz-Credential`, `X-Amz-Date`, `X-Amz-Expires` and `X-Amz-SignedHeaders` into the query before you sign it.',
  ),
  'query-signature-kept': text(
    'An appended parameter was signed',
    'What is appended after signing, such as `X-Amz-Signature`, was in the query that was hashed.',
    'Sign first, then append `X-Amz-Signature`. Strip the old one before you sign a URL again.',
  ),
  'query-expires-other': text(
    'Signed with a different X-Amz-Expires',
    queryHashed,
    'Put the same `X-Amz-Expires` into the query that is signed and into the URL.',
  ),
  'query-raw': text(
    'The query was signed as it stands in the URL',
    queryHashed,
    `Decode each name and value, then encode it anew. ${ENCODE_STRICTLY}`,
  ),
  'query-decoded': text('The query was decoded before signing', queryHashed, ENCODE_STRICTLY),
  'query-encoded-twice': text(
    'The query was encoded twice before signing',
    queryHashed,
    'Give the signer decoded names and values, or keep it from encoding again.',
  ),
  'query-characters-left': text(
    'Characters of the query were not encoded',
    (change) => `${characters(change)} ${queryHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'query-characters-encoded': text(
    'Characters of the query were encoded needlessly',
    (change) => `These are never encoded, and were: ${named(change)}. ${queryHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'query-lower-hex': text('The query was encoded in lower-case hexadecimal', queryHashed, 'Write `%2F`, not `%2f`.'),
  'query-plus-for-space': text(
    'Spaces of the query were encoded as a plus',
    queryHashed,
    'Write `%20` for a space. `URLSearchParams`, Python’s `urlencode` and Go’s `QueryEscape` write `+`.',
  ),
  'query-plus-kept': text(
    'A plus in the query was read as a plus',
    queryHashed,
    'A bare `+` in a query is a space. Send `%20` for a space and `%2B` for a plus.',
  ),
  'query-order-as-sent': text('The query was not sorted', 'Its parameters were hashed in the order of the URL.', SORT),
  'query-order-before-encoding': text(
    'The query was sorted before it was encoded',
    'Encoding changes the order: `%` comes before digits and letters.',
    SORT,
  ),
  'query-order-whole': text(
    'The query was sorted as whole pairs',
    'Names were compared together with `=` and the value, so that a name and a longer one that starts with it change places.',
    SORT,
  ),
  'query-order-names-only': text(
    'Repeated parameters were not sorted by value',
    'The query was sorted by name only.',
    SORT,
  ),
  'query-order-ignoring-case': text(
    'The query was sorted without regard to case',
    'Capitals come before small letters in the canonical query.',
    `${SORT} A sort by locale is another one.`,
  ),
  'query-equals-missing': text(
    'A parameter without a value lacks its equal sign',
    queryHashed,
    'Write `name=` in the canonical query, also where the URL has only `name`.',
  ),
  'query-empty-dropped': text(
    'Parameters without a value were not signed',
    'They are in the URL, and were dropped before signing.',
    'Keep them, as `name=`. Libraries that drop empty values need an empty string, not null.',
  ),
  'query-first-only': text(
    'Only the first of repeated parameters was signed',
    'The URL has a name more than once.',
    'Sign every value, sorted. Give the signer a list of pairs, not a map.',
  ),
  'query-last-only': text(
    'Only the last of repeated parameters was signed',
    'The URL has a name more than once.',
    'Sign every value, sorted. Give the signer a list of pairs, not a map.',
  ),
  'query-separator': text(
    'The query was joined with another separator',
    'Something other than `&` stood between its parameters.',
    'Join the parameters with `&`. In HTML the same character is written `&amp;`: unescape it first.',
  ),
  'query-case': text('Parameter names were signed in lower case', queryHashed, 'Keep the case of parameter names.'),
  'query-question-mark': text(
    'The question mark was signed',
    'The query line starts with `?`.',
    'Leave the `?` out of the canonical query. `location.search` and `URL.search` have it.',
  ),
  'query-charset': text(
    'The query was not encoded from UTF-8',
    queryHashed,
    'Percent-encode the UTF-8 bytes, not Latin-1.',
  ),
  'query-encoder': text(
    'The query was encoded by other rules',
    (change) => `It was encoded as ${named(change)} does. ${queryHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'query-html': text(
    'The query was taken from HTML',
    'Names of parameters began with `amp;`: the link was cut at its `&` before `&amp;` was undone.',
    'Undo the escapes of HTML first, then take the link apart.',
  ),
  'query-joined': text(
    'Repeats of a parameter were written otherwise',
    queryHashed,
    'Sign each repeat as a parameter of its own, as it is sent. Hand the signer a list of pairs, not a map.',
  ),
  'query-trailing': text(
    'The query line has a sign too many',
    'A separator or white space stood in front of the query or behind it.',
    'Put `&` between parameters only, and nothing behind the last.',
  ),
  'query-order-of-language': text(
    'The query was sorted by another order',
    'A sort for people, or one that reads digits as numbers, puts names in another order than their octets do.',
    `${SORT} \`localeCompare\`, \`Collator\`, \`OrderBy\` and \`ksort\` sort otherwise, and keys of objects in JavaScript come numbers first.`,
  ),
};
