import { quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const v4a: FindingTexts<'v4a'> = {
  'v4a-named-v4': {
    title: 'A signature of SigV4a under the name of SigV4',
    what: ({ parts }) =>
      `The algorithm is \`AWS4-HMAC-SHA256\`, and the signature is an ECDSA signature in DER, as only SigV4a has it.${parts === 4 ? ' The credential has no Region either.' : ''}`,
    fix: () =>
      'Name `AWS4-ECDSA-P256-SHA256`, in the request and in the first line of the string to sign, or sign with SigV4.',
  },
  'v4a-scope-region': {
    title: 'A Region stands in the credential of SigV4a',
    what: ({ region }) => `It has ${q(region)} between date and service. SigV4a has no Region there.`,
    fix: () =>
      'Write the credential as `KEYID/YYYYMMDD/SERVICE/aws4_request`, and the Regions into `X-Amz-Region-Set`.',
  },
  'v4a-region-set-unsigned': {
    title: 'The Region set is not signed',
    what: (args) =>
      args.in === 'query'
        ? '`X-Amz-Region-Set` is sent as a header. With a presigned URL it has to be a parameter.'
        : '`X-Amz-Region-Set` is sent, but `SignedHeaders` does not name it.',
    fix: (args) =>
      args.in === 'query'
        ? 'Put `X-Amz-Region-Set` into the query before signing.'
        : 'Set `X-Amz-Region-Set` before signing, and name `x-amz-region-set` in `SignedHeaders`.',
  },
  'v4a-region-set-shape': {
    title: 'The Region set is no list of Regions',
    what: ({ regionSet, expected }) =>
      `It is ${q(regionSet)}${expected === undefined ? '' : ', in capitals: names of Regions have none'}.`,
    fix: ({ expected }) =>
      expected !== undefined
        ? `Write ${q(expected)}.`
        : 'Write lower-case names of Regions with commas between them, `us-east-1,eu-west-1`, or `*` for all.',
  },
  'v4a-region-set-host': {
    title: 'The Region set leaves out the Region of the host',
    what: ({ regionSet, region, host }) =>
      `${q(host)} is in ${q(region)}, and the request is signed for ${q(regionSet)}.`,
    fix: ({ region }) => `Sign for a set with ${q(region)} in it, or for \`*\`.`,
  },
  'v4a-signature-form': {
    title: 'The signature has not the form of SigV4a',
    what: ({ problem, length }) =>
      ({
        hmac: 'It has 64 hexadecimal digits, as an HMAC has: SigV4a has an ECDSA signature in DER, of some 140 digits.',
        raw: 'It holds its two numbers one behind the other, 32 bytes each, as JOSE and WebCrypto write them. SigV4a takes DER.',
        loose:
          'It looks like DER, but its numbers have not the bytes that they take there: a zero byte is missing or too many.',
        'base64-der': 'It is written in Base64. SigV4a takes hexadecimal.',
        'base64-raw':
          'It is written in Base64, and holds its two numbers one behind the other. SigV4a takes DER, in hexadecimal.',
        cut: `It is cut: it has ${length} digits, fewer than it says itself.`,
        long: `It has ${length} digits, more than it says itself.`,
        other: 'SigV4a takes an ECDSA signature in DER, in hexadecimal. It begins with `30`.',
      })[problem],
    fix: ({ problem }) =>
      problem === 'cut' || problem === 'long'
        ? 'Copy the whole URL or header again from what signed it.'
        : 'Ask the library for DER (ASN.1), and write each byte with two hexadecimal digits.',
  },
};
