import { expect, test } from '@e2e/fixtures';
import { PARTS } from '@e2e/support/lazy-parts';
import { answering, BUILT, fileOf, isSample, retry, testParts, want, words } from '@e2e/support/missing-parts';

test.beforeEach(async ({ context, allowFailedRequest }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  allowFailedRequest(/\/(assets|practice)\//);
});

/** What the page has fetched before a person does anything. */
const AT_START = new Set(
  BUILT.filter(({ id }) => PARTS[id] && !PARTS[id].want && !PARTS[id].withoutWebCrypto).flatMap(({ file, besides }) => [
    file,
    ...besides,
  ]),
);
const isFetchedWith = (id: string, file: string): boolean =>
  !PARTS[id]?.want || !(AT_START.has(file) || file === fileOf('src/i18n/ja/texts.ts'));

// The parts that the page's own tests leave out.
testParts((id) => !isSample(id));

test.describe('what a part needs besides is missed and fetched as the part itself is:', () => {
  for (const { id, besides } of BUILT)
    for (const file of besides.filter((other) => isFetchedWith(id, other)))
      test(`${file.replace(/-[\w-]{8}\./, '.')} of ${id}`, async ({ page, baseURL }) => {
        const row = PARTS[id]!;
        const answer = await answering(page, file);
        await answer('not found');
        await want(page, row, baseURL);
        await expect(page.getByText(words(row).missing.gone(row.what))).toBeVisible();
        await answer('the file');
        // Another part that needs it is missed as well, and says so in its own place.
        const again = retry(page, row).and(
          page.getByRole('button', { description: words(row).missing.gone(row.what) }),
        );
        await again.click();
        // Whoever asks while an older question is still open gets the answer to that one, and may ask once more.
        await expect(async () => {
          if (await again.isVisible()) await again.click({ timeout: 1000 });
          await expect(row.there(page)).toBeVisible({ timeout: 5000 });
        }).toPass();
      });
});
