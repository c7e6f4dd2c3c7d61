import { expect, expectAccessible, openPage, test } from '@e2e/fixtures';
import type { Page } from '@playwright/test';
import { enLearn } from '@/i18n/en/learn/all';
import { jaLearn } from '@/i18n/ja/learn/all';
import type { Look } from './accessibility';

const CHAPTERS = [
  'text',
  'signed',
  'key',
  'break',
  'unsigned',
  'desks',
  'mistake',
  'guide',
  'compare',
  'present',
] as const;
type Chapter = (typeof CHAPTERS)[number];

/** Those that `npm test` opens: the one with most tables, the one that is clicked, the one with most words. */
export const SAMPLE: readonly Chapter[] = ['desks', 'break', 'text'];

const nameOf = (texts: typeof enLearn, id: Chapter) => texts[id].name;
export const chapter = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** The chapter is there with what it computes. */
const computed = {
  text: (page: Page) => page.locator('main pre').first(),
  signed: (page: Page) => page.locator('main [data-changed]').first(),
  key: (page: Page) => page.getByRole('table'),
  break: (page: Page) => page.getByRole('img'),
  unsigned: (page: Page) => page.locator('[data-question]').first(),
  desks: (page: Page) => page.locator('[data-row=signature]').first(),
  mistake: (page: Page) => page.locator('[data-row=method]').first(),
  compare: (page: Page) => page.locator('[data-row=scope]'),
  present: (page: Page) => page.getByRole('region', { name: /./ }).locator('pre'),
  guide: (page: Page) => page.getByText('aws-sigv4').first(),
} as const;

const TEXTS = { 'en-US': enLearn, 'ja-JP': jaLearn } as const;

/** The test of one look: axe finds nothing in the chapters of Learn. */
export function testChapters({ locale, colorScheme, width }: Look, chapters: readonly Chapter[] = CHAPTERS): void {
  test.describe(`${locale}, ${colorScheme}, ${width} wide`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 900 } });

    test('axe finds nothing in a chapter, and none is wider than its window', async ({ page }) => {
      await openPage(page, '/learn');
      for (const id of chapters) {
        await page.locator(`nav a[href="#/learn/${id}"]`).click();
        await expect(chapter(page, nameOf(TEXTS[locale], id))).toBeVisible();
        await expect(computed[id](page)).toBeVisible();
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(width);
      }
    });
  });
}
