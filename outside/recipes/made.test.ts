import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DERIVED_MADE_FILE, MADE_FILE, type Made } from '@/testing/recipes/made';
import { hasPrograms, MAKERS, PROGRAMS } from './makers';
import { REPLIES } from './mongodb';
import { MADE_AT, WANTED } from './wanted';

/** Without them nothing is compared; on the build machine that is a failure. */
const isThere = hasPrograms();
if (!isThere) console.info('Not installed: awscli, python3-botocore or faketime. Nothing was made.');

describe('what others make of the same answers', () => {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${MADE_AT.replace(' ', 'T')}Z`) });
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  it('is what the unit tests hold the recipes to', { timeout: 300_000 }, async () => {
    expect(isThere || process.env['CI'] !== '1').toBe(true);
    if (!isThere) return;
    const made: Made[] = [];
    for (const wanted of WANTED)
      for (const { name, form, recipes, make } of [...MAKERS, ...PROGRAMS])
        if (recipes.includes(wanted.recipe))
          made.push({ ...wanted, maker: name, form, at: MADE_AT, text: await make(wanted) });
    await expect(`${JSON.stringify(made, undefined, 2)}\n`).toMatchFileSnapshot(MADE_FILE);
  });

  it('is what they hold to that is made of a key alone', async () => {
    const random = vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((bytes) => {
      if (bytes instanceof Uint8Array) bytes.fill(0xa5);
      return bytes;
    });
    const made = [];
    for (const reply of REPLIES) made.push(await reply());
    random.mockRestore();
    await expect(`${JSON.stringify(made, undefined, 2)}\n`).toMatchFileSnapshot(DERIVED_MADE_FILE);
  });
});
