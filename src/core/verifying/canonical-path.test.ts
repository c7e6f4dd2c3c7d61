import { describe, expect, it } from 'vitest';
import { canonicalPath } from './canonical-path';

describe('a path encoded twice', () => {
  it.each([
    ['dot segments are removed', '/a/b/../c/./d', '/a/c/d'],
    ['.. never climbs above the root', '/../../a', '/a'],
    ['a path that ends in a dot segment ends in a slash', '/a/b/..', '/a/'],
    ['the root stays the root', '/a/..', '/'],
    ['empty segments are collapsed', '//a///b//', '/a/b/'],
    ['empty segments are collapsed before .. counts', '/a//..', '/'],
    ['what is encoded on the wire is encoded again', '/a%20b%2Fc', '/a%2520b%252Fc'],
    ['an encoded dot is no dot segment', '/a/%2E%2E/b', '/a/%252E%252E/b'],
    ['a plus is a plus', '/a+b', '/a%2Bb'],
    ['what RFC 3986 does not leave unreserved is encoded', "/!'()*:@$,;", '/%21%27%28%29%2A%3A%40%24%2C%3B'],
    ['unreserved characters stay', '/AZaz09-._~', '/AZaz09-._~'],
    ['a raw non-ASCII character is its UTF-8 octets', '/é', '/%C3%A9'],
  ])('%s', (_rule, path, canonical) => {
    expect(canonicalPath(path, 'twice')).toBe(canonical);
  });
});

describe('a path encoded once', () => {
  it.each([
    ['dot segments stay', '/a/../b/./c', '/a/../b/./c'],
    ['an S3 key with a double slash keeps it', '//a//b/', '//a//b/'],
    ['an encoded slash is a slash', '/a%2Fb%2f', '/a/b/'],
    ['an encoded percent sign before 2F stays encoded', '/a%252Fb', '/a%252Fb'],
    ['lower-case digits become upper-case', '/%c3%a9', '/%C3%A9'],
    ['an encoded unreserved character is decoded', '/%61%2D%7E', '/a-~'],
    ['a reserved character sent raw is encoded', "/a!b'(c)*", '/a%21b%27%28c%29%2A'],
    ['a raw plus is a space, as S3 reads it', '/a+b', '/a%20b'],
    ['an encoded plus stays', '/a%2Bb', '/a%2Bb'],
    ['a percent sign without two digits stands for itself', '/100%/%zz', '/100%25/%25zz'],
    ['octets that are not UTF-8 survive', '/%ff%FE', '/%FF%FE'],
  ])('%s', (_rule, path, canonical) => {
    expect(canonicalPath(path, 'once')).toBe(canonical);
  });
});
