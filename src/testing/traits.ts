import { decodeText, encodeStrict } from '@/core/kernel/percent';
import { type HeaderList, headerValues } from '@/core/model/headers';
import type { SigningInput } from '@/core/model/request';
import type { QueryPair } from '@/core/model/url';
import type { ChunksVector, PolicyVector } from './upload-vectors';

// What is remarkable about a request that is signed, in words: two requests with the same traits are signed by the same rules.

/** Headers with a meaning of their own. Of other names every one is as good as another. */
const KNOWN =
  /^(host|date|range|content-(type|length|encoding)|x-amz-(algorithm|credential|date|security-token|region-set|content-sha256|decoded-content-length|trailer|signedheaders|expires))$/;

const kindOf = (name: string): string => {
  const lower = name.toLowerCase();
  if (KNOWN.test(lower)) return lower;
  return lower.startsWith('x-amz-') ? 'x-amz-… of the service' : 'one’s own';
};

/** The traits of a request, from what is signed and from the canonical request that comes of it, where that is known. */
export const traitsOf = (input: SigningInput, canonicalRequest: string | undefined): ReadonlySet<string> =>
  new Set([
    `method ${input.method}`,
    ...pathTraits(input),
    ...queryTraits(input.query),
    ...headerTraits(input.headers),
    ...(input.body.size > 0 ? ['a body'] : []),
    ...tokenTraits(input),
    ...(canonicalRequest === undefined ? [] : signedTraits(canonicalRequest)),
  ]);

/** What a path has that one of the two rules for paths treats in its own way. */
const PATHS: Readonly<Record<string, (sent: string, decoded: string) => boolean>> = {
  'a slash': (sent) => sent === '/',
  segments: (sent) => /^(\/[^/]+)+\/?$/.test(sent),
  'slashes alone': (sent) => /^\/{2,}$/.test(sent),
  'slashes at the beginning': (sent) => /^\/{2,}[^/]/.test(sent),
  'slashes at the end': (sent) => /[^/]\/{2,}$/.test(sent),
  'a slash at the end': (sent) => /[^/]\/$/.test(sent),
  'a dot segment at the beginning': (sent) => /^\/\.(\/|$)/.test(sent),
  'nothing but dots': (sent) => /^\/[./]*\.[./]*$/.test(sent),
  'two dots': (sent) => /\/\.\.(\/|$)/.test(sent),
  'two dots twice, at the end': (sent) => /\/\.\.\/\.\.$/.test(sent),
  'a space': (_, decoded) => decoded.includes(' '),
  'a letter beyond ASCII': (_, decoded) => /[^\0-\x7f]/.test(decoded),
  'an unreserved mark': (_, decoded) => /-._~/.test(decoded),
  'every letter and digit': (sent) => new Set(sent.match(/[A-Za-z0-9]/g)).size === 62,
  'a character that has to be encoded': (sent) => /%(2[1-9A-F]|3[A-F]|40)/i.test(sent),
  'characters that were not encoded': (sent) => /[^!-~]/.test(sent),
};

function pathTraits({ path, rule }: SigningInput): readonly string[] {
  const decoded = decodeText(path) ?? path;
  const found = Object.entries(PATHS).filter(([, has]) => has(path, decoded));
  const how = rule.path === 'twice' ? 'normalised' : 'as it is';
  return found.map(([name]) => `path ${how}: ${name}`);
}

function queryTraits(query: readonly QueryPair[]): readonly string[] {
  const names = query.map(({ name }) => encodeStrict(name));
  const values = query.map(({ value }) => value);
  const traits: Readonly<Record<string, boolean>> = {
    'a parameter': query.some(({ value }) => value !== ''),
    'a key alone': query.some(({ text }) => !text.includes('=')),
    several: query.length > 1,
    'not in order': !isSorted(names),
    'a name that begins another': names.some((name) => names.some((other) => other !== name && other.startsWith(name))),
    'a name beyond ASCII': query.some(({ name }) => /[^\0-\x7f]/.test(name)),
    'a repeated key': new Set(names).size < names.length,
    'values of a repeated key not in order': new Set(names).size < names.length && !isSorted(values),
    'values of a repeated key in upper and lower case':
      new Set(names).size < names.length &&
      values.some((v) => /^[A-Z]/.test(v)) &&
      values.some((v) => /^[a-z]/.test(v)),
  };
  return named('query', traits);
}

function headerTraits(headers: HeaderList): readonly string[] {
  const names = headers.map(([name]) => name.toLowerCase());
  const repeated = [...new Set(names.filter((name, i) => names.indexOf(name) < i))].map((name) =>
    headerValues(headers, name),
  );
  return [
    ...named('headers', {
      'a name with a capital letter': headers.some(([name]) => name !== name.toLowerCase()),
      'a value with a capital letter': headers.some(
        ([name, value]) => kindOf(name) === 'one’s own' && value !== value.toLowerCase(),
      ),
      'a name twice': repeated.length > 0,
      'a value twice': repeated.some((values) => new Set(values).size < values.length),
      'values not in order': repeated.some((values) => !isSorted(values)),
      'a type with a parameter': headerValues(headers, 'content-type').some((value) => value.includes(';')),
      'a type of forms': headerValues(headers, 'content-type').some((value) =>
        value.startsWith('application/x-www-form'),
      ),
    }),
  ];
}

const tokenTraits = ({ credentials, rule }: SigningInput): readonly string[] =>
  credentials.sessionToken === undefined ? [] : [`a session token, ${rule.token}`];

/** What the canonical request says: the parameters of signing, the headers that are signed, and what stands for the body. */
function signedTraits(canonicalRequest: string): readonly string[] {
  const [, , query = '', ...rest] = canonicalRequest.split('\n');
  const parameters = query.split('&').filter((pair) => pair.startsWith('X-Amz-'));
  const payload = rest.at(-1) ?? '';
  return [
    ...parameters.map((pair) => `parameter ${kindOf(pair.split('=')[0] ?? '')}`),
    ...(rest.at(-2) ?? '').split(';').map((name) => `signs ${kindOf(name)}`),
    `payload ${/^[0-9a-f]{64}$/.test(payload) ? 'hash' : payload}`,
  ];
}

/** The traits of a body in chunks. */
export const chunkTraits = ({ chunks, trailer }: ChunksVector): ReadonlySet<string> => {
  const sizes = chunks.map(({ repeat: [text, count] }) => text.length * count);
  return new Set(
    named('chunks', {
      'several, the last smaller': sizes.length > 2 && (sizes.at(-2) ?? 0) < (sizes[0] ?? 0),
      'an empty one at the end': sizes.at(-1) === 0,
      'each signed behind the one before it': chunks.every(
        ({ stringToSign }, i) => i === 0 || stringToSign.includes(chunks[i - 1]?.signature ?? '?'),
      ),
      'a trailer with a checksum': trailer?.text.startsWith('x-amz-checksum-') ?? false,
      'a trailer signed behind the last chunk':
        trailer?.stringToSign.includes(chunks.at(-1)?.signature ?? '?') ?? false,
    }),
  );
};

/** The traits of a policy. */
export function policyTraits({ policyBase64 }: Pick<PolicyVector, 'policyBase64'>): ReadonlySet<string> {
  const text = Buffer.from(policyBase64, 'base64').toString();
  const { expiration, conditions } = JSON.parse(text) as { expiration: string; conditions: readonly unknown[] };
  const lists = conditions.filter((one) => Array.isArray(one));
  const names = conditions.flatMap((one) => (Array.isArray(one) ? [] : Object.keys(one as object)));
  return new Set([
    ...named('policy', {
      'an expiration with milliseconds': /\.\d{3}Z$/.test(expiration),
      'line breaks': text.includes('\r\n'),
      'an empty line': text.includes('\r\n\r\n'),
      'spaces within brackets': text.includes(' }'),
      'starts-with': lists.some(([kind, , value]) => kind === 'starts-with' && value !== ''),
      'starts-with nothing': lists.some(([kind, , value]) => kind === 'starts-with' && value === ''),
    }),
    ...names.map(
      (name) => `condition ${/^(x-amz-(?!meta-)|bucket|key|acl|success)/.test(name) ? name : 'of one’s own'}`,
    ),
  ]);
}

const named = (about: string, traits: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(traits)
    .filter(([, has]) => has)
    .map(([name]) => `${about}: ${name}`);

const isSorted = (texts: readonly string[]): boolean =>
  texts.every((text, i) => i === 0 || (texts[i - 1] ?? '') <= text);
