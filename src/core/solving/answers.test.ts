import { expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { instant } from '@/core/model/instant';
import { KEY_FAULTS } from '@/testing/corpus/faults/key';
import { nodeHasher } from '@/testing/node-hasher';
import { SINGLES, solved } from '@/testing/planted/solved';

it('of two ways to print a key that come to the same digits the plain one is told, whichever part of the search finds it', async () => {
  const entry = KEY_FAULTS['derivation of the key'].find(({ name }) => name === 'a key in hexadecimal');
  const { pieces } = await readCase(entry?.text ?? '', instant(0), nodeHasher);
  const puzzle = {
    ...{ request: pieces.request, reply: pieces.reply, log: pieces.log, body: undefined },
    ...{ key: { secret: entry?.search?.secret ?? '' }, sessionToken: undefined, rule: undefined },
  };
  const outcomes = await Promise.all(
    Array.from({ length: 7 }, (_, index) => solved(puzzle, SINGLES, { index, of: 7 })),
  );
  const codes = outcomes.flatMap((outcome) =>
    outcome.phase === 'found' ? outcome.answers.flatMap(({ changes }) => changes.map(({ code }) => code)) : [],
  );
  expect(codes.length).toBeGreaterThan(1);
  expect(new Set(codes)).toEqual(new Set(['derivation-hex']));
});
