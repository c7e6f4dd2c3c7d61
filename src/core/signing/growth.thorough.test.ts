import { expect, it } from 'vitest';
import type { HeaderList } from '@/core/model/headers';
import { instant } from '@/core/model/instant';
import { verifyChain } from '@/core/verifying/chunked/chain';
import { verify } from '@/core/verifying/verify';
import { isAboutLinear, type Prepared } from '@/testing/growth';
import { nodeHasher } from '@/testing/node-hasher';
import { sampleOf } from '@/testing/sample';
import { IN_HEADER, inputOf, parseTyped, S3, type TypedChange } from '@/testing/typed';
import { chunksOf, S3_DOCS } from '@/testing/uploads';
import { signChunks } from './chunked/sign-chunks';
import { sign } from './sign';

const HOST = 'https://api.example.com';

const list = <T>(size: number, item: (i: number) => T): readonly T[] => Array.from({ length: size }, (_, i) => item(i));
const query = (size: number, pair: (i: number) => string): string => `${HOST}/?${list(size, pair).join('&')}`;
const headers = (size: number, row: (i: number) => readonly [string, string]): HeaderList => list(size, row);

/** What may be long, and how it is as long as `size`: a URL of one megabyte, ten thousand of anything, at the largest. */
const LONG: Readonly<Record<string, (size: number) => TypedChange>> = {
  'a path of one segment': (size) => ({ url: `${HOST}/${'a b'.repeat(33 * size)}` }),
  'a path of many segments': (size) => ({ url: `${HOST}${'/a/..//%2e/b'.repeat(size)}` }),
  'a path of an S3 key': (size) => ({ ...S3, url: `${S3.url}${'/é/../'.repeat(size)}` }),
  'a value of a parameter': (size) => ({ url: `${HOST}/?a=${'é+%20'.repeat(16 * size)}` }),
  'many parameters': (size) => ({ url: query(size, (i) => `name-${i}=value ${i}`) }),
  'many parameters of an earlier signature': (size) => ({ url: query(size, (i) => `X-Amz-Signature=${i}`) }),
  'one parameter, repeated': (size) => ({ url: query(size, (i) => `name=${i}`) }),
  'one parameter and value, repeated': (size) => ({ url: query(size, () => 'name=value') }),
  'many headers': (size) => ({ headers: headers(size, (i) => [`x-name-${i}`, `value ${i}`]) }),
  'many signed headers': (size) => ({ ...IN_HEADER, headers: headers(size, (i) => [`x-name-${i}`, `value ${i}`]) }),
  'one header, repeated': (size) => ({ headers: headers(size, (i) => ['x-name', `value ${i}`]) }),
  'many headers that move into the query': (size) => ({
    ...S3,
    url: `${S3.url}?${list(size, (i) => `name-${i}`).join('&')}`,
    headers: headers(size, (i) => [`x-amz-meta-${i}`, `value ${i}`]),
  }),
  'a header with white space': (size) => ({ headers: [['x-name', `a${' \t'.repeat(4 * size)}b`]] }),
  'a session token': (size) => ({ ...IN_HEADER, sessionToken: 'a/'.repeat(8 * size) }),
};

/** A sample has each length once, with one of the three works. */
const ALL = Object.entries(LONG);

const parsing =
  (change: TypedChange): Prepared =>
  () =>
    parseTyped(change);
const signing = (change: TypedChange): Prepared => {
  const input = inputOf(change);
  return () => sign(input);
};

it.each(sampleOf(ALL, 3))('with %s parsing takes work in proportion', async (_, change) => {
  expect(await isAboutLinear((size) => parsing(change(size)), 1250)).toBe(true);
});

it.each(sampleOf([...ALL.slice(2), ...ALL.slice(0, 2)], 3))(
  'with %s signing takes work in proportion',
  async (_, change) => {
    expect(await isAboutLinear((size) => signing(change(size)), 1250)).toBe(true);
  },
);

const verifying = async (change: TypedChange): Promise<Prepared> => {
  const input = inputOf(change);
  const { signed } = await sign(input);
  const { secretAccessKey, sessionToken = null } = input.credentials;
  return () =>
    verify(
      { ...signed, body: input.body },
      { now: input.at, hasher: nodeHasher, rule: input.rule, keys: () => ({ secret: secretAccessKey, sessionToken }) },
    );
};

it.each(sampleOf([...ALL.slice(1), ...ALL.slice(0, 1)], 3))(
  'with %s verifying takes work in proportion',
  async (_, change) => {
    expect(await (await verifying(change(1000)))()).toMatchObject({ outcome: 'match' });
    expect(await isAboutLinear((size) => verifying(change(size)), 1250)).toBe(true);
  },
);

it('100 MB in chunks of 8 KiB are signed and verified with work in proportion', async () => {
  const seed = '0'.repeat(64);
  const place = { region: 'us-east-1', service: 's3' };
  const at = instant(Date.UTC(2013, 4, 24));
  const options = {
    hasher: nodeHasher,
    key: { secret: S3_DOCS.secretAccessKey },
    scope: { date: '20130524', ...place },
    signedAt: at,
  };
  const chaining = (count: number) => {
    const [hash] = chunksOf('x'.repeat(8192), 8192).hashes;
    const chunks = { size: count * 8192, chunkSize: 8192, hashes: Array.from({ length: count }, () => hash!) };
    return async () => {
      const signed = (await signChunks({ credentials: S3_DOCS, ...place, at, seed, chunks }, async () => true)) ?? [];
      expect(await verifyChain({ seed, chunks: signed }, options)).toBeUndefined();
    };
  };
  expect(await isAboutLinear(chaining, 12_800 / 8)).toBe(true);
});
