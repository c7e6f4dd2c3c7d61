import { readFileSync } from 'node:fs';
import { expect, test, withoutServiceWorkers } from '@e2e/fixtures';
import type { Page, Route } from '@playwright/test';
import { en } from '@/i18n/en/labels';
import { ja } from '@/i18n/ja/labels';
import { builtParts, PARTS, type PartRow, TYPED } from './lazy-parts';
import { button } from './page';

export const BUILT = builtParts();
export const fileOf = (id: string): string => BUILT.find((part) => part.id === id)?.file ?? '';

/** How a file can be damaged, though its host says that all is well. */
export const DAMAGES = {
  'half of it': (text: string) => text.slice(0, text.length / 2),
  'all but its end': (text: string) => text.slice(0, -1),
  'a syntax error': (text: string) => text.replace(/[;}]/, '$&)('),
  'a character that changed': (text: string) => text.replace(/[a-z](?=[^a-z]*$)/, '_'),
  'what it ends with, alone': (text: string) => text.slice(text.lastIndexOf('\n')),
};
export type Damage = keyof typeof DAMAGES;

type Answer = 'keep waiting' | 'nothing' | 'not found' | 'an empty file' | 'the page' | Damage | 'the file';

/** Answers for one file of the page as the test says; whoever waited is answered too. */
export async function answering(page: Page, file: string): Promise<(answer: Answer) => Promise<void>> {
  let now: Answer = 'the file';
  let waiting: Route[] = [];
  const answer = async (route: Route): Promise<void> => {
    if (now === 'keep waiting') waiting.push(route);
    else if (now === 'nothing') await route.abort();
    else if (now === 'not found') await route.fulfill({ status: 404, contentType: 'text/html', body: 'not here' });
    else if (now === 'an empty file') await route.fulfill({ contentType: 'text/javascript', body: '' });
    else if (now in DAMAGES) {
      const contentType = file.endsWith('.css') ? 'text/css' : 'text/javascript';
      await route.fulfill({ contentType, body: DAMAGES[now as Damage](readFileSync(`dist/${file}`, 'utf8')) });
    } else if (now === 'the page') await route.fulfill({ path: 'dist/index.html' });
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
export async function open(page: Page, hash = ''): Promise<void> {
  await withoutServiceWorkers(page);
  await page.goto(hash === '' ? './' : `./#${hash}`);
}

const hideWebCrypto = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }));

const typed = (baseURL = '') =>
  (Object.keys(TYPED) as (keyof typeof TYPED)[]).map((id) => [id, (id === 'url' ? baseURL : '') + TYPED[id]] as const);
const control = (page: Page, id: keyof typeof TYPED) => page.locator(`#compose-${id}`);

async function typeAll(page: Page, baseURL: string | undefined): Promise<void> {
  await button(page, en.compose.addToken).click();
  for (const [id, text] of typed(baseURL)) await control(page, id).fill(text);
}

/** Of all that was typed in Build, those fields that the part has not filled in itself. */
async function expectKept(page: Page, baseURL: string | undefined, filled: PartRow['fills'] = []): Promise<void> {
  for (const [id, text] of typed(baseURL)) if (!filled.includes(id)) await expect(control(page, id)).toHaveValue(text);
}

export const words = ({ language }: PartRow) => (language === 'ja' ? ja : en).later;
export const retry = (page: Page, row: PartRow) => button(page, words(row).retry);
/** Opens the page, types, and wants the part, which is then missing: as `answer` has it. */
export async function want(page: Page, row: PartRow, baseURL: string | undefined): Promise<void> {
  if (row.withoutWebCrypto) await hideWebCrypto(page);
  await open(page);
  await typeAll(page, baseURL);
  await row.want?.(page);
}

const isInBuild = (page: Page) => page.locator('#compose-url').isVisible();

/** What a row of the table says, in which parts of one place are alike. */
const textOf = (row: PartRow | undefined): string =>
  JSON.stringify(row, (_, value) => (typeof value === 'function' ? String(value) : value));

/** One of the parts that are wanted, missed and there in the same way. */
const DISTINCT = Object.entries(PARTS)
  .filter(([, row], i, all) => all.findIndex(([, other]) => textOf(other) === textOf(row)) === i)
  .map(([id]) => id);

/** Every sixth of those that differ: `npm test` misses these, `npm run outside` the others. */
export const isSample = (id: string): boolean => DISTINCT.indexOf(id) % 6 === 0;

/** The tests of the parts that `takes` takes: what becomes of each that does not come at once. */
export function testParts(takes: (id: string) => boolean): void {
  test.describe('a part that is slow, then missing, then there, takes nothing that was typed:', () => {
    for (const [id, row] of Object.entries(PARTS).filter(([id]) => takes(id)))
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
}
