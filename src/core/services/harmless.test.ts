import { describe, expect, it } from 'vitest';
import { harmlessQuery, isHarmless, isName, mayBeTold } from './harmless';

/** What people have lost in links and reports. */
const SECRET = [
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'x-functions-key',
  'x-amz-security-token',
  'x-amz-signature',
  'x-amz-credential',
  'x-amz-server-side-encryption-customer-key',
  'x-amz-server-side-encryption-customer-key-md5',
  'x-amz-copy-source-server-side-encryption-customer-key',
  'x-amz-meta-owner',
  'x-amz-tagging',
  'x-amz-grant-read',
  'x-forwarded-for',
  'referer',
  'Signature',
  'Policy',
  'Key-Pair-Id',
  'AWSAccessKeyId',
  'SecurityToken',
  'sig',
  'code',
  'state',
  'key',
  'api_key',
  'apikey',
  'token',
  'access_token',
  'id_token',
  'refresh_token',
  'client_secret',
  'password',
  'WebIdentityToken',
  'SAMLAssertion',
  'TokenCode',
  'continuation-token',
  'q',
];

it.each(SECRET)('the value of %s is not told, and its name is', (name) => {
  expect([name, name.toUpperCase(), name.toLowerCase()].filter(isHarmless)).toEqual([]);
  expect(isName(name)).toBe(true);
});

it.each(['Content-Type', 'HOST', 'versionId', 'x-amz-date', 'X-Amz-Expires', 'list-type', 'Action'])(
  'the value of %s may be told, and its name',
  (name) => expect([isHarmless(name), isName(name)]).toEqual([true, true]),
);

it.each([
  ['Origin', 'https://user:hunter2@app.example.com'],
  ['Origin', 'https://user:hunter%2F2@app.example.com'],
  ['Host', 'user:hunter2@app.example.com'],
  ['prefix', 'https%3A%2F%2Fuser%3Ahunter2%40app.example.com/a'],
  ['X-Forwarded-Host', 'hunter2@app.example.com'],
  ['Host', 'user:hunter/2@app.example.com'],
  ['Host', 'user:hunter@2/a@app.example.com'],
  ['Origin', 'https://user:hunter/2@app.example.com'],
  ['prefix', 'https%3A%2F%2Fuser%3Ahunter%2F2%40app.example.com/a'],
  ['User-Agent', 'bot/1 (https://user:hunter#2@app.example.com)'],
])('but of %s no value with a user name in it', (name, value) => {
  expect(mayBeTold(name, value)).toBe(false);
  expect(mayBeTold(name, value.replace(/user.*(?:@|%40)|hunter2@/, ''))).toBe(true);
});

it.each([
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'je7MtGbClwBF2Zp9Utk3h3yCo8nvbEXAMPLEKEY1',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N',
  '550e8400-e29b-41d4-a716-446655440000',
  'IQoJb3JpZ2luX2VjE',
  'e3b0c44298fc1c149afbf4c8996fb924',
  'a name',
  '',
])('%j is no name', (text) => expect(isName(text)).toBe(false));

describe('of a query', () => {
  it('only the values of harmless names are left, as they are spelled', () => {
    expect(harmlessQuery('prefix=a%2Fb+c&sig=abc&%70refix=x&si%67=y&versionId')).toBe(
      'prefix=a%2Fb+c&sig=&%70refix=x&si%67=&versionId',
    );
  });

  it('a mark shows where a value stood, and none where there was none', () => {
    expect(harmlessQuery('sig=abc&sig=&acl&hunter2&=x&', '…')).toBe('sig=…&sig=&acl&…&…');
  });

  it('a user name in a value is left out with it', () => {
    expect(harmlessQuery('prefix=https://user:hunter2@b.example/a&marker=a/b@c')).toBe('prefix=&marker=a/b@c');
  });

  it('a value without a name is left out', () => {
    expect(harmlessQuery('hunter2&QWxhZGRpbjpvcGVuIHNlc2FtZQ==&uploads&=x&a%zz=1')).toBe('uploads');
  });

  it('a name that hides in escapes is known all the same', () => {
    expect(harmlessQuery('amp;prefix=x&prefi%78=1&pre+fix=1')).toBe('prefi%78=1');
  });
});
