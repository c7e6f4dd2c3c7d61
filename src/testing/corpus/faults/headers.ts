import { type CorpusEntry, entry, searched } from '@/testing/corpus/entry';
import {
  both,
  CURL,
  call,
  canonical,
  curlOf,
  LOG,
  link,
  logOf,
  refusal,
  sign,
  swap,
  URL,
  upload,
  urlOf,
  XML,
  xml,
} from '@/testing/corpus/exchange';
import { SECRET } from '@/testing/corpus/parts';

const typed = upload({ headers: [['Content-Type', 'text/plain']] });
const noted = upload({ headers: [['x-amz-meta-note', 'draft  two']] });
const ranged = link({ in: 'header', headers: [['Range', 'bytes=0-99']] });
const acl = link({ method: 'PUT' });
const connected = { signedNames: (names: readonly string[]) => [...names, 'connection'].sort() };
const kept = call({ headers: [['Connection', 'keep-alive']] });
const google = upload({
  host: 'storage.googleapis.com',
  path: '/press-archive/a.pdf',
  region: 'auto',
  headers: [['Accept-Encoding', 'gzip']],
});
const mixed = upload({ headers: [['Content-Type', 'text/plain; charset=UTF-8']] });
const lower = {
  values: (name: string, values: readonly string[]) =>
    name === 'content-type' ? values.map((value) => value.toLowerCase()) : values,
};
const unfolded = { trim: (value: string) => value.trim() };
/** The command with a header taken out, or put in, after it was signed. */
const without = (command: string, name: string): string =>
  swap(command, new RegExp(` \\\\\\n  -H '${name}: [^']*'`), '');
const also = (command: string, header: string): string =>
  swap(command, " \\\n  -H '", ` \\\n  -H '${header}' \\\n  -H '`);

export const HEADERS_FAULTS = {
  'header sent and not signed': [
    entry(
      'an upload to a presigned URL with a header that was not signed, and S3’s complaint',
      both(
        `curl -X PUT '${urlOf(acl)}' -H 'x-amz-acl: public-read' -T a.pdf`,
        xml('AccessDenied', 'There were headers present in the request which were not signed', [
          'HeadersNotSigned',
          'x-amz-acl',
        ]),
      ),
      ['headers-not-signed-reported', 'headers-amz-unsigned'],
      CURL,
      XML,
    ),
    entry(
      'an upload with a header that was not signed',
      also(curlOf(upload()), 'x-amz-acl: public-read'),
      ['headers-amz-unsigned'],
      CURL,
    ),
  ],
  'header signed and not sent': [
    entry(
      'an upload without a header that was signed',
      without(curlOf(noted), 'x-amz-meta-note'),
      ['headers-signed-absent'],
      CURL,
    ),
    entry(
      'an upload without x-amz-content-sha256',
      swap(without(curlOf(upload()), 'X-Amz-Content-Sha256'), 'host;x-amz-content-sha256;', 'host;'),
      ['payload-header-required'],
      CURL,
    ),
    entry(
      'the message alone that a header is missing',
      'InvalidRequest: Missing required header for this request: x-amz-content-sha256',
      ['payload-header-required'],
      { format: 'error-text' },
    ),
    entry(
      'a URL that needs a header',
      urlOf(link({ headers: [['Content-Type', 'application/pdf']] })),
      ['headers-presigned-needs'],
      URL,
    ),
  ],
  'header changed in transit': [
    entry(
      'an upload whose Content-Type came with a charset',
      both(curlOf(typed), refusal(typed, canonical(typed, 'text/plain', 'text/plain; charset=UTF-8'))),
      ['headers-charset'],
      CURL,
      XML,
    ),
    entry(
      'an upload whose header came with another value',
      both(curlOf(noted), refusal(noted, canonical(noted, 'draft two', 'final'))),
      ['headers-changed-in-transit'],
      CURL,
      XML,
    ),
  ],
  'header canonicalised wrongly': [
    entry(
      'a log that has a run of spaces in a header',
      both(curlOf(noted, sign(noted, unfolded)), logOf(sign(noted, unfolded))),
      ['headers-hashed-otherwise'],
      CURL,
      LOG,
    ),
    entry('a run of spaces in a signed header', curlOf(noted), ['headers-white-space'], CURL),
    searched(
      SECRET,
      'header-charset',
      entry('an upload whose signer wrote Content-Type in lower case', curlOf(mixed, sign(mixed, lower)), [], CURL),
    ),
    entry(
      'signed headers that are not sorted',
      swap(curlOf(upload()), 'host;x-amz-content-sha256;x-amz-date', 'x-amz-date;host;x-amz-content-sha256'),
      ['authorization-signed-headers-order'],
      CURL,
    ),
  ],
  'hop-by-hop header': [
    entry(
      'a call with Connection signed',
      swap(curlOf(kept, sign(kept, connected)), 'SignedHeaders=host;', 'SignedHeaders=connection;host;'),
      ['headers-hop-by-hop'],
      CURL,
    ),
  ],
  'header dropped in transit': [
    entry(
      'a download whose Range was dropped on its way',
      both(curlOf(ranged), refusal(ranged, canonical(ranged, 'range:bytes=0-99', 'range:'))),
      ['headers-dropped-in-transit'],
      CURL,
      XML,
    ),
    entry(
      'S3’s text with an empty header in it',
      refusal(ranged, canonical(ranged, 'range:bytes=0-99', 'range:')),
      ['headers-empty-received'],
      XML,
    ),
  ],
  'Accept-Encoding': [
    entry(
      'an upload to Google whose Accept-Encoding was signed',
      both(
        curlOf(google),
        refusal(google, canonical(google, 'accept-encoding:gzip', 'accept-encoding:gzip,gzip(gfe)')),
      ),
      ['headers-accept-encoding'],
      CURL,
      XML,
    ),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
