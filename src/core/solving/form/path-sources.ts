import { OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import { encodedInLatin1, latin1 } from '@/core/faults/spelling/charset';
import { STRICT, spellText } from '@/core/faults/spelling/spelling';
import { decodeText } from '@/core/kernel/percent';
import type { ChangeCode } from '@/core/model/mistake';
import type { Sent } from '@/core/solving/candidate/sent';

/** What the path line is made of. */
export type PathRead = Pick<Sent, 'path' | 'query' | 'scheme'> & {
  readonly encoded: Sent['rule']['path'];
  readonly host: string;
  /** What a proxy says that it took off. */
  readonly forwarded: string | undefined;
};

/** Stages of API Gateway and prefixes of proxies that people use. */
const PREFIXES = [
  'prod',
  'dev',
  'test',
  'stage',
  'staging',
  '$default',
  'default',
  'v1',
  'v2',
  'api',
  'beta',
  'live',
  'qa',
];

type Source = { readonly code: ChangeCode; readonly rarity: number; readonly source: string; readonly name?: string };

/** What people take for the path before it is encoded. */
export function pathSources({ path, query, scheme, host, forwarded: given }: PathRead): readonly Source[] {
  const segments = path.split('/').slice(1);
  const [first = ''] = segments;
  const bucket = /^(.+?)\.s3[.-]/.exec(host)?.[1];
  const forwarded = given?.replace(/^\/|\/$/g, '');
  const prefix = (name: string, rarity: number): Source => ({
    code: 'path-prefix-added',
    rarity,
    source: `/${name}${path}`,
    name,
  });
  const decoded = decodeText(path) ?? path;
  const all: readonly Source[] = [
    { code: 'path-trailing-slash', rarity: OFTEN, source: path.endsWith('/') ? path.slice(0, -1) : `${path}/` },
    { code: 'path-segment-dropped', rarity: OFTEN, source: `/${segments.slice(1).join('/')}`, name: first },
    {
      code: 'path-segment-dropped',
      rarity: RARE,
      source: `/${segments.slice(2).join('/')}`,
      name: segments.slice(0, 2).join('/'),
    },
    {
      code: 'path-segment-dropped',
      rarity: RARE,
      source: `/${segments.slice(0, -1).join('/')}`,
      name: segments.at(-1) ?? '',
    },
    ...(bucket === undefined ? [] : [prefix(bucket, OFTEN)]),
    ...(forwarded ? [prefix(forwarded, OFTEN)] : []),
    ...PREFIXES.map((name) => prefix(name, SELDOM)),
    prefix(first, SELDOM),
    { code: 'path-root', rarity: USUAL, source: '/' },
    { code: 'path-empty', rarity: USUAL, source: '' },
    { code: 'path-no-leading-slash', rarity: USUAL, source: path.slice(1) },
    { code: 'path-slashes-merged', rarity: SELDOM, source: `/${path}` },
    { code: 'path-with-query', rarity: SELDOM, source: `${path}?${query}` },
    { code: 'path-whole-url', rarity: SELDOM, source: `${scheme}://${host}${path}` },
    { code: 'path-slash-encoded', rarity: USUAL, source: `/${path.slice(1).replaceAll('/', '%2F')}` },
    ...(decoded === decoded.toLowerCase()
      ? []
      : ([{ code: 'path-case', rarity: RARE, source: path.toLowerCase() }] as const)),
    { code: 'path-html', rarity: USUAL, source: escapedForHtml(path) },
    ...WRITTEN.flatMap(({ code, rarity, how }) => [
      { code, rarity, source: asPath(how(decoded)) },
      { code, rarity, source: path.replace(SIGN, (sign) => written(sign, how)) },
    ]),
    { code: 'path-charset', rarity: SELDOM, source: encodedInLatin1(decoded) },
  ];
  // What changes no character of the path says nothing of how it is spelled.
  const plain = asPath(decoded);
  return all.filter(({ source }) => source !== plain);
}

const asPath = (text: string): string =>
  text
    .split('/')
    .map((segment) => spellText(segment, STRICT))
    .join('/');

/** Octets that are encoded, or a character that is not. */
const SIGN = /(?:%[0-9a-f]{2})+|[^%]/giu;

/** A sign with this done to it; one to which nothing is done stays encoded as it is. */
function written(sign: string, how: (decoded: string) => string): string {
  const plain = decodeText(sign) ?? sign;
  const other = how(plain);
  return other === plain ? sign : asPath(other);
}

/** What stands around the path where the URL stands in its place: with the query or without it, encoded, or without the scheme. */
export function wholeUrls({ scheme, host, query }: PathRead): readonly (readonly [before: string, behind: string])[] {
  const url = `${scheme}://${host}`;
  return [
    [url, ''],
    ...(query === '' ? [] : [[url, `?${query}`] as const]),
    [asPath(url), ''],
    [`${scheme === 'https' ? 'http' : 'https'}://${host}`, ''],
    [`//${host}`, ''],
    [host, ''],
    [`/${host}`, ''],
  ];
}

/** What is done to the characters of a path before they are encoded. */
const WRITTEN: readonly (Omit<Source, 'source'> & { readonly how: (decoded: string) => string })[] = [
  { code: 'path-html', rarity: USUAL, how: (text) => escapedForHtml(text) },
  { code: 'path-html', rarity: SELDOM, how: (text) => escapedForHtml(text).replaceAll('&#39;', '&apos;') },
  // Whoever writes an attribute between apostrophes may escape them alone.
  { code: 'path-html', rarity: RARE, how: (text) => text.replaceAll("'", '&#39;') },
  { code: 'path-unicode-form', rarity: USUAL, how: (text) => text.normalize('NFC') },
  { code: 'path-unicode-form', rarity: USUAL, how: (text) => text.normalize('NFD') },
  { code: 'path-charset', rarity: USUAL, how: latin1 },
];

/** As templates, `htmlspecialchars` and `html.escape` write it. */
const escapedForHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
