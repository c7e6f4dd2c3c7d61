import { createHash } from 'node:crypto';
import { both, call, curlOf, link, logOf, sign, upload, urlOf } from './corpus/exchange';
import { octets } from './corpus/parts';
import type { Job } from './planted/signer';

/** The three texts of one exchange, before they are written down as somebody would paste them. */
type Texts = {
  readonly request: string;
  readonly canonical: string;
  readonly toSign: string;
  readonly signature: string;
};

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
/** The string to sign with the hash of another canonical request. */
const rehashed = (toSign: string, canonical: string): string => toSign.replace(/[0-9a-f]{64}$/, sha(canonical));

type Change = (text: string) => string;
const line =
  (at: number, change: Change): Change =>
  (text) =>
    text
      .split('\n')
      .map((one, i) => (i === at ? change(one) : one))
      .join('\n');

/** What is changed in a request, in a canonical request, in a string to sign; one that changes nothing there is left out. */
const CHANGES: Readonly<
  Record<string, { readonly request?: Change; readonly canonical?: Change; readonly toSign?: Change }>
> = {
  service: {
    request: (text) => text.replace(/(\/|%2F)(?:s3|execute-api)(\/|%2F)aws4_request/, '$1sqs$2aws4_request'),
    canonical: (text) => text.replace(/%2F(?:s3|execute-api)%2Faws4_request/, '%2Fsqs%2Faws4_request'),
    toSign: line(2, (text) => text.replace(/\/(?:s3|execute-api)\//, '/sqs/')),
  },
  region: {
    request: (text) => text.replace(/((?:\/|%2F)\d{8}(?:\/|%2F))[a-z0-9-]+/, '$1us-gov-west-1'),
    canonical: (text) => text.replace(/(%2F\d{8}%2F)[a-z0-9-]+/, '$1us-gov-west-1'),
    toSign: line(2, (text) => text.replace(/^(\d{8}\/)[a-z0-9-]+/, '$1us-gov-west-1')),
  },
  'day of the scope': {
    request: (text) => text.replace(/(\/|%2F)\d{8}(\/|%2F)/, '$120260101$2'),
    toSign: line(2, (text) => text.replace(/^\d{8}/, '20260101')),
  },
  time: {
    request: (text) => text.replace(/(x-amz-date(?:: |=)\d{8}T)\d{6}/i, '$1000001'),
    canonical: (text) => text.replace(/(x-amz-date[:=]\d{8}T)\d{6}/i, '$1000001'),
    toSign: line(1, (text) => text.replace(/T\d{6}/, 'T000001')),
  },
  key: { request: (text) => text.replace(/A[KS]IA[A-Z0-9]{8,}/, 'AKIAI44QH8DHBEXAMPLE') },
  host: {
    request: (text) => text.replace(/https:\/\/([^/?' ]+)/, 'https://edge.$1'),
    canonical: (text) => text.replace(/^host:/m, 'host:edge.'),
  },
  path: {
    request: (text) => text.replace(/(https:\/\/[^/?' ]+\/)/, '$1moved/'),
    canonical: line(1, (text) => `/moved${text}`),
  },
  query: {
    request: (text) => text.replace(/(https:\/\/[^?' ]+)\??/, '$1?added=1&').replace(/&'/, "'"),
    canonical: line(2, (text) => (text === '' ? 'added=1' : `${text}&added=1`)),
  },
  header: {
    request: (text) => text.replace(/x-amz-date: /i, "x-amz-meta-added: 1' \\\n  -H '$&"),
    canonical: (text) => text.replace(/^host:.*$/m, '$&\nx-added:1'),
  },
  order: { canonical: line(2, (text) => text.split('&').reverse().join('&')) },
  'payload hash': {
    request: (text) => text.replace(/(x-amz-content-sha256: )\w+/i, `$1${'0'.repeat(64)}`),
    canonical: (text) => text.replace(/[^\n]+$/, '0'.repeat(64)),
  },
  'hash of the canonical request': { toSign: line(3, () => '0'.repeat(64)) },
  algorithm: { toSign: line(0, () => 'AWS4-HMAC-SHA512') },
};

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;');
const SAID =
  'The request signature we calculated does not match the signature you provided. Check your key and signing method.';

/** The reply as S3 writes it, the octets of its texts with it or not, and as the services of the JSON protocols do. */
const REPLIES: Readonly<Record<string, (texts: Texts, keyId: string) => string>> = {
  'S3’s': ({ canonical, toSign, signature }, keyId) =>
    `<?xml version="1.0"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>${SAID}</Message><AWSAccessKeyId>${keyId}</AWSAccessKeyId><StringToSign>${toSign}</StringToSign><SignatureProvided>${signature}</SignatureProvided><CanonicalRequest>${escapeXml(canonical)}</CanonicalRequest><RequestId>7Q2KXJ4M9T0ZB1CD</RequestId></Error>`,
  'with octets': ({ canonical, toSign, signature }, keyId) =>
    `<Error><Code>SignatureDoesNotMatch</Code><Message>${SAID}</Message><AWSAccessKeyId>${keyId}</AWSAccessKeyId><StringToSign>${toSign}</StringToSign><SignatureProvided>${signature}</SignatureProvided><StringToSignBytes>${octets(toSign)}</StringToSignBytes><CanonicalRequest>${escapeXml(canonical)}</CanonicalRequest><CanonicalRequestBytes>${octets(canonical)}</CanonicalRequestBytes></Error>`,
  'JSON’s': ({ canonical, toSign }) =>
    JSON.stringify({
      message: `${SAID}\n\nThe Canonical String for this request should have been\n'${canonical}'\n\nThe String-to-Sign should have been\n'${toSign}'\n`,
    }),
};

const JOBS: Readonly<Record<string, Job>> = { link: link(), upload: upload(), call: call() };

export type MutatedPaste = { readonly name: string; readonly text: string; readonly secret: string };

/** Pastes of a request, its reply and its signer’s log that agree, and those in which one thing of one of them was changed. */
export function* mutatedPastes(): Generator<MutatedPaste> {
  for (const [kind, job] of Object.entries(JOBS)) {
    const signed = sign(job);
    const request = job.in === 'query' ? urlOf(job, signed) : curlOf(job, signed);
    const right: Texts = {
      request,
      canonical: signed.canonicalRequest,
      toSign: signed.stringToSign,
      signature: signed.signature,
    };
    for (const [form, reply] of Object.entries(REPLIES)) {
      const paste = (name: string, theirs: Texts, ours?: Texts): MutatedPaste => ({
        name: `${kind}, ${form} reply: ${name}`,
        text: both(
          theirs.request,
          reply(theirs, job.keyId),
          ...(ours ? [logOf({ ...signed, canonicalRequest: ours.canonical, stringToSign: ours.toSign })] : []),
        ),
        secret: job.secret,
      });
      yield paste('nothing changed', right);
      yield paste('nothing changed, with the log', right, right);
      yield paste('another signature', { ...right, signature: '5'.repeat(64) });
      for (const [what, { request: inRequest, canonical, toSign }] of Object.entries(CHANGES)) {
        const changed: readonly (readonly [where: string, texts: Texts])[] = [
          ...(inRequest ? [[`${what} of the request`, { ...right, request: inRequest(request) }] as const] : []),
          ...(canonical
            ? [
                [`${what} in the canonical request`, { ...right, canonical: canonical(right.canonical) }] as const,
                [
                  `${what} in both texts`,
                  {
                    ...right,
                    canonical: canonical(right.canonical),
                    toSign: rehashed((toSign ?? ((text) => text))(right.toSign), canonical(right.canonical)),
                  },
                ] as const,
              ]
            : []),
          ...(toSign ? [[`${what} in the string to sign`, { ...right, toSign: toSign(right.toSign) }] as const] : []),
        ];
        for (const [where, texts] of changed) {
          if (JSON.stringify(texts) === JSON.stringify(right)) continue;
          yield paste(where, texts);
          yield paste(`${where}, with the log`, texts, right);
          if (texts.request === request) yield paste(`${where} of the log`, right, texts);
        }
      }
    }
  }
}
