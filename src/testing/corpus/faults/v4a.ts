import type { ChangeCode } from '@/core/model/mistake';
import { type CorpusEntry, entry, searched } from '@/testing/corpus/entry';
import { CURL, call, link, swap, URL, upload } from '@/testing/corpus/exchange';
import { API_HOST, SECRET } from '@/testing/corpus/parts';
import type { Job } from '@/testing/planted/signer';
import { OWN_MISTAKES, plantV4a, SHARED_MISTAKES } from '@/testing/planted/v4a';

const HOST = 'mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com';
const shared = link({ host: HOST, region: '*' });
const stored = upload({ host: HOST, region: 'eu-west-3,us-east-1' });
const called = call({ region: 'ap-southeast-2,us-west-2' });

/** What a person has of a job that is signed with a mistake, by its name, or with none. */
function textOf(job: Job, named?: string): string {
  const mistakes = [...OWN_MISTAKES, ...SHARED_MISTAKES].filter(({ name }) => name === named);
  const { puzzle } = plantV4a(job, mistakes) ?? {};
  if (!puzzle?.request || (named !== undefined && mistakes.length !== 1)) throw new Error(`not planted: ${named}`);
  const { method, target, headers } = puzzle.request;
  const url = `https://${job.host}${target}`;
  if (job.in === 'query') return url;
  const lines = headers.map(([name, value]) => ` \\\n  -H '${name}: ${value}'`).join('');
  return `curl -X ${method} '${url}'${lines}${job.body === undefined ? '' : ` \\\n  --data-binary '${job.body}'`}`;
}

const formatOf = (job: Job) => (job.in === 'query' ? URL : CURL);
const found = (name: string, cause: ChangeCode, job: Job, mistake: string, ...rules: CorpusEntry['diagnosis']) =>
  searched(SECRET, cause, entry(name, textOf(job, mistake), rules.length > 0 ? rules : ['scheme-v4a'], formatOf(job)));

export const V4A_FAULTS = {
  'Version 4a, named Version 4': [
    entry(
      'a URL with the signature of one and the name of the other',
      swap(textOf(link({ region: '*' })), 'AWS4-ECDSA-P256-SHA256', 'AWS4-HMAC-SHA256'),
      ['v4a-named-v4'],
      URL,
    ),
  ],
  'scope of Version 4a': [
    entry(
      'a URL with a Region in its credential',
      swap(textOf(shared), '%2Fs3%2Faws4_request', '%2Feu-west-3%2Fs3%2Faws4_request'),
      ['v4a-scope-region'],
      URL,
    ),
    found('a Region in the scope that was signed', 'scope-region-added', shared, 'scope-region-added, us-east-1'),
  ],
  'Region set': [
    entry(
      'a call whose Region set is sent and not signed',
      swap(textOf(called), ';x-amz-region-set', ''),
      ['v4a-region-set-unsigned'],
      CURL,
    ),
    entry(
      'a URL with a Region set in capitals',
      textOf(link({ host: HOST, region: 'EU-WEST-3' })),
      ['v4a-region-set-shape'],
      URL,
    ),
    entry(
      'a URL with semicolons between its Regions',
      textOf(link({ host: HOST, region: 'eu-west-3;us-east-1' })),
      ['v4a-region-set-shape'],
      URL,
    ),
    entry(
      'a call of an API that is in no Region of the set',
      textOf(call({ host: API_HOST, region: 'us-east-1,us-west-2' })),
      ['v4a-region-set-host'],
      CURL,
    ),
    found('an upload for the first Region of two', 'scope-region-set', stored, 'scope-region-set, the first only'),
    found('a call with the Regions turned round', 'scope-region-set', called, 'scope-region-set, turned round'),
  ],
  'signature of Version 4a': [
    found(
      'a URL whose signature is two numbers one behind the other',
      'signature-encoding',
      shared,
      'signature-encoding, one number behind the other',
      'v4a-signature-form',
    ),
    found(
      'a call whose signature is in Base64',
      'signature-encoding',
      called,
      'signature-encoding, Base64',
      'v4a-signature-form',
    ),
    entry(
      'a URL whose signature is an HMAC',
      swap(textOf(shared), /Signature=.*/, `Signature=${'4f1d5a6b'.repeat(8)}`),
      ['v4a-signature-form'],
      URL,
    ),
    entry(
      'a URL whose signature was cut',
      swap(textOf(shared), /(Signature=.*)......$/, '$1'),
      ['v4a-signature-form'],
      URL,
    ),
    found(
      'a string to sign that was hashed twice',
      'string-to-sign-hashed-again',
      called,
      'string-to-sign-hashed-again, bytes',
    ),
  ],
  'key of Version 4a': [
    found('the prefix of Version 4', 'derivation-v4a', shared, 'derivation-v4a, prefix of SigV4'),
    found('a counter that starts at nought', 'derivation-v4a', called, 'derivation-v4a, counter from 0'),
    found('the signing key of Version 4', 'derivation-of-sigv4', stored, 'derivation-of-sigv4, us-east-1'),
    found('a line break behind the secret', 'secret-newline', called, 'secret, with a newline'),
  ],
  'request of Version 4a': [
    found('a path that was encoded twice', 'path-encoded-twice', shared, 'path-passes, the path once less or more'),
    found('another method', 'method-other', called, 'method, PUT'),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
