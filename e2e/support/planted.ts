import { openPage, test } from '@e2e/fixtures';
import { PASTED_MISTAKES, type PastedMistake } from '@/testing/planted/pasted';
import { findCause, pasteOver, pasteWithoutKey } from './debug-view';

/** Of each kind, so many are pasted by `npm test`: the others by `npm run outside`. */
export const SAMPLE = 1;

const timeOf = (text: string): string => text.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z');

/** The tests of the mistakes that `takes` takes: each is found in the page, with the secret. */
export function testPlanted(takes: (all: readonly PastedMistake[]) => readonly PastedMistake[]): void {
  test.describe('the mistake of a signer is found in the page:', () => {
    test.use({ practiceWorker: false });

    for (const [kind, all] of Object.entries(PASTED_MISTAKES)) {
      test(kind, async ({ page }) => {
        test.slow();
        await openPage(page, '/debug');
        for (const { name, text, now, secret, code } of takes(all)) {
          await test.step(name, async () => {
            await page.clock.setFixedTime(timeOf(now));
            await pasteOver(page, text);
            await pasteWithoutKey(page, text);
            await findCause(page, secret, code);
          });
        }
      });
    }
  });
}
