import { describe, expect, it } from 'vitest';
import { stepOf } from '@/core';
import { signTyped } from '@/testing/typed';
import { travelled } from './travels';

const sources = (...of: Parameters<typeof travelled>) => travelled(...of).changed.map(({ source }) => source);

describe('what an edit changes', () => {
  it('is told step by step, and reaches the hash and the signature', async () => {
    const before = await signTyped({ url: 'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev/a' });
    const after = await signTyped({ url: 'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev/b' });
    expect(sources('canonicalRequest', before, after)).toEqual(['path']);
    expect(sources('stringToSign', before, after)).toEqual(['hash:canonicalRequest']);
    expect(travelled('signingKey', before, after)).toEqual({ changed: [], all: 4 });
    expect(travelled('signature', before, after)).toEqual({
      changed: [{ source: 'hash:signature', at: 0, text: stepOf(after, 'signature').value }],
      all: 1,
    });
  });

  it('is told part by part: the day of a time stays where only the second is another', async () => {
    const before = await signTyped({ signingTime: '2015-08-30 12:36:00Z' });
    const after = await signTyped({ signingTime: '2015-08-30 12:36:01Z' });
    const { changed } = travelled('stringToSign', before, after);
    expect(changed.map(({ source, at }) => [source, at])).toEqual([
      ['date', 0],
      ['hash:canonicalRequest', 0],
    ]);
  });

  it('of a secret is in the keys and in the signature alone', async () => {
    const before = await signTyped({});
    const after = await signTyped({ secretAccessKey: 'another/secret' });
    expect(sources('canonicalRequest', before, after)).toEqual([]);
    expect(sources('stringToSign', before, after)).toEqual([]);
    expect(sources('signingKey', before, after)).toEqual(['kDate', 'kRegion', 'kService', 'kSigning']);
    expect(sources('signature', before, after)).toEqual(['hash:signature']);
  });

  it('is nothing where nothing was edited', async () => {
    const trace = await signTyped({});
    for (const step of ['canonicalRequest', 'stringToSign', 'signingKey', 'signature'] as const)
      expect(sources(step, trace, trace)).toEqual([]);
  });
});
