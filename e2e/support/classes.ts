import { expect, openPage, test } from '@e2e/fixtures';
import type { Page } from '@playwright/test';
import { enDiagnosis } from '@/i18n/en/diagnosis/all';
import { CLASSES } from '@/testing/corpus/classes';
import { type CorpusEntry, PASTED } from '@/testing/corpus/entry';
import { findCause, firstFinding, pasteOver, pasteWithoutKey, plain } from './debug-view';

const GROUPS = 4;

/**
 * Of every sixth class one text that is told as it is pasted, and one that only a search tells: `npm test` pastes these, `npm run
 * outside` the others. What is told of each text is held by the corpus; here, that it reaches the page.
 */
const SAMPLE: ReadonlySet<CorpusEntry> = new Set(
  Object.values(CLASSES)
    .filter((_, i) => i % 6 === 0)
    .flatMap((entries) => [
      ...entries.filter(({ search }) => !search).slice(0, 1),
      ...entries.filter(({ search }) => search).slice(0, 1),
    ]),
);

export const isSample = (entry: CorpusEntry): boolean => SAMPLE.has(entry);

const SEVERITIES = `(${Object.values(enDiagnosis.severities).join('|')})`;

const timeOf = (text: string): string => text.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z');

async function paste(page: Page, { text, now = PASTED }: CorpusEntry): Promise<void> {
  await page.clock.setFixedTime(timeOf(now));
  await pasteOver(page, text);
  await pasteWithoutKey(page, text);
}

async function expectVerdict(page: Page, code: CorpusEntry['diagnosis'][number]): Promise<void> {
  const title = plain(enDiagnosis.findings[code].title).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  await expect(firstFinding(page)).toHaveText(new RegExp(`^(${SEVERITIES}: )?${title}$`));
}

/** The tests of the texts that `takes` takes: each class of fault is told from them as they are pasted. */
export function testClasses(takes: (entry: CorpusEntry) => boolean): void {
  const classes = Object.entries(CLASSES)
    .map(([name, entries]) => [name, entries.filter(takes)] as const)
    .filter(([, entries]) => entries.length > 0);
  const size = Math.ceil(classes.length / GROUPS);
  test.describe('every class of fault is told from the text as it is pasted', () => {
    for (let from = 0; from < classes.length; from += size) {
      const group = classes.slice(from, from + size);
      test(group.map(([name]) => name).join(', '), async ({ page }) => {
        test.slow();
        await openPage(page, '/debug');
        for (const [name, entries] of group) {
          for (const entry of entries) {
            await test.step(`${name}: ${entry.name}`, async () => {
              await paste(page, entry);
              const [code] = entry.diagnosis;
              if (code !== undefined) await expectVerdict(page, code);
              if (entry.search) await findCause(page, entry.search.secret, entry.search.cause);
            });
          }
        }
      });
    }
  });
}
