import { describe, expect, it } from 'vitest';
import type { ChangeCode, Dimension, Mistake, ToldMistake } from '@/core';
import { CHARSETS as ALL_CHARSETS } from '@/core/faults/charsets';
import { DECODERS } from '@/core/faults/decoders';
import { MAC_SLIPS } from '@/core/faults/macs';
import { PRINTERS } from '@/core/faults/printers';
import { READERS } from '@/core/faults/readers';
import { STAND_INS } from '@/core/faults/stand-ins';
import { type ToldLearned, toldMistake } from '@/core/telling';
import { type CauseSentences, enCause } from './en/cause/all';
import { jaCause } from './ja/cause/all';

const LANGUAGES = [enCause, jaCause];
const CODES = Object.keys(enCause.changes) as ChangeCode[];

const DIMENSIONS: readonly (readonly [start: string, dimension: Dimension])[] = [
  ['header-', 'headers'],
  ['as-', 'in-transit'],
  ['signature-', 'in-transit'],
  ...(Object.keys(enCause.dimensions) as Dimension[]).map((dimension) => [`${dimension}-`, dimension] as const),
];

function dimensionOf(code: ChangeCode): Dimension {
  const row = DIMENSIONS.find(([start]) => code.startsWith(start));
  if (!row) throw new Error(`no dimension for ${code}`);
  return row[1];
}

const PRINTED = PRINTERS.map(({ id }) => id);
const CHARSETS = [...ALL_CHARSETS.map(({ id }) => id), 'utf-8 twice'];
const READ = READERS.map(({ id }) => id);
const DECODED = DECODERS.map(({ id }) => id);
const namesOfMacs = (code: ChangeCode): readonly string[] =>
  MAC_SLIPS.filter((slip) => slip.code === code).map(({ name }) => name);

/** What stands in `name` beside a header, a parameter or nothing. */
const NAMES: readonly (readonly [codes: RegExp, names: readonly string[]])[] = [
  [/^(path|query)-characters-/, ["!'()*", '[]', '~']],
  [/^(path|query)-encoder$/, ['Java URLEncoder', 'C# WebUtility.UrlEncode']],
  [/^(signature|payload)-printed$/, PRINTED],
  [/^payload-charset$/, CHARSETS],
  [/^derivation-printed$/, PRINTED.map((id) => `every ${id}`)],
  [/^derivation-step-read$/, READ.map((id) => `region ${id}`)],
  [/^derivation-charset$/, [...CHARSETS.map((id) => `service ${id}`), 'secret utf-16le', 'all utf-16le']],
  [/^string-to-sign-charset$/, CHARSETS],
  [/^chunk-previous$/, ['seed', 'empty', 'nothing', 'capitals']],
  [/^chunk-line-missing$/, ['algorithm', 'date', 'scope', 'previous', 'nothing', 'hash']],
  [/^chunk-order$/, ['swapped', 'previous-last']],
  [/^chunk-algorithm$/, ['request', 'streaming', 'other']],
  [/^chunk-data$/, ['empty', 'no-nothing', 'capitals', 'twice', 'line', 'line-break', 'size']],
  [/^chunk-line-break$/, ['at the end', 'windows', 'none']],
  [/^policy-base64$/, ['lines', 'newline', 'url', 'padding', 'twice', 'percent', 'blanks']],
  [/^policy-hashed$/, ['hash', 'lines', 'in-lines']],
  [/^policy-charset$/, CHARSETS],
  [
    /^derivation-v4a$/,
    [
      ...['prefix', 'prefix AWS4', 'prefix AWS4a', 'plus-one', 'counter-zero', 'counter-missing', 'counter-wide'],
      ...['iteration-missing', 'iteration-byte', 'iteration-reversed', 'label', 'separator-missing'],
      ...['length-missing', 'length-bytes', 'length-short', 'length-reversed', 'swapped', 'none'],
    ],
  ],
  [/^derivation-of-sigv4$/, ['us-east-1', '']],
  [/^string-to-sign-hashed-again$/, ['bytes-again', 'hex-again']],
  [/^derivation-plain-hash$/, namesOfMacs('derivation-plain-hash')],
  [/^derivation-swapped$/, ['', ...namesOfMacs('derivation-swapped')]],
  [/^string-to-sign-hashed$/, namesOfMacs('string-to-sign-hashed')],
  [/^signature-plain-hash$/, namesOfMacs('signature-plain-hash')],
  [/^signature-hashed-again$/, namesOfMacs('signature-hashed-again')],
  [/^signature-signed-again$/, namesOfMacs('signature-signed-again')],
  [/^secret-stand-in$/, ['masked', ...STAND_INS.map(({ text }) => text)]],
  [/^signature-encoding$/, ['raw', 'loose', 'base64-der', 'base64-raw']],
  [/^signature-cut$/, ['63', '17']],
  [/^query-parameter-left-out$/, ['*', 'X-Amz-SignedHeaders']],
  [/^signature-digits$/, ['1', '3', 'v4a']],
  [/^time-/, ['everywhere', 'string-to-sign']],
  [/^scope-/, ['everywhere', 'both', 'signing-key', 'string-to-sign']],
  [/^string-to-sign-hash-form$/, ['hex-hashed', 'bytes-hashed', 'bytes', 'request', ...PRINTED, ...DECODED]],
  [/^string-to-sign-newline$/, ['\n', '\r\n', '\\n', '', ' ', 'blank', 'crlf', 'nul']],
  [/^string-to-sign-line-missing$/, ['date', 'scope', 'algorithm']],
  [/^derivation-(prefix|none)$/, ['', 'AWS4', 'aws4']],
  [/^derivation-prefix$/, ['behind AWS4', 'around AWS4']],
  [/^derivation-text$/, DECODED.map((id) => `every ${id}`)],
  [/^derivation-(order|step-missing)$/, ['region,date,service,terminator', 'date']],
  [/^derivation-(hex|text)$/, ['every', 'between', 'last', 'base64']],
];

const HASH = `f21bdcca${'0'.repeat(51)}75eec`;

/** Each as it may be told, and with its texts, where those are known to be harmless. */
function samplesOf(code: ChangeCode): readonly ToldMistake[] {
  const names = NAMES.filter(([codes]) => codes.test(code)).flatMap(([, some]) => some);
  const values = [
    ['did-1001', 'should-1002'],
    ['', 'a=b&c=d'],
    ['a=1003&c=d', 'a=1004&c=d'],
    ['a=b&c=d', ''],
    [HASH, 'UNSIGNED-PAYLOAD'],
    ['', ''],
  ] as const;
  return [undefined, ...(names.length > 0 ? names : ['x-name-1005'])].flatMap((name) =>
    values.flatMap(([did, should]) => {
      const mistake: Mistake = { dimension: dimensionOf(code), code, name, did, should };
      return [mistake, toldMistake(mistake)];
    }),
  );
}

const LEARNED: readonly ToldLearned[] = [
  { what: 'method', name: '', value: 'PUT' },
  { what: 'header', name: 'x-1008', value: 'v-1009' },
  { what: 'header', name: 'x-1010', value: undefined },
  { what: 'payload', name: '', value: HASH },
  { what: 'ending', name: '', value: '\n' },
];

type Text = readonly [path: string, text: string];

const changeTexts = ({ changes }: CauseSentences): readonly Text[] =>
  CODES.flatMap((code) => [
    [`${code}.title`, changes[code].title] as const,
    ...samplesOf(code).flatMap((change) => [
      [`${code}.what`, changes[code].what(change)] as const,
      [`${code}.fix`, changes[code].fix(change)] as const,
    ]),
  ]);

function otherTexts(language: CauseSentences): readonly Text[] {
  const { title, otherAnswers, did, should, fix, remainsTitle, dimensions, atOnce, reproduces, remains } = language;
  const { unreadable, notFound, missing, signedFor } = language;
  const plain = { title, otherAnswers, did, should, fix, remainsTitle, ...dimensions, ...atOnce, ...reproduces };
  const { what, kind, check, ...labels } = notFound;
  const { headers, ...rest } = missing;
  return [
    ...Object.entries({ ...plain, ...labels, ...Object.fromEntries(Object.entries(remains)) }),
    ...Object.entries(unreadable),
    ...Object.entries(language.reproducesBut).map(([name, said]): Text => [`reproducesBut.${name}`, said]),
    ...Object.entries(rest).map(([name, say]): Text => [`missing.${name}`, (say as () => string)()]),
    ['missing.headers', headers({ what: 'headers', names: ['x-1006', 'x-1007'] })],
    ...([0, 1, 2] as const).map(
      (exhaustive): Text => [
        `notFound.${exhaustive}`,
        what({ combinations: 1_234_567, exhaustive, likelyPairs: false }),
      ],
    ),
    ['notFound.check', check('AKIA1012')],
    ['notFound.likely', what({ combinations: 1_234_567, exhaustive: 1, likelyPairs: true })],
    ['signedFor.title', signedFor.title(LEARNED)],
    ['signedFor.what', signedFor.what(LEARNED, '2026-03-14 09:26:53Z')],
    ['signedFor.fix', signedFor.fix(LEARNED, true)],
    ['signedFor.fix, not to be sent', signedFor.fix(LEARNED, false)],
    ['signedFor.title alone', signedFor.title([])],
    ['signedFor.fix alone', signedFor.fix([], true)],
    ['kind', kind({ dimension: 'path', candidates: 1234 })],
    ['proof', language.proof(HASH)],
    ['proof of SigV4a', language.proof(`3045022100${HASH}0220${HASH}`)],
    ['stopped', language.stopped(1_234_567)],
    ...([1, 2, 3] as const).map(
      (changes): Text => [
        `searching.${changes}`,
        language.searching({ tried: 7_654_321, perSecond: 1_500_000.4, leftMs: 7_200, changes }),
      ],
    ),
  ];
}

const textsOf = (language: CauseSentences): readonly Text[] => [...changeTexts(language), ...otherTexts(language)];
const japanese = textsOf(jaCause);
const pairs = textsOf(enCause).map(([path, english], i) => ({ path, english, japanese: japanese[i]?.[1] ?? '' }));
type Pair = (typeof pairs)[number];
/** The pairs that break a rule, each once. */
const pairsWhere = (broken: (pair: Pair) => boolean): readonly Pair[] => [
  ...new Map(pairs.filter(broken).map((pair) => [`${pair.path} ${pair.english}`, pair])).values(),
];

const codesIn = (text: string): string => (text.match(/`[^`]*`/g) ?? []).sort().join(' ');
const prose = (text: string): string => text.replace(/`[^`]*`/g, '`');
const longNumbers = (text: string): string => (prose(text).match(/\d[\d,]*\d{3}/g) ?? []).sort().join(' ');

describe('Japanese', () => {
  it('has a text wherever English has one', () => {
    expect(Object.keys(jaCause.changes).sort()).toEqual([...CODES].sort());
    expect(pairsWhere((pair) => pair.english === '' || pair.japanese === '')).toEqual([]);
    expect(japanese.length).toBe(textsOf(enCause).length);
  });

  it('differs from English', () => expect(pairsWhere((pair) => pair.english === pair.japanese)).toEqual([]));

  it('names the code, and the numbers, that English names', () =>
    expect(
      pairsWhere(
        (pair) =>
          codesIn(pair.english) !== codesIn(pair.japanese) || longNumbers(pair.english) !== longNumbers(pair.japanese),
      ),
    ).toEqual([]));

  it('is a sentence where English is one', () =>
    expect(pairsWhere((pair) => pair.english.endsWith('.') !== pair.japanese.endsWith('。'))).toEqual([]));

  it('has no ASCII period, and no full-width Latin letters or digits', () =>
    expect(
      pairsWhere(
        (pair) => /\.(\s|$)|[ぁ-ヺー一-鿿]\./.test(prose(pair.japanese)) || /[Ａ-Ｚａ-ｚ０-９]/.test(pair.japanese),
      ),
    ).toEqual([]));

  it('has a space between Japanese and Latin letters, digits, brackets or code', () => {
    const touching = /[ぁ-ヺー一-鿿][A-Za-z0-9(`]|[A-Za-z0-9)`%][ぁ-ヺー一-鿿]| {2}|[。、] /;
    expect(pairsWhere((pair) => touching.test(prose(pair.japanese)))).toEqual([]);
  });
});

describe('both languages', () => {
  it('have a title that is no sentence, and sentences for what was done and what to do', () => {
    const isSentence = ({ english }: Pair): boolean => english.endsWith('.');
    const ofChanges = pairs.filter(({ path }) => /\.(title|what|fix)$/.test(path));
    expect(ofChanges.filter((pair) => isSentence(pair) === pair.path.endsWith('.title'))).toEqual([]);
  });

  it('have no title twice', () => {
    for (const { changes } of LANGUAGES) {
      const titles = CODES.map((code) => changes[code].title);
      expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
    }
  });

  it('leave no gap, no odd backtick and no line break in any text', () => {
    const bad = (text: string) =>
      /undefined|NaN|\[object|[。.]{2}/.test(prose(text)) || /\n|``/.test(text) || text.split('`').length % 2 === 0;
    expect(pairsWhere((pair) => bad(pair.english) || bad(pair.japanese))).toEqual([]);
  });

  it('never lay the blame on the secret where nothing was found', () => {
    const blame =
      /(wrong|incorrect|invalid) (secret|key)|secret (is|must be) (wrong|incorrect)|シークレットが(違|間違|誤)/;
    const texts = pairs.filter(({ path }) => /^(notFound|meaning|stopped|missing)/.test(path));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter(({ english, japanese: other }) => blame.test(english) || blame.test(other))).toEqual([]);
  });
});

describe('no text tells a secret', () => {
  const SECRET = 'S3CR3T/token+value==';
  const told = (change: Mistake): readonly string[] =>
    LANGUAGES.flatMap(({ changes }) => {
      const { what, fix } = changes[change.code];
      return [what(toldMistake(change)), fix(toldMistake(change))];
    });
  const mistake = (code: ChangeCode, name: string | undefined, did: string, should: string): Mistake => ({
    dimension: dimensionOf(code),
    code,
    name,
    did,
    should,
  });
  const leaks = (changes: readonly Mistake[]): readonly string[] =>
    changes.flatMap(told).filter((text) => /S3CR3T|s3cr3t/.test(text));

  it('of a session token or of the secret, wherever it was signed', () => {
    const tokens = CODES.filter((code) => /^(token|secret)-/.test(code));
    for (const code of tokens)
      expect(toldMistake(mistake(code, undefined, SECRET, `${SECRET}2`))).toMatchObject({ did: '', should: '' });
    expect(leaks(tokens.map((code) => mistake(code, 'x-amz-security-token', SECRET, `${SECRET}2`)))).toEqual([]);
  });

  it('of a header that carries a credential', () => {
    const VALUES = /^header-(?!only-host|all-signed|order|name-case)/;
    const names = [
      'x-amz-security-token',
      'authorization',
      'cookie',
      'x-api-key',
      'x-amz-server-side-encryption-customer-key',
    ];
    const headers = CODES.filter((code) => VALUES.test(code));
    expect(headers.length).toBeGreaterThan(15);
    expect(
      leaks(names.flatMap((name) => headers.map((code) => mistake(code, name, SECRET, SECRET.toLowerCase())))),
    ).toEqual([]);
  });

  it('of all headers together, which hold the token', () => {
    const block = (value: string) => `host:h\nx-amz-security-token:${value}\n\0host;x-amz-security-token`;
    const all: readonly ChangeCode[] = [
      'header-not-trimmed',
      'header-not-folded',
      'header-joined',
      'header-repeated',
      'header-semicolon',
      'header-separator',
      'header-case',
    ];
    expect(leaks(all.map((code) => mistake(code, undefined, block(SECRET), block(` ${SECRET}`))))).toEqual([]);
  });

  it('of a query or of a path with the query', () => {
    const query = (value: string) => `X-Amz-Security-Token=${value}&X-Amz-Signature=S3CR3T&q=1`;
    const queries = CODES.filter((code) => code.startsWith('query-'));
    expect(leaks(queries.map((code) => mistake(code, 'q', query(SECRET), query('S3CR3T'))))).toEqual([]);
    expect(leaks([mistake('path-with-query', undefined, `/p?${query(SECRET)}`, '/p')])).toEqual([]);
  });

  it('of the secret access key or the body, whatever a mistake says', () => {
    const secrets = CODES.filter((code) => /^(secret|derivation|layout)-|^as-/.test(code));
    const changes = [...secrets, 'payload-as-text' as const].map((code) => mistake(code, undefined, SECRET, SECRET));
    expect(leaks(changes.map((change) => ({ ...change, should: '' })))).toEqual([]);
  });
});

describe('what is told of values', () => {
  const what = (change: Omit<Mistake, 'dimension'>): readonly string[] =>
    LANGUAGES.map(({ changes }) =>
      changes[change.code].what(toldMistake({ dimension: dimensionOf(change.code), ...change })),
    );

  it('of a query, only the parameter that differs is told', () => {
    const texts = what({
      code: 'query-plus-for-space',
      name: undefined,
      did: 'X-Amz-Date=20150830T123600Z&prefix=a+b&z=1',
      should: 'X-Amz-Date=20150830T123600Z&prefix=a%20b&z=1',
    });
    for (const text of texts) expect(codesIn(text)).toBe('`prefix=a%20b` `prefix=a+b`');
  });

  it('of a parameter whose name is not known, its name, its length and the sign that differs', () => {
    const [english, other] = what({ code: 'query-plus-for-space', name: undefined, did: 'q=a+b', should: 'q=a%20b' });
    expect(english).toContain('`q=` (3 characters, differs at 2: `%20` became `+`); it should be `q=` (5 characters).');
    expect(other).toContain('`q=` (3 文字、2 文字目から異なる: `%20` が `+` になった)');
  });

  it('a hash is told by its ends, a signature by its first digits however many it has', () => {
    for (const text of what({ code: 'payload-empty', name: undefined, did: HASH, should: 'UNSIGNED-PAYLOAD' })) {
      expect(codesIn(text)).toBe('`UNSIGNED-PAYLOAD` `f21bdcca…75eec`');
    }
    for (const { proof } of LANGUAGES)
      for (const signature of [HASH, HASH.slice(0, 63), `${HASH}0`])
        expect(codesIn(proof(signature))).toBe('`f21bdcca…`');
  });

  it('a path is told whole, and a very long one by both ends', () => {
    const [did, should] = ['/my%2520cat.jpg', '/my%20cat.jpg'];
    for (const text of what({ code: 'path-encoded-twice', name: undefined, did, should })) {
      expect(codesIn(text)).toBe(`\`${should}\` \`${did}\``);
    }
    const long = `/start${'x'.repeat(5000)}end`;
    for (const text of what({ code: 'path-case', name: undefined, did: long, should })) {
      expect(text).toMatch(/`\/startx+…x+end`/);
      expect(text.length).toBeLessThan(250);
    }
  });

  it('a header value is told without the white space that is never signed', () => {
    const [did, should] = ['  two  words ', '  Two  Words '];
    for (const text of what({ code: 'header-case', name: 'x-amz-target', did, should })) {
      expect(codesIn(text)).toBe('`Two Words` `two words` `x-amz-target`');
    }
  });

  it('an empty value is named', () => {
    const [english, other] = what({ code: 'method-other', name: undefined, did: '', should: 'GET' });
    expect(english).toContain('(empty)');
    expect(other).toContain('(空)');
  });

  it('a scope says where it was another', () => {
    const [key] = what({ code: 'scope-region', name: 'signing-key', did: 'us-east-1', should: 'eu-west-1' });
    const [text] = what({ code: 'scope-region', name: 'string-to-sign', did: 'us-east-1', should: 'eu-west-1' });
    expect(key).toContain('in the signing key only');
    expect(text).toContain('in the string to sign only');
  });
});
