import { describe, expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { PASTED } from '@/testing/corpus/entry';
import { curlOf, sign, swap, upload } from '@/testing/corpus/exchange';
import { SECRET } from '@/testing/corpus/parts';
import { nodeHasher } from '@/testing/node-hasher';
import type { Habits } from '@/testing/planted/signer';
import { searchIn } from '@/testing/verdicts';

/** An upload that lists a header which is not in the command. */
const lacking = (name: string, value: string, habits: Partial<Habits> = {}): string => {
  const job = upload({ path: '/a%20b.png', headers: [[name, value]] });
  const command = swap(curlOf(job, sign(job, habits)), new RegExp(` \\\\\\n  -H '${name}: [^']*'`), '');
  return swap(command, /--data-binary '[^']*'/, '-T a.png');
};

async function foundIn(text: string) {
  const outcome = await searchIn(await readCase(text, parseAmzDate(PASTED) as Instant, nodeHasher), SECRET);
  if (outcome.phase === 'not-found') return outcome.missing.flatMap((one) => (one.what === 'headers' ? one.names : []));
  if (outcome.phase !== 'found') return outcome.phase;
  return outcome.answers[0]?.changes.map(({ code, did }) => (code === 'header-not-sent' ? `${code} ${did}` : code));
}

const twice: Partial<Habits> = { pathPasses: () => 2 };

describe('a header that is listed and not in the paste', () => {
  it.each([
    ['Content-Type', 'image/png'],
    ['x-amz-acl', 'public-read'],
  ])('is found by a usual value, with another mistake too: %s', async (name, value) => {
    expect(await foundIn(lacking(name, value))).toEqual([`header-not-sent ${value}`]);
    expect(await foundIn(lacking(name, value, twice))).toEqual([`header-not-sent ${value}`, 'path-encoded-twice']);
    const spaced: Partial<Habits> = { secret: (secret) => `${secret}\n` };
    expect(await foundIn(lacking(name, value, spaced))).toEqual([`header-not-sent ${value}`, 'secret-newline']);
  });

  it('is no mistake where it was signed as empty, and hides none', async () => {
    expect(await foundIn(lacking('x-amz-meta-a', ''))).toBe('reproduced');
    expect(await foundIn(lacking('x-amz-meta-a', '', twice))).toEqual(['path-encoded-twice']);
  });

  it('is named as what is missing where its value can be anything', async () => {
    expect(await foundIn(lacking('x-amz-meta-a', 'draft two'))).toEqual(['x-amz-meta-a']);
    expect(await foundIn(lacking('x-amz-meta-a', 'draft two', twice))).toEqual(['x-amz-meta-a']);
  });
});
