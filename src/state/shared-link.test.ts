import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASE } from '@/testing/stores';
import { decodePlace } from './address';
import { exampleOf } from './examples';
import type { RequestFields } from './request-fields';
import { type LeftOut, sharedLink } from './shared-link';

const REQUEST: RequestFields = {
  ...exampleOf('practice-execute-api', BASE).request,
  method: 'put',
  url: 'https://b.s3.eu-west-1.amazonaws.com/key?partNumber=2',
  service: 's3',
  region: 'eu-west-1',
  signingTime: '2015-08-30 12:36:00Z',
  headers: [{ name: 'Content-Type', value: ' text/plain ' }],
};
const leftOut = (change: Partial<RequestFields>, body: 'none' | 'text' = 'none'): readonly LeftOut[] =>
  sharedLink({ request: { ...REQUEST, ...change }, example: undefined }, body, BASE).leftOut;

describe('a link', () => {
  it('restores all but the credentials where all else is harmless', () => {
    const { url, leftOut: left } = sharedLink({ request: REQUEST, example: undefined }, 'none', BASE);
    expect(left).toEqual([{ what: 'credentials' }]);
    const [page, hash = ''] = url.split('#');
    expect(page).toBe(BASE);
    expect(decodePlace(hash, BASE)?.request).toMatchObject({ method: 'PUT', url: REQUEST.url, region: 'eu-west-1' });
  });

  it('names what it leaves out', () => {
    const secret = 'm4Rk3d';
    const change = {
      url: `https://user:${secret}@b.s3.amazonaws.com/key?partNumber=2&user=${secret}&X-Amz-Signature=${secret}&acl`,
      region: secret.repeat(6),
      headers: [
        { name: 'Accept', value: '*/*' },
        { name: 'x-amz-meta-owner', value: secret },
        { name: '', value: '' },
      ],
      signedHost: 'tunnel.example',
    };
    expect(leftOut(change, 'text')).toEqual([
      { what: 'credentials' },
      { what: 'body' },
      { what: 'signedHost' },
      { what: 'region' },
      { what: 'userinfo' },
      { what: 'parameter', name: 'user' },
      { what: 'parameter', name: 'X-Amz-Signature' },
      { what: 'header', name: 'x-amz-meta-owner' },
    ]);
    const { url } = sharedLink({ request: { ...REQUEST, ...change }, example: undefined }, 'text', BASE);
    expect(decodeURIComponent(url)).not.toContain(secret);
  });

  it('says that the URL is not in it, where it is none or too long', () => {
    expect(leftOut({ url: 'not a url' })).toContainEqual({ what: 'url' });
    expect(leftOut({ url: `https://a.example/${'a'.repeat(9000)}` })).toContainEqual({ what: 'url' });
  });

  it('to an example has its keys too', () => {
    const request = exampleOf('practice-execute-api', BASE).request;
    expect(sharedLink({ request, example: 'practice-execute-api' }, 'none', BASE).leftOut).toEqual([]);
  });
});

describe('docs/links.md', () => {
  const text = readFileSync(resolve('docs/links.md'), 'utf8');
  const links = [...text.matchAll(/^https:\/\/HOST\/#(\/build\?\S+)$/gm)].map((m) => m[1] ?? '');

  it('has links that are read, and that say the same when they are written again', () => {
    expect(links.length).toBeGreaterThan(3);
    for (const hash of links) {
      const place = decodePlace(hash, BASE);
      if (!place) throw new Error(`not read: ${hash}`);
      const [, again = ''] = sharedLink(place, 'none', BASE).url.split('#');
      expect(decodePlace(again, BASE), hash).toEqual(place);
    }
  });

  it('tells of every parameter that an address can have', () => {
    const told = [...text.matchAll(/^\| `([\w-]+)`/gm)].map((m) => m[1]);
    const names = ['example', 'method', 'url', 'service', 'region', 'algorithm', 'sign', 'expires', 'at', 'header'];
    expect(told).toEqual([...names, 'content-sha256', 'chunk', 'key', 'type', 'size', 'condition']);
  });
});
