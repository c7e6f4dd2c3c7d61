import { afterAll, describe, expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import type { Share } from '@/core/solving/form/forms';
import { CORPUS } from '@/testing/corpus';
import { CLASSES } from '@/testing/corpus/classes';
import { type CorpusEntry, PASTED, type Search } from '@/testing/corpus/entry';
import { recognised } from '@/testing/corpus/recognised';
import { nodeHasher } from '@/testing/node-hasher';
import { inShort, searchIn } from '@/testing/verdicts';
import { type Reading, readCase } from './reading';

const readings = new Map<CorpusEntry, Promise<Reading>>();

/** What comes of a text, which is read once. */
function read(entry: CorpusEntry): Promise<Reading> {
  const { text, now = PASTED } = entry;
  const reading = readings.get(entry) ?? readCase(text, parseAmzDate(now) as Instant, nodeHasher);
  readings.set(entry, reading);
  return reading;
}

const counted = { recognised: 0, diagnosed: 0 };

describe('every text of the corpus is recognised and diagnosed:', () => {
  it.each(CORPUS.map((entry) => [entry.name, entry] as const))('%s', async (_, entry) => {
    const { diagnosis, items } = entry;
    const { paste, findings } = await read(entry);
    expect(paste.items.map((item, i) => recognised(item, items[i]))).toEqual(items);
    expect(paste.nearest).toBeUndefined();
    counted.recognised++;

    const codes = findings.map(({ code }) => code);
    if (diagnosis.length > 0) expect(codes[0]).toBe(diagnosis[0]);
    expect(codes).toEqual(expect.arrayContaining([...diagnosis]));
    const weighty = findings.filter(({ severity }) => severity === 'cause' || severity === 'likely');
    expect(weighty.map(({ code }) => code).filter((code) => !diagnosis.includes(code))).toEqual([]);
    counted.diagnosed++;
  });

  afterAll(() => {
    const { recognised, diagnosed } = counted;
    process.stdout.write(`corpus: ${CORPUS.length} texts, ${recognised} recognised, ${diagnosed} diagnosed\n`);
  });
});

it('the corpus has at least 150 texts, each with a name of its own', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(150);
  const names = CORPUS.map(({ name, text }) => `${name}\n${text}`);
  expect(new Set(names).size).toBe(CORPUS.length);
});

async function causeOf(entry: CorpusEntry, { secret }: Search, share?: Share): Promise<string> {
  const outcome = await searchIn(await read(entry), secret, undefined, share);
  if (outcome.phase === 'reproduced') return outcome.reproduces.received ? 'received' : 'right';
  const [answer] = outcome.phase === 'found' ? outcome.answers : [];
  if (!answer) return outcome.phase;
  return answer.changes.length > 0
    ? answer.changes.map(({ code }) => code).join()
    : inShort({ kind: 'signed-for', answer, isSendable: true, until: undefined });
}

describe('a class of fault', () => {
  it.each(Object.entries(CLASSES))('%s has texts, and each is recognised', (_, entries) => {
    expect(entries.length).toBeGreaterThan(0);
    const silent = entries.filter(({ diagnosis, search }) => diagnosis.length === 0 && !search);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

describe('what only the secret can tell is found with it:', () => {
  const rows = CORPUS.flatMap((entry) => (entry.search ? [[entry.name, entry, entry.search] as const] : []));
  it.each(rows)('%s', async (_, entry, search) => expect(await causeOf(entry, search)).toBe(search.cause));

  const noMistakes = rows.filter(([, , { cause }]) => cause.startsWith('signed for '));
  it.each(noMistakes)('%s, whichever share of the search ends first', async (_, entry, search) => {
    for (const index of [0, 1, 2, 3]) expect(await causeOf(entry, search, { index, of: 4 })).toBe(search.cause);
  });
});
