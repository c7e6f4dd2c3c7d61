import { describe, expect, it } from 'vitest';
import { EMPTY_BODY } from '@/core/model/body';
import { instant } from '@/core/model/instant';
import { TYPED } from '@/testing/typed';
import type { Draft } from './draft';
import { parseDraft } from './parse-draft';

const parsed = (change: Partial<Draft>) =>
  parseDraft(
    { ...TYPED, url: 'https://tunnel.example/a', ...change },
    { now: instant(0), body: EMPTY_BODY, inferOwn: () => undefined },
  );
const hostOf = (change: Partial<Draft>) => {
  const { host, hostFrom } = parsed(change).value ?? {};
  return [host, hostFrom];
};
const header = (value: string) => ({ headers: [{ name: 'HOST', value }] });
const codes = (change: Partial<Draft>) => parsed(change).findings.map(({ field, code }) => `${field} ${code}`);

describe('what is signed as Host', () => {
  it.each<[string, Partial<Draft>, readonly unknown[]]>([
    ['is the URL’s', {}, ['tunnel.example', 'url']],
    ['is that of a header, which says so', header('victim.example'), ['victim.example', 'header']],
    ['is the URL’s where a header names the same in capitals', header('Tunnel.Example'), ['Tunnel.Example', 'url']],
    ['is what was set by hand', { signedHost: ' api.example:8443 ' }, ['api.example:8443', 'field']],
    ['is the URL’s where the same was set by hand', { signedHost: 'tunnel.example' }, ['tunnel.example', 'url']],
    ['leaves out the port that the scheme has anyway', { signedHost: 'api.example:443' }, ['api.example', 'field']],
  ])('%s', (_, change, wanted) => {
    expect(hostOf(change)).toEqual(wanted);
  });

  it.each(['a b', 'https://api.example', 'api.example/path', ':80', 'a_b..c/', 'a@b'])('is never %j', (signedHost) => {
    expect(codes({ signedHost })).toContain('signedHost signed-host-invalid');
    expect(parsed({ signedHost }).value).toBeUndefined();
  });

  it('is said once: a header beside the field is a fault, mended by leaving it out', () => {
    expect(codes({ ...header('victim.example'), signedHost: 'api.example' })).toContain('header:0 signed-host-twice');
  });
});
