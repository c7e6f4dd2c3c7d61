import { encodePathOnce, encodeStrict } from '@/core/kernel/percent';
import type { Header, HeaderList } from '@/core/model/headers';
import type { SigningInput } from '@/core/model/request';
import type { Line, Part, Trace } from '@/core/model/trace';
import { signedUrl } from '@/core/model/url';
import { cutAuthorization, cutHeader, type TypedValues, typedValues } from './cut';
import type { Engined } from './engine';
import { cutSigningPair, queryOrigins } from './query-source';

const fixed = (text: string): Part => ({ text, source: 'fixed' });

/** Writes the request to send: own parameters as typed, then what signing adds, in the order Ruby, botocore and Go write. */
export function finish(input: SigningInput, sent: HeaderList, moved: HeaderList, done: Engined): Trace['signed'] {
  const urlParts = [...endpointParts(input), ...queryParts(input, moved, done)];
  const headers =
    input.placement.in === 'query' ? [hostHeader(input), ...without(sent, moved)] : signedHeaders(input, sent, done);
  const typed = typedValues(input.headers);
  return {
    method: input.method,
    url: signedUrl(urlParts.map(({ text }) => text).join('')),
    urlParts,
    headers,
    headerLines: headers.map((header) => headerLine(header, typed)),
  };
}

function endpointParts(input: SigningInput): readonly Part[] {
  const path = input.rule.path === 'once' ? encodePathOnce(input.path) : input.path;
  return [fixed(`${input.scheme}://`), { text: input.authority, source: 'host' }, { text: path, source: 'path' }];
}

function queryParts(input: SigningInput, moved: HeaderList, done: Engined): readonly Part[] {
  const origin = queryOrigins(input.query, moved);
  const own = input.query.map(({ name, value, text }) => [{ text, source: origin(pairOf(name, value)) }]);
  const pairs =
    input.placement.in === 'query'
      ? [...own, ...movedParts(moved, origin), ...signingParts(input, input.placement.expires, done)]
      : own;
  return pairs.flatMap((pair, i) => [fixed(i === 0 ? '?' : '&'), ...pair]);
}

const pairOf = (name: string, value: string): string => `${encodeStrict(name)}=${encodeStrict(value)}`;

const movedParts = (moved: HeaderList, origin: ReturnType<typeof queryOrigins>): readonly (readonly Part[])[] =>
  moved.map(([name, value]) => [{ text: pairOf(name, value), source: origin(pairOf(name, value)) }]);

function signingParts(input: SigningInput, expires: number, done: Engined): readonly (readonly Part[])[] {
  const { accessKeyId, sessionToken } = input.credentials;
  const [algorithm, date, scope] = done.stringToSign.split('\n');
  const token = sessionToken ? [pairOf('X-Amz-Security-Token', sessionToken)] : [];
  const names = done.canonicalRequest.split('\n').at(-2) ?? '';
  const pairs = [
    `X-Amz-Algorithm=${algorithm}`,
    pairOf('X-Amz-Credential', `${accessKeyId}/${scope}`),
    `X-Amz-Date=${date}`,
    `X-Amz-Expires=${expires}`,
    ...(input.algorithm === 'sigv4a' ? [pairOf('X-Amz-Region-Set', input.region)] : []),
    ...(input.rule.token === 'signed' ? token : []),
    pairOf('X-Amz-SignedHeaders', names),
    `X-Amz-Signature=${done.signature}`,
    ...(input.rule.token === 'appended' ? token : []),
  ];
  return pairs.map((pair) => cutSigningPair(pair) ?? [fixed(pair)]);
}

const hostHeader = (input: SigningInput): Header => ['Host', input.host];

function without(headers: HeaderList, left: HeaderList): HeaderList {
  const out = new Set(left);
  return headers.filter((header) => !out.has(header));
}

const ADDED = [
  ['x-amz-date', 'X-Amz-Date'],
  ['x-amz-region-set', 'X-Amz-Region-Set'],
  ['x-amz-content-sha256', 'X-Amz-Content-Sha256'],
  ['x-amz-security-token', 'X-Amz-Security-Token'],
  ['authorization', 'Authorization'],
] as const;

function signedHeaders(input: SigningInput, sent: HeaderList, done: Engined): HeaderList {
  const typed = new Set(sent.map(([name]) => name.toLowerCase()));
  const added = ADDED.filter(([name]) => !typed.has(name)).flatMap(([name, shown]): Header[] => {
    const value = name === 'x-amz-security-token' ? input.credentials.sessionToken : done.headers[name];
    return value === undefined ? [] : [[shown, value]];
  });
  return [hostHeader(input), ...sent, ...added];
}

function headerLine([name, value]: Header, typed: TypedValues): Line {
  if (name === 'Authorization')
    return { label: 'authorization', parts: [fixed(`${name}: `), ...cutAuthorization(value)] };
  const [, ...parts] = cutHeader(`${name.toLowerCase()}:${value}`, typed);
  return { label: 'headers', parts: [fixed(`${name}: `), ...parts] };
}
