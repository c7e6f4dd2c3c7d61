import { quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';
import { changes } from './words';

export const path: FindingTexts<'path'> = {
  'path-combining': {
    title: 'A combining mark in the path',
    what: ({ found }) =>
      `${q(found)} is a letter with a combining mark. S3 takes it for another key than the same letter as one character.`,
    fix: () => 'Write the name in the form in which the object was stored, mostly Unicode NFC.',
  },
  'path-decoded-in-transit': {
    title: 'The path was decoded on the way',
    what: ({ sent, received }) => `Sent as ${q(sent)}, received as ${q(received)}.`,
    fix: () => 'Have the proxy pass the path on undecoded (nginx: `proxy_pass` without a path).',
  },
  'path-dot-segments': {
    title: 'Dot segments in the path',
    what: ({ segment }) => `There is ${q(segment)} in the path. Browsers and most clients resolve it before they send.`,
    fix: () => 'Use a path without `.` and `..`; for such an S3 key, `curl --path-as-is`.',
  },
  'path-double-slash': {
    title: 'Double slash in the path',
    what: ({ kept }) =>
      kept
        ? 'S3 keeps `//`, but clients and proxies like to merge it.'
        : 'This service merges `//` into `/` before it hashes.',
    fix: ({ kept }) =>
      kept ? 'Check that the path arrives with both slashes.' : 'Send and sign the path with single slashes.',
  },
  'path-encoded-in-transit': {
    title: 'The path was encoded once more',
    what: ({ sent, received }) => `Sent as ${q(sent)}, received as ${q(received)}.`,
    fix: () => 'Hand the encoded path to the HTTP client so that it does not encode it again.',
  },
  'path-encoded-percent': {
    title: 'The path may be encoded twice',
    what: ({ found, meant }) => `${q(found)} is ${q(meant)} encoded once more.`,
    fix: () => 'Encode the path once. If the name really holds a percent sign, all is well.',
  },
  'path-encoded-slash': {
    title: 'An encoded slash in an S3 key',
    what: () => 'Clients and proxies decode `%2F`, and S3 then hashes another path.',
    fix: () => 'Write slashes of a key as `/`.',
  },
  'path-hashed-once': {
    title: 'The signer encoded the path once',
    what: ({ sent, hashed }) => `It hashed ${q(hashed)}; this service hashes ${q(sent)}.`,
    fix: () => 'Encode each segment of the encoded path again for the canonical request. Only S3 does without.',
  },
  'path-hashed-otherwise': {
    title: 'The signer hashed another path',
    what: ({ sent, hashed, change }) => `It hashed ${q(hashed)}; by the rules it is ${q(sent)}: ${changes[change]}.`,
    fix: () => 'Canonicalise the path that is sent, and send the path that was canonicalised.',
  },
  'path-hashed-twice': {
    title: 'The signer encoded the path twice',
    what: ({ sent, hashed }) => `It hashed ${q(hashed)}; S3 hashes ${q(sent)}.`,
    fix: () => 'Turn double encoding off for S3 (`uriEscapePath: false`, `useDoubleURIEncode = false`).',
  },
  'path-in-transit': {
    title: 'The path changed on the way',
    what: ({ sent, received, change }) => `Sent as ${q(sent)}, received as ${q(received)}: ${changes[change]}.`,
    fix: () => 'Look for a proxy, CDN or client that rewrites the path, or sign what arrives.',
  },
  'path-latin1': {
    title: 'UTF-8 was read as Latin-1',
    what: ({ path }) => `${q(path)} holds UTF-8 bytes that were taken for Latin-1 and encoded as UTF-8 again.`,
    fix: () => 'Percent-encode the UTF-8 bytes of the path before sending.',
  },
  'path-needs-second-encoding': {
    title: 'This path is signed encoded once more',
    what: ({ found, canonical }) =>
      `Because of ${q(found)}, the canonical path is ${q(canonical)}, not the path as it is sent. That is no fault; some signers leave it out.`,
    fix: () => 'If the signature is refused, see that the signer encodes the path again: for every service but S3.',
  },
  'path-no-route': {
    title: 'API Gateway has nothing at this path',
    what: ({ method, path, signed }) =>
      signed
        ? `“Missing Authentication Token” to a signed request means: no route for ${method === undefined ? '' : `${method} `}${q(path ?? '')}.`
        : 'API Gateway says “Missing Authentication Token” where no route matches method and path, and to an unsigned request for a route with IAM authorization.',
    fix: ({ signed }) =>
      signed
        ? 'Check stage, resource path and method, and that the API was deployed.'
        : 'Check stage, resource path and method, and that the API was deployed. Then check that the request is signed.',
  },
  'path-no-route-other-authorization': {
    title: 'The route does not exist, or wants IAM',
    what: ({ found }) =>
      `API Gateway tried to read a ${found} token as SigV4. It does so where no route matches, or the route uses IAM authorization.`,
    fix: () => 'Check stage, path and method first, then the authorization type of the route.',
  },
  'path-normalised-in-transit': {
    title: 'The path was simplified on the way',
    what: ({ sent, received, change }) => `Sent as ${q(sent)}, received as ${q(received)}: ${changes[change]}.`,
    fix: () => 'Turn merging off (nginx: `merge_slashes off`), or avoid such paths.',
  },
  'path-plus-in-s3': {
    title: 'A raw plus in an S3 key',
    what: () => 'S3 reads a raw `+` in the path as a space.',
    fix: () => 'Write `%2B` for a plus, and `%20` for a space.',
  },
  'path-prefix-in-transit': {
    title: 'A prefix of the path changed on the way',
    what: ({ prefix, added, received }) =>
      `${q(prefix)} was ${added ? 'put in front' : 'taken off'}: AWS received ${q(received)}.`,
    fix: () => 'Sign the path that arrives at AWS, or have the proxy or custom domain leave it alone.',
  },
  'path-received-as-sent': {
    title: 'The server hashed the path as it was sent',
    what: ({ expected, received }) => `It hashed ${q(received)}; by the rules of this service it is ${q(expected)}.`,
    fix: () => 'Send and sign a path with single slashes, and without `.` and `..`.',
  },
  'path-unencoded': {
    title: 'Raw characters in the path',
    what: ({ character }) => `${q(character)} stands in the path as it is. Clients encode it in different ways.`,
    fix: () => 'Percent-encode everything but letters, digits and `-._~/` before signing.',
  },
};
