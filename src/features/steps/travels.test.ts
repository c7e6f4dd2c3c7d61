import { describe, expect, it } from 'vitest';
import { stepOf } from '@/core';
import { sign } from '@/core/signing/sign';
import { inputOf, type TypedChange } from '@/testing/typed';
import { type LastEdit, travelled } from './travels';

const STEPS = ['canonicalRequest', 'stringToSign', 'signingKey', 'signature'] as const;
const sources = (step: (typeof STEPS)[number], edit: LastEdit) =>
  travelled(step, edit).changed.map(({ source }) => source);

async function signed(change: TypedChange) {
  const input = inputOf(change);
  return { input, trace: await sign(input) };
}

const editOf = async (before: TypedChange, after: TypedChange, ofTime = false): Promise<LastEdit> => ({
  before: await signed(before),
  after: await signed(after),
  ofTime,
});

describe('what an edit changes', () => {
  it('is told step by step, and reaches the hash and the signature', async () => {
    const edit = await editOf(
      { url: 'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev/a' },
      { url: 'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev/b' },
    );
    expect(sources('canonicalRequest', edit)).toEqual(['path']);
    expect(sources('stringToSign', edit)).toEqual(['hash:canonicalRequest']);
    expect(travelled('signingKey', edit)).toEqual({ changed: [], all: 4 });
    expect(travelled('signature', edit)).toEqual({
      changed: [{ source: 'hash:signature', at: 0, text: stepOf(edit.after.trace, 'signature').value }],
      all: 1,
    });
  });

  it('is told part by part: the day of a time stays where only the second was edited', async () => {
    const edit = await editOf({ signingTime: '2015-08-30 12:36:00Z' }, { signingTime: '2015-08-30 12:36:01Z' }, true);
    expect(travelled('stringToSign', edit).changed.map(({ source, at }) => [source, at])).toEqual([
      ['date', 0],
      ['hash:canonicalRequest', 0],
    ]);
  });

  it('of a secret is in the keys and in the signature alone', async () => {
    const edit = await editOf({}, { secretAccessKey: 'another/secret' });
    expect(sources('canonicalRequest', edit)).toEqual([]);
    expect(sources('stringToSign', edit)).toEqual([]);
    expect(sources('signingKey', edit)).toEqual(['kDate', 'kRegion', 'kService', 'kSigning']);
    expect(sources('signature', edit)).toEqual(['hash:signature']);
  });

  it('is nothing where nothing was edited', async () => {
    const edit = await editOf({}, {});
    for (const step of STEPS) expect(sources(step, edit)).toEqual([]);
  });

  describe.each(['query', 'header'] as const)('while time passes, signed in the %s', (signatureIn) => {
    const EVENING = { signatureIn, signingTime: '2015-08-30 23:59:58Z' } as const;
    const NEXT_DAY = { signatureIn, signingTime: '2015-08-31 00:00:01Z' } as const;
    const SECRET = { secretAccessKey: 'another/secret' };
    const PATH = { url: 'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev/b' };
    const KEYS = ['kDate', 'kRegion', 'kService', 'kSigning'];

    it.each([
      ['nothing', {}, [[], [], [], []]],
      ['the secret', SECRET, [[], [], KEYS, ['hash:signature']]],
      ['the path', PATH, [['path'], ['hash:canonicalRequest'], [], ['hash:signature']]],
    ] as const)('is not what the clock changed: %s', async (_, change, expected) => {
      const edit = await editOf(EVENING, { ...NEXT_DAY, ...change });
      expect(STEPS.map((step) => sources(step, edit))).toEqual(expected);
    });

    it('of the Region reaches the keys below the day', async () => {
      const edit = await editOf(EVENING, { ...NEXT_DAY, region: 'eu-central-1' });
      expect(sources('signingKey', edit)).toEqual(['kRegion', 'kService', 'kSigning']);
      expect(sources('stringToSign', edit)).toContain('region');
      expect(sources('stringToSign', edit)).not.toContain('date');
      expect(sources('signature', edit)).toEqual(['hash:signature']);
    });

    it('of the time itself is all that follows from it', async () => {
      const edit = await editOf(EVENING, NEXT_DAY, true);
      expect(sources('stringToSign', edit)).toEqual(['date', 'date', 'hash:canonicalRequest']);
      expect(sources('signingKey', edit)).toEqual(KEYS);
      expect(sources('signature', edit)).toEqual(['hash:signature']);
    });
  });
});
