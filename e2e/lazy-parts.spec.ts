import type { Page, Route } from '@playwright/test';
import { en } from '@/i18n/en/labels';
import { ja } from '@/i18n/ja/labels';
import { expect, test } from './fixtures';
import { builtParts, PARTS, type PartRow, TYPED } from './support/lazy-parts';
import { button } from './support/page';

const BUILT = builtParts();
const fileOf = (id: string): string => BUILT.find((part) => part.id === id)?.file ?? '';

type Answer = 'keep waiting' | 'nothing' | 'not found' | 'the file';

/** Answers for one file of the page as the test says; whoever waited is answered too. */
async function answering(page: Page, file: string): Promise<(answer: Answer) => Promise<void>> {
  let now: Answer = 'the file';
  let waiting: Route[] = [];
  const answer = async (route: Route): Promise<void> => {
    if (now === 'keep waiting') waiting.push(route);
    else if (now === 'nothing') await route.abort();
    else if (now === 'not found') await route.fulfill({ status: 404, contentType: 'text/html', body: 'not here' });
    else await route.continue();
  };
  await page.route(`**/${file}`, answer);
  return async (next) => {
    now = next;
    const answered = waiting;
    waiting = [];
    await Promise.all(answered.map(answer));
  };
}

/** A page that no service worker keeps files for. */
async function open(page: Page, hash = ''): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto(hash === '' ? './' : `./#${hash}`);
}

const hideWebCrypto = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }));

const typed = (baseURL = '') =>
  (Object.keys(TYPED) as (keyof typeof TYPED)[]).map((id) => [id, (id === 'url' ? baseURL : '') + TYPED[id]] as const);
const control = (page: Page, id: keyof typeof TYPED) => page.locator(`#compose-${id}`);

async function typeAll(page: Page, baseURL: string | undefined): Promise<void> {
  for (const [id, text] of typed(baseURL)) await control(page, id).fill(text);
}

/** Of all that was typed in Build, those fields that the part has not filled in itself. */
async function expectKept(page: Page, baseURL: string | undefined, filled: PartRow['fills'] = []): Promise<void> {
  for (const [id, text] of typed(baseURL)) if (!filled.includes(id)) await expect(control(page, id)).toHaveValue(text);
}

const words = ({ language }: PartRow) => (language === 'ja' ? ja : en).later;
const retry = (page: Page, row: PartRow) => button(page, words(row).retry);
const isInBuild = (page: Page) => control(page, 'url').isVisible();

/** Opens the page, types, and wants the part, which is then missing: as `answer` has it. */
async function want(page: Page, row: PartRow, baseURL: string | undefined): Promise<void> {
  if (row.withoutWebCrypto) await hideWebCrypto(page);
  await open(page);
  await typeAll(page, baseURL);
  await row.want?.(page);
}

test.beforeEach(async ({ context, allowFailedRequest }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  allowFailedRequest(/\/(assets|practice)\//);
});

test('every part that the build fetches later stands in the table of them', () => {
  expect(Object.keys(PARTS).toSorted()).toEqual(BUILT.map(({ id }) => id).toSorted());
});

test.describe('a part that is slow, then missing, then there, takes nothing that was typed:', () => {
  for (const [id, row] of Object.entries(PARTS))
    test(id, async ({ page, baseURL }) => {
      const { what } = row;
      const { fetching, missing } = words(row);
      const answer = await answering(page, fileOf(id));

      await answer('keep waiting');
      await want(page, row, baseURL);
      await expect(row.waiting?.(page) ?? page.getByText(fetching(what), { exact: true })).toBeVisible();
      const inBuild = await isInBuild(page);
      const kept = async () => inBuild && (await expectKept(page, baseURL, row.fills));
      await kept();

      await answer('nothing');
      await expect(page.getByText(missing.unreachable(what))).toBeVisible();
      await kept();

      await answer('not found');
      await retry(page, row).click();
      await expect(page.getByText(missing.gone(what))).toBeVisible();
      await kept();

      await answer('the file');
      await retry(page, row).click();
      await expect(row.there(page)).toBeVisible();
      await expect(retry(page, row)).toBeHidden();
      if (!inBuild && !(await isInBuild(page))) await page.locator('a[href="#/build"]').click();
      await expectKept(page, baseURL, row.fills);
    });
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
        await retry(page, row).click();
        await expect(row.there(page)).toBeVisible();
      });
});
