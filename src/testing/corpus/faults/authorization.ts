import { type CorpusEntry, entry } from '@/testing/corpus/entry';
import { both, CURL, call, curlOf, JSON_ERROR, swap } from '@/testing/corpus/exchange';
import { KEY_ID } from '@/testing/corpus/parts';

const command = curlOf(call());
const change = (name: string, from: string | RegExp, to: string, ...codes: CorpusEntry['diagnosis']): CorpusEntry =>
  entry(name, swap(command, from, to), codes, CURL);

export const AUTHORIZATION_FAULTS = {
  /** Each part of an Authorization header, malformed. */
  'malformed Authorization': [
    change('an algorithm that AWS has not', 'AWS4-HMAC-SHA256', 'AWS4-HMAC-SHA1', 'authorization-algorithm'),
    change('no commas in Authorization', /, (SignedHeaders|Signature)/g, ' $1', 'authorization-commas'),
    change('no signature in Authorization', /, Signature=\w+/, '', 'authorization-incomplete'),
    change('quotation marks in Authorization', /Signature=(\w+)/, 'Signature="$1"', 'authorization-quoted'),
    change('a signature in capitals', /[0-9a-f]{64}/, 'AB'.repeat(32), 'authorization-signature-shape'),
    change('a signature in Base64', /[0-9a-f]{64}/, 'frJIUN8DYpKDtOLCwo//yllqDzg=', 'authorization-signature-shape'),
    change('Host not among the signed headers', 'host;x-amz-date', 'x-amz-date', 'authorization-host-not-signed'),
    change(
      'a signed header named twice',
      'host;x-amz-date',
      'host;host;x-amz-date',
      'authorization-signed-headers-names',
    ),
    change('two dates', " -H 'X-Amz", " -H 'X-Amz-Date: 20260314T092700Z' \\\n  -H 'X-Amz", 'authorization-twice'),
    change(
      'a line break behind the key id',
      `${KEY_ID}/`,
      `${KEY_ID}\n/`,
      'authorization-line-break',
      'key-white-space',
    ),
    change('white space behind the key id', `${KEY_ID}/`, `${KEY_ID} /`, 'key-white-space'),
    entry(
      'white space around the key id, and AWS’s complaint',
      both(
        swap(command, `${KEY_ID}/`, `${KEY_ID} /`),
        `{"message":"'/20260314/ap-southeast-2/execute-api/aws4_request' not a valid key=value pair (missing equal-sign) in Authorization header: 'AWS4-HMAC-SHA256 Credential=${KEY_ID} /20260314/ap-southeast-2/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=ab'."}`,
      ),
      ['authorization-not-key-value', 'key-white-space'],
      CURL,
      JSON_ERROR,
      { format: 'authorization-header' },
    ),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
