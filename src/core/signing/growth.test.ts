import { describe, expect, it } from 'vitest';
import type { HeaderList } from '@/core/model/headers';
import { verify } from '@/core/verifying/verify';
import { isAboutLinear, type Prepared } from '@/testing/growth';
import { nodeHasher } from '@/testing/node-hasher';
import { IN_HEADER, inputOf, parseTyped, S3, type TypedChange } from '@/testing/typed';
import { sign } from './sign';

const TIMEOUT = 120_000;
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

const parsing =
  (change: TypedChange): Prepared =>
  () =>
    parseTyped(change);
const signing = (change: TypedChange): Prepared => {
  const input = inputOf(change);
  return () => sign(input);
};

it.each(Object.entries(LONG))('with %s parsing takes time in proportion', { timeout: TIMEOUT }, async (_, change) => {
  expect(await isAboutLinear((size) => parsing(change(size)), 1250)).toBe(true);
});

it.each(Object.entries(LONG))('with %s signing takes time in proportion', { timeout: TIMEOUT }, async (_, change) => {
  expect(await isAboutLinear((size) => signing(change(size)), 1250)).toBe(true);
});

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

it.each(Object.entries(LONG))('with %s verifying takes time in proportion', { timeout: TIMEOUT }, async (_, change) => {
  expect(await (await verifying(change(1000)))()).toMatchObject({ outcome: 'match' });
  expect(await isAboutLinear((size) => verifying(change(size)), 1250)).toBe(true);
});

describe('the measure of growth', () => {
  const count = (times: number) => {
    let sum = 0;
    for (let i = 0; i < times; i++) sum += i % 7;
    return sum;
  };

  it('tells a linear function', { timeout: TIMEOUT }, async () => {
    expect(await isAboutLinear((size) => () => count(size * 1000), 1000)).toBe(true);
  });
  it('tells one that sorts', { timeout: TIMEOUT }, async () => {
    const texts = (size: number) => list(size, (i) => String((i * 7919) % size));
    expect(await isAboutLinear((size) => () => texts(size).toSorted(), 5000)).toBe(true);
  });
  it('tells a quadratic one', { timeout: TIMEOUT }, async () => {
    expect(await isAboutLinear((size) => () => count(size ** 2), 500)).toBe(false);
  });
  it('tells a quadratic one that copies a list for each item', { timeout: TIMEOUT }, async () => {
    const copying = (size: number) => () => {
      let made: readonly number[] = [];
      for (let i = 0; i < size; i++) made = [...made, i];
      return made;
    };
    expect(await isAboutLinear(copying, 800)).toBe(false);
  });
});
