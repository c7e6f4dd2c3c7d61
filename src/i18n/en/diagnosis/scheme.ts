import { quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const scheme: FindingTexts<'scheme'> = {
  'scheme-checked-as-v2': {
    title: 'The server checked Signature Version 2',
    what: ({ signedAs }) =>
      `Its string to sign is that of Version 2${signedAs === undefined ? '' : `, though the request is signed with ${signedAs}`}.`,
    fix: () => 'Remove `AWSAccessKeyId`, `Signature` and `Expires` from the query, and sign with SigV4.',
  },
  'scheme-cloudfront': {
    title: 'A CloudFront signed URL',
    what: () => 'It is signed with a CloudFront key pair over a policy. No secret access key takes part.',
    fix: () =>
      'Check the key pair ID, the policy’s URL and times, and that the public key is in the distribution’s key group.',
  },
  'scheme-google': {
    title: 'A signed URL of Google Cloud Storage',
    what: ({ version }) => `It uses Google’s own scheme (${version}), not AWS’s.`,
    fix: () => 'With an HMAC key Google also takes `AWS4-HMAC-SHA256`: sign that way to check it here.',
  },
  'scheme-other-cloud': {
    title: 'A signature of another cloud',
    what: ({ owner }) => `It uses the scheme of ${owner}, not AWS’s.`,
    fix: ({ owner }) => `Look into the documentation of ${owner}.`,
  },
  'scheme-x509': {
    title: 'A signature of IAM Roles Anywhere',
    what: () =>
      'It is made with the key of a certificate (`AWS4-X509`), not with a secret access key: only the certificate can check it.',
    fix: () => 'Look into the documentation of IAM Roles Anywhere, “Signing process”.',
  },
  'scheme-v2': {
    title: 'Signed with Signature Version 2',
    what: (args) =>
      args.in === 'query'
        ? 'The URL is signed with the old Version 2, which most Regions refuse.'
        : 'The header is signed with the old Version 2, which most Regions refuse.',
    fix: () => 'Tell the client to sign with Version 4 (`s3v4` in many SDKs).',
  },
  'scheme-v4-required': {
    title: 'The server takes Version 4 only',
    what: () => 'The request was signed with another scheme than `AWS4-HMAC-SHA256`.',
    fix: () => 'Tell the client to sign with Version 4 (`s3v4` in many SDKs).',
  },
  'scheme-v4a-needed': {
    title: 'This endpoint takes SigV4a only',
    what: ({ host }) => `${q(host)} routes to several Regions, so it takes no signature for a single one.`,
    fix: () =>
      'Sign with `AWS4-ECDSA-P256-SHA256` and an `X-Amz-Region-Set`. SDKs need their CRT or SigV4a package for it.',
  },
  'scheme-v4a': {
    title: 'Signed with SigV4a',
    what: ({ regionSet, shown }) =>
      regionSet !== undefined
        ? `It is signed for the Regions ${q(regionSet)}. Such signatures differ each time, so they are verified, not compared.`
        : shown
          ? 'It is signed for a set of Regions, but names none in `X-Amz-Region-Set`.'
          : 'It is signed for a set of Regions, which `X-Amz-Region-Set` tells.',
    fix: ({ regionSet, shown }) =>
      regionSet !== undefined
        ? 'Check that the set covers the Region that answered.'
        : shown
          ? 'Send and sign `X-Amz-Region-Set`.'
          : 'Paste the whole request, so that the set can be seen.',
  },
};
