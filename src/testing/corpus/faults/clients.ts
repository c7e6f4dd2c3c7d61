import { type CorpusEntry, entry, searched } from '@/testing/corpus/entry';
import {
  both,
  CURL,
  call,
  canonical,
  curlOf,
  JSON_ERROR,
  link,
  refusal,
  refusalInJson,
  sign,
  swap,
  upload,
  urlOf,
  XML,
  xml,
} from '@/testing/corpus/exchange';
import { SECRET } from '@/testing/corpus/parts';

const FORM = 'application/x-www-form-urlencoded';
const typed = (type: string) => call({ method: 'POST', body: '{"a":1}', headers: [['Content-Type', type]] });
const [inJson, inForm] = [typed('application/json'), { ...typed(FORM), body: 'a=1' }];
/** The command without a header that was signed, its body given with another option. */
const without = (command: string, name: string): string =>
  swap(command, new RegExp(` \\\\\\n  -H '${name}: [^']*'`, 'i'), '');
const left = (job: typeof inJson, option = '-d'): string =>
  swap(without(curlOf(job), 'Content-Type'), '--data-binary', option);
const wget = (job: typeof inJson): string =>
  left(job, '--post-data').replace('curl -X POST', 'wget').replaceAll(' -H ', ' --header ');
const headersOf = (job: typeof inJson, without?: string): string =>
  JSON.stringify(Object.fromEntries(sign(job).headers.filter(([name]) => name.toLowerCase() !== without)));
const fetchOf = (job: typeof inJson): string =>
  `const res = await fetch("${urlOf(job)}", { method: "POST", headers: ${headersOf(job, 'content-type')}, body: '${job.body}' });`;
const urllibOf = (job: typeof inJson): string =>
  `import urllib.request\nreq = urllib.request.Request("${urlOf(job)}", data=b'${job.body}', headers=${headersOf(job, 'content-type')}, method="POST")\nprint(urllib.request.urlopen(req).read())`;

const also = (...names: readonly string[]) => ({
  signedNames: (signed: readonly string[]) => [...new Set([...signed, ...names])].sort(),
});
/** A command that lists a header besides those that are always signed. */
const listing = (command: string, name: string): string =>
  swap(command, /SignedHeaders=([a-z0-9;-]+)/, `SignedHeaders=${name};$1`);
const accepting = call({ headers: [['Accept', 'application/json']] });
const accepted = sign(accepting, also('accept'));
const acceptedByCurl = listing(without(curlOf(accepting, accepted), 'Accept'), 'accept');
const encoded = call({ headers: [['Accept-Encoding', 'identity']] });
const encodedSigned = sign(encoded, also('accept-encoding'));

const dotted = upload({ path: '/a/../b.txt' });
const dots = link({ path: '/a/../b.txt' });
const lines = upload({ body: 'one\ntwo\n' });
const joined = (command: string, option = '-d'): string =>
  swap(command, /--data-binary '[^']*'/, `${option} @notes.txt`);
const HASH_REFUSED = xml(
  'XAmzContentSHA256Mismatch',
  "The provided 'x-amz-content-sha256' header does not match what was computed.",
);
const curl = (job: Parameters<typeof urlOf>[0], options = ''): string => `curl ${options}'${urlOf(job)}'`;
const FETCH = { format: 'fetch' } as const;
const CODE = { format: 'code' } as const;

/** What is the client's own may not be told as a change on the way. */
const never = (one: CorpusEntry): CorpusEntry => ({
  ...one,
  never: ['headers-changed-in-transit', 'headers-charset', 'path-normalised-in-transit', ...(one.never ?? [])],
});
const right = (one: CorpusEntry): CorpusEntry => ({
  ...one,
  never: [...(one.never ?? []), 'client-resolves-dots', 'client-globs', 'client-joins-lines', 'client-drops-fragment'],
});

export const CLIENTS_FAULTS = {
  'header left to the client': [
    never(
      entry(
        'curl -d without the type that was signed, and what came',
        both(left(inJson), refusalInJson(inJson, canonical(inJson, 'application/json', FORM))),
        ['client-adds-header'],
        CURL,
        JSON_ERROR,
      ),
    ),
    never(
      searched(
        SECRET,
        'received',
        entry(
          'curl -d without the type that came all the same',
          both(left(inJson), refusalInJson(inJson, sign(inJson).canonicalRequest)),
          [],
          CURL,
          JSON_ERROR,
        ),
      ),
    ),
    searched(
      SECRET,
      'header-other',
      entry('curl --data-raw without the type that was signed', left(inJson, '--data-raw'), [], CURL),
    ),
    searched(SECRET, 'right', entry('curl -d with the type that it puts in', left(inForm), [], CURL)),
    searched(
      SECRET,
      'header-other',
      entry('a wget command without the type that was signed', wget(inJson), [], { format: 'wget' }),
    ),
    searched(
      SECRET,
      'right',
      entry('a wget command that signs the type it puts in', wget(inForm), [], { format: 'wget' }),
    ),
    searched(
      SECRET,
      'header-other',
      entry('a fetch of a text without the type that was signed', fetchOf(inJson), [], FETCH),
    ),
    searched(
      SECRET,
      'header-other',
      entry('urllib with data and without the type that was signed', urllibOf(inJson), [], CODE),
    ),
    never(
      entry(
        'curl without the Accept that was signed, and what came',
        both(
          acceptedByCurl,
          refusalInJson(accepting, swap(accepted.canonicalRequest, 'accept:application/json', 'accept:*/*')),
        ),
        ['client-adds-header'],
        CURL,
        JSON_ERROR,
      ),
    ),
    searched(
      SECRET,
      'right',
      entry(
        'wget’s own Accept-Encoding, signed',
        without(curlOf(encoded, encodedSigned), 'Accept-Encoding')
          .replace('curl -X GET', 'wget')
          .replaceAll(' -H ', ' --header '),
        [],
        { format: 'wget' },
      ),
    ),
  ],
  'path that the client resolves': [
    never(
      entry(
        'curl with dots in a key, and what came to S3',
        both(curlOf(dotted), refusal(dotted, canonical(dotted, '/a/../b.txt', '/b.txt'))),
        ['client-resolves-dots'],
        CURL,
        XML,
      ),
    ),
    searched(SECRET, 'right', entry('curl with dots in a key', curl(dots), ['client-resolves-dots'], CURL)),
    entry('a wget command with dots in a key', curl(dots).replace('curl', 'wget'), ['client-resolves-dots'], {
      format: 'wget',
    }),
    entry(
      'requests with dots in a key',
      `import requests\nprint(requests.get("${urlOf(dots)}").status_code)`,
      ['client-resolves-dots'],
      CODE,
    ),
    right(
      searched(
        SECRET,
        'right',
        entry('curl --path-as-is with dots in a key', curl(dots, '--path-as-is '), ['path-dot-segments'], CURL),
      ),
    ),
  ],
  'URL that the client reads otherwise': [
    entry('curl with a subscript in the query', curl(link({ query: 'a[0]=1' })), ['client-globs'], CURL),
    entry('curl with a range in the path', curl(link({ path: '/a[1-3].txt' })), ['client-globs'], CURL),
    entry('curl with a bracket alone in the path', curl(link({ path: '/a].txt' })), ['client-globs'], CURL),
    right(
      searched(SECRET, 'right', entry('curl -g with a subscript', curl(link({ query: 'a[0]=1' }), '-g '), [], CURL)),
    ),
    right(searched(SECRET, 'right', entry('curl with empty brackets', curl(link({ query: 'a[]=1' })), [], CURL))),
    right(
      searched(
        SECRET,
        'right',
        entry('wget with a subscript', curl(link({ query: 'a[0]=1' })).replace('curl', 'wget'), [], { format: 'wget' }),
      ),
    ),
    entry(
      'curl with a hash sign in a key',
      swap(curl(link({ path: '/a%23b.txt' })), '%23', '#'),
      ['client-drops-fragment'],
      CURL,
    ),
    right(
      searched(
        SECRET,
        'right',
        entry('a link with a page behind a hash sign', `curl '${urlOf(link())}#page=2'`, [], CURL),
      ),
    ),
  ],
  'body that the client changes': [
    entry(
      'curl -d of a file whose hash was signed',
      both(joined(curlOf(lines)), HASH_REFUSED),
      ['payload-hash-reported', 'client-joins-lines'],
      CURL,
      XML,
    ),
    searched(SECRET, 'right', entry('curl -d of a file alone', joined(curlOf(lines)), [], CURL)),
    right(
      entry(
        'curl --data-binary of a file whose hash was signed',
        both(joined(curlOf(lines), '--data-binary'), HASH_REFUSED),
        ['payload-hash-reported'],
        CURL,
        XML,
      ),
    ),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
