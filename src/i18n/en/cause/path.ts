import { type ChangeTexts, text } from '@/i18n/format';
import { characters, comparing, ENCODE_STRICTLY, named } from './words';

const pathHashed = comparing('It was hashed as', 'The path that was hashed is not the one that the rules give.');

const ENCODE_ONCE =
  'S3 wants the path encoded once: `uriEscapePath: false` in the SDK for JavaScript, `uri_escape_path: false` in Ruby, `DisableURIPathEscaping` in Go, `S3SigV4Auth` in botocore. Every other service wants it encoded twice.';

const ENCODE_AGAIN =
  'Encode each segment of the path in the URL once more. Only S3 does without: leave `uriEscapePath` in JavaScript, `uri_escape_path` in Ruby at `true`, and take `SigV4Auth`, not `S3SigV4Auth`, in botocore.';

const SIGN_SENT_PATH = 'Give the signer the path of the very URL that is sent.';

export const path: ChangeTexts<'path'> = {
  'path-raw': text(
    'The path was signed as it stands in the URL',
    pathHashed,
    `Encode each segment of the path before you sign and send it. ${ENCODE_STRICTLY}`,
  ),
  'path-decoded': text(
    'The path was decoded before signing',
    pathHashed,
    'Sign the encoded path, not the decoded one.',
  ),
  'path-encoded-once': text('The path was encoded once, not twice', pathHashed, ENCODE_AGAIN),
  'path-encoded-twice': text('The path was encoded twice before signing', pathHashed, ENCODE_ONCE),
  'path-encoded-thrice': text(
    'The path was encoded three times before signing',
    pathHashed,
    'The signer encodes the path itself, once more for every service but S3. Give it the path as it stands in the URL.',
  ),
  'path-characters-left': text(
    'Characters of the path were not encoded',
    (change) => `${characters(change)} ${pathHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'path-characters-encoded': text(
    'Characters of the path were encoded needlessly',
    (change) => `These are never encoded, and were: ${named(change)}. ${pathHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'path-slash-encoded': text(
    'Slashes of the path were encoded',
    pathHashed,
    'Split the path at `/`, encode each segment, and join them again. Python’s `quote` keeps slashes unless `safe` is empty.',
  ),
  'path-lower-hex': text('The path was encoded in lower-case hexadecimal', pathHashed, 'Write `%2F`, not `%2f`.'),
  'path-plus-for-space': text('Spaces of the path were encoded as a plus', pathHashed, 'Write `%20` for a space.'),
  'path-plus-kept': text(
    'A plus in the path was read otherwise',
    pathHashed,
    'S3 reads a bare `+` in a path as a space, other services as a plus. Send `%20` or `%2B`, which everybody reads alike.',
  ),
  'path-normalised': text(
    'The path was normalised',
    pathHashed,
    'S3 takes keys as they are: sign `//`, `.` and `..` unchanged. `uriEscapePath: false` in the SDK for JavaScript, `S3SigV4Auth` in botocore.',
  ),
  'path-not-normalised': text(
    'The path was not normalised',
    pathHashed,
    'Merge `//` and resolve `.` and `..` before signing, as every service but S3 does; better, send no such path.',
  ),
  'path-slashes-merged': text(
    'Slashes of the path were handled otherwise',
    pathHashed,
    'S3 keeps every slash. Other services merge `//` and resolve `.` and `..`.',
  ),
  'path-trailing-slash': text('The slash at the end of the path differs', pathHashed, SIGN_SENT_PATH),
  'path-root': text('The root was signed, not the path', pathHashed, SIGN_SENT_PATH),
  'path-empty': text('No path was signed', pathHashed, 'Hand the path to the signer. An empty path is signed as `/`.'),
  'path-no-leading-slash': text('The path was signed without its first slash', pathHashed, 'Start the path with `/`.'),
  'path-segment-dropped': text(
    'A part of the path was left out',
    (change) => `${named(change)} is in the URL and was not signed. ${pathHashed(change)}`,
    'Sign the whole path that is sent: the stage of an API, the bucket of a path-style URL and a proxy’s prefix are part of it.',
  ),
  'path-prefix-added': text(
    'The signed path has a part more than the URL',
    (change) => `${named(change)} was signed in front of the path. ${pathHashed(change)}`,
    'Sign the path that reaches AWS: without a prefix that a proxy or a custom domain takes off, and without the bucket where the host names it.',
  ),
  'path-with-query': text(
    'The query was signed as part of the path',
    'The path line holds the query, too.',
    SIGN_SENT_PATH,
  ),
  'path-whole-url': text('The whole URL was signed as the path', pathHashed, SIGN_SENT_PATH),
  'path-case': text('The path was signed in lower case', pathHashed, 'Keep the case of the path.'),
  'path-unicode-form': text(
    'The path was signed in another Unicode form',
    'Accented letters were signed composed and sent decomposed, or the other way round. They look the same and have other bytes.',
    'Bring the name to one form, NFC mostly, before it is signed and sent. File names of macOS often come decomposed.',
  ),
  'path-charset': text(
    'The path was not encoded from UTF-8',
    pathHashed,
    'Percent-encode the UTF-8 bytes, not Latin-1.',
  ),
  'path-encoder': text(
    'The path was encoded by other rules',
    (change) => `It was encoded as ${named(change)} does. ${pathHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'path-sent-otherwise': text(
    'The path was sent in another encoding than it was signed in',
    (change) => `${named(change)} in the URL was written otherwise in the path that was signed. ${pathHashed(change)}`,
    'Send the very path that was signed: some clients and proxies write `%3A` as `:`, or `%2F` as `%2f`. Where one always does, sign the path that it sends.',
  ),
  'path-html': text(
    'The path was escaped for HTML',
    pathHashed,
    'Sign the path itself. Escape for HTML last, where the link is written into a page.',
  ),
};
