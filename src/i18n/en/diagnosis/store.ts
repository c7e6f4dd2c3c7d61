import { number, quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const store: FindingTexts<'store'> = {
  'store-auto-at-aws': {
    title: 'AWS has no Region “auto”',
    what: () => '`auto` belongs to Cloudflare R2 and Google Cloud Storage.',
    fix: ({ expected }) => (expected === undefined ? 'Set the bucket’s Region.' : `Set the Region to ${q(expected)}.`),
  },
  'store-behind-proxy': {
    title: 'A store behind a proxy',
    what: ({ host }) =>
      `If a proxy stands before ${host === '' ? 'it' : q(host)}, it must pass Host, path and query on as they came.`,
    fix: () =>
      'Try without the proxy. With nginx: `proxy_set_header Host $http_host`, and `proxy_pass` without a path.',
  },
  'store-chunked': {
    title: 'The store does not read a body in chunks',
    what: ({ form }) =>
      form === 'trailer'
        ? 'It says so of chunks with a checksum behind them, which SDKs send by default.'
        : 'It says so of `aws-chunked`, in which SDKs send uploads by default.',
    fix: () =>
      'Turn the SDK’s own checksums off (`request_checksum_calculation = when_required`), and its chunks: `chunkedEncodingEnabled(false)` in Java, `payload_signing_enabled` in Python, `UNSIGNED-PAYLOAD` elsewhere.',
  },
  'store-google-key': {
    title: 'Google does not take this key',
    what: () =>
      'To an AWS signature Google Cloud Storage takes an HMAC key of its own: no key of AWS, and no client ID of OAuth with its secret.',
    fix: () =>
      'Create an HMAC key in the settings of Cloud Storage, under Interoperability. Its access ID begins with `GOOG`.',
  },
  'store-key-length': {
    title: 'This is no access key ID of the store',
    what: ({ length, expected }) =>
      `It has ${number(length)} characters; the store’s have ${number(expected)}.${
        length === 2 * expected
          ? ' The secret has so many: the two may have changed places.'
          : length > expected && length <= expected + 2
            ? ' A blank or a line break may have come with it.'
            : ''
      }`,
    fix: () =>
      'Copy the access key ID again, from the store’s page for S3 credentials: an API token, an account ID or a key of AWS is none.',
  },
  'store-locked-out': {
    title: 'The store has locked the account for some minutes',
    what: () => 'It says that too many requests came with wrong credentials. This one was not checked.',
    fix: () => 'Stop what sends with the wrong credentials, wait five minutes, and try again.',
  },
  'store-master-key': {
    title: 'Backblaze does not take this access key ID',
    what: () =>
      'Its S3 API takes application keys only: not the master application key, whose ID is that of the account.',
    fix: () => 'Make an application key, and use its `keyID` as access key ID and its `applicationKey` as secret.',
  },
  'store-path-style': {
    title: 'The store wants the bucket in the host',
    what: () => 'The request names the bucket in its path, and the store takes it in the host only.',
    fix: () =>
      'Turn path style off (`forcePathStyle: false`, `addressing_style = virtual`), and sign `BUCKET.ENDPOINT` as the host.',
  },
  'store-r2-region': {
    title: 'R2 has one Region',
    what: ({ region }) => `Signed for ${q(region)}, which Cloudflare R2 does not know.`,
    fix: () => 'Set the Region to `auto`.',
  },
  'store-region-refused': {
    title: 'The store refuses the Region',
    what: ({ found }) =>
      `It takes no signature for ${found === undefined ? 'this Region' : q(found)}: the Region in the scope must be that of the endpoint.`,
    fix: ({ expected }) =>
      expected === undefined
        ? 'Sign for the Region in the endpoint’s name: `cn-beijing` where that is `oss-cn-beijing.aliyuncs.com`.'
        : `Sign for ${q(expected)}, which the endpoint’s name tells.`,
  },
};
