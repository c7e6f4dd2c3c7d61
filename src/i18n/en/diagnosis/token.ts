import { quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const token: FindingTexts<'token'> = {
  'token-differs': {
    title: 'Another session token than the pasted one',
    what: ({ keyId }) =>
      `The request carries another token than the credentials${keyId === undefined ? '' : ` of ${q(keyId)}`}.`,
    fix: () => 'Take key ID, secret and token from the same set of credentials.',
  },
  'token-encoding': {
    title: 'The session token is encoded wrongly',
    what: ({ problem }) =>
      ({
        'encoded-twice': 'It was percent-encoded twice.',
        plus: 'There is a raw `+` in it, which is read as a space.',
        space: 'There is a space in it, where a `+` was.',
        unseen: 'There is a character in it that nobody sees, such as a byte order mark or a line break.',
        'encoded-in-header': 'It is percent-encoded, which a header does not undo.',
      })[problem],
    fix: ({ problem }) =>
      problem === 'unseen'
        ? 'Take the token anew, without what stands before and behind it where it is stored.'
        : 'In a query, encode the token once: `+` is `%2B`, `/` is `%2F`, `=` is `%3D`. In a header, send it as it is.',
  },
  'token-expired': {
    title: 'The session has expired',
    what: ({ expires }) =>
      expires === undefined
        ? 'The temporary credentials have expired.'
        : 'The temporary credentials have expired, and the presigned URL ended with them, whatever its X-Amz-Expires.',
    fix: () => 'Get new temporary credentials and sign again.',
  },
  'token-invalid': {
    title: 'AWS does not know the credentials',
    what: ({ keyId, token }) =>
      `AWS says this of an access key ID${keyId === undefined || keyId === '' ? '' : `, here ${q(keyId)},`} as well as of a session token. ${token ? 'The request carries a token.' : 'No token is in what was pasted.'}`,
    fix: ({ token }) =>
      token
        ? 'Check that key ID, secret and token belong together, still exist, and belong to this partition.'
        : 'For temporary credentials (ASIA), sign with the session token. Otherwise check that the key exists and is active.',
  },
  'token-missing': {
    title: 'The session token is missing',
    what: ({ keyId }) =>
      `${keyId === '' ? 'The access key' : q(keyId)} is temporary. Without its token it is not known.`,
    fix: () => 'Sign with the session token (`X-Amz-Security-Token`). It cannot be added afterwards.',
  },
  'token-signed-for-iot': {
    title: 'AWS IoT wants the token unsigned',
    what: () => 'The token takes part in the signature here.',
    fix: () => 'Sign without the token, then append `X-Amz-Security-Token` after the signature.',
  },
  'token-twice': {
    title: 'More than one session token',
    what: (args) => `In the query: ${args.inQuery}. In the headers: ${args.inHeaders}.`,
    fix: () => 'Send it once: in the query of a presigned URL, else as a header.',
  },
  'token-unsigned': {
    title: 'The session token is not signed',
    what: (args) =>
      args.in === 'query'
        ? 'It came as a header beside a presigned URL, and is not among the signed headers.'
        : '`x-amz-security-token` is not among the signed headers.',
    fix: () => 'Hand the token to the signer, so that it is signed like every x-amz-* header.',
  },
  'token-with-long-term-key': {
    title: 'A session token with a long-term key',
    what: ({ keyId }) => `${q(keyId)} is a long-term key and has no token. This one belongs to another key.`,
    fix: () => 'Remove the token, for example a left-over `AWS_SESSION_TOKEN`, or use the key that it belongs to.',
  },
};
