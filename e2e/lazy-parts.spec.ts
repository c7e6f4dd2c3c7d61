import { marked } from '#scripts/bundle/whole-plugin.mjs';
import { enCause } from '@/i18n/en/cause/all';
import { enDebug } from '@/i18n/en/debug/labels';
import { en } from '@/i18n/en/labels';
import { enSentences } from '@/i18n/en/sentences/all';
import { ja } from '@/i18n/ja/labels';
import { expect, expectAccessible, test } from './fixtures';
import { verdict } from './support/debug-view';
import { PARTS } from './support/lazy-parts';
import {
  answering,
  BUILT,
  DAMAGES,
  type Damage,
  fileOf,
  isSample,
  open,
  retry,
  testParts,
  want,
  words,
} from './support/missing-parts';
import { button, code, field, region } from './support/page';

test.beforeEach(async ({ context, allowFailedRequest }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  allowFailedRequest(/\/(assets|practice)\//);
});

test('every part that the build fetches later stands in the table of them', () => {
  expect(Object.keys(PARTS).toSorted()).toEqual(BUILT.map(({ id }) => id).toSorted());
});

testParts(isSample);

test('a part, and a file that it needs, that came empty, or as the page itself, comes whole with Retry', async ({
  page,
}) => {
  const [needed = ''] = BUILT.find(({ id }) => id === 'src/debug.ts')?.besides ?? [];
  const [answer, answerNeeded] = [await answering(page, fileOf('src/debug.ts')), await answering(page, needed)];
  await open(page);
  await field(page, 'Secret access key').fill('typed/secret');
  const sentence = page.getByText(en.later.missing.gone('Debug'));
  await answer('an empty file');
  await answerNeeded('the page');
  await page.getByRole('link', { name: 'Debug' }).click();
  await expect(sentence).toBeVisible();
  await answer('the page');
  await answerNeeded('an empty file');
  await button(page, en.later.retry).click();
  await expect(sentence).toBeVisible();
  await answer('the file');
  await button(page, en.later.retry).click();
  await expect(sentence).toBeVisible();
  await answerNeeded('the file');
  await button(page, en.later.retry).click();
  await expect(field(page, 'Paste anything')).toBeVisible();
  await page.getByRole('link', { name: 'Build' }).click();
  await expect(field(page, 'Secret access key')).toHaveValue('typed/secret');
});

for (const [what, id, ending] of [
  ['a script', 'src/debug.ts', '.js'],
  ['a script that others need', 'src/app/debug-view.tsx', '.js'],
  ['a style sheet', 'src/app/debug-view.tsx', '.css'],
] as const)
  test(`${what} that came damaged comes whole with Retry, and what was typed stays`, async ({ page }) => {
    const { file = '', besides = [] } = BUILT.find((part) => part.id === id) ?? {};
    const damaged = what === 'a script' ? file : (besides.find((name) => name.endsWith(ending)) ?? '');
    const answer = await answering(page, damaged);
    await open(page);
    await field(page, 'Secret access key').fill('typed/secret');
    for (const damage of Object.keys(DAMAGES) as Damage[]) {
      await answer(damage);
      if (await field(page, 'URL').isVisible()) await page.getByRole('link', { name: 'Debug' }).click();
      else await button(page, en.later.retry).click();
      await expect(page.getByText(en.later.missing.gone('Debug')), damage).toBeVisible();
    }
    await answer('the file');
    await button(page, en.later.retry).click();
    await expect(field(page, 'Paste anything')).toBeVisible();
    const isStyled = (name: string) => [...document.styleSheets].some(({ href }) => href?.endsWith(name));
    if (ending === '.css') expect(await page.evaluate(isStyled, damaged)).toBe(true);
    await page.getByRole('link', { name: 'Build' }).click();
    await expect(field(page, 'Secret access key')).toHaveValue('typed/secret');
  });

for (const id of ['body-hash-worker', 'reader-worker', 'solver-worker'])
  test(`${id} that came damaged is not started, and comes whole with Retry`, async ({ page, baseURL }) => {
    const row = PARTS[id]!;
    const answer = await answering(page, fileOf(id));
    await answer('a syntax error');
    await want(page, row, baseURL);
    await expect(page.getByText(words(row).missing.gone(row.what))).toBeVisible();
    await answer('half of it');
    await retry(page, row).click();
    await expect(page.getByText(words(row).missing.gone(row.what))).toBeVisible();
    await answer('the file');
    await retry(page, row).click();
    await expect(row.there(page)).toBeVisible();
  });

test('where the key is known and the search is on its way, nothing is said that would be withdrawn', async ({
  page,
}) => {
  const answer = await answering(page, fileOf('solver-worker'));
  await answer('keep waiting');
  await open(page, '/debug');
  await button(page, enDebug.examples.names.cause).click();
  await expect(verdict(page)).toHaveText(enDebug.verdict.trying);
  await expect(page.getByText(en.later.fetching(enDebug.cause.solver), { exact: true })).toBeVisible();
  await answer('the file');
  await expect(verdict(page)).toHaveText(enCause.changes['path-encoded-twice'].title);
});

test.describe('where the page opens with a request in its address', () => {
  const LINK = '/build?method=PUT&url=https%3A%2F%2Fb.s3.amazonaws.com%2Fkey&service=s3&region=eu-west-1&sign=query';

  test('and what reads it does not come, the page says so, shows no other request, and reads it once it comes', async ({
    page,
  }) => {
    const answer = await answering(page, fileOf('_address-sync'));
    await answer('keep waiting');
    await open(page, LINK);
    await expect(page.getByText(en.later.fetching(en.later.names.link), { exact: true })).toBeVisible();
    await answer('not found');
    await expect(page.getByText(en.later.missing.gone(en.later.names.link))).toBeVisible();
    await expect(field(page, 'URL')).toBeHidden();
    // Another view is at hand meanwhile; the link is not lost by it.
    await page.getByRole('link', { name: 'Debug' }).click();
    await expect(field(page, 'Paste anything')).toBeVisible();
    await page.getByRole('link', { name: 'Build' }).click();
    await answer('the file');
    await button(page, en.later.retry).click();
    await expect(field(page, 'URL')).toHaveValue('https://b.s3.amazonaws.com/key');
    await expect(field(page, 'Method')).toHaveValue('PUT');
  });
});

test('the address says what was typed while what writes it was missing', async ({ page }) => {
  const answer = await answering(page, fileOf('_address-sync'));
  await answer('nothing');
  await open(page);
  await field(page, 'Region').fill('eu-west-1');
  await answer('the file');
  await button(page, en.later.retry).click();
  await expect(page).toHaveURL(/region=eu-west-1/);
  await expect(field(page, 'Region')).toHaveValue('eu-west-1');
});

test.describe('in a Japanese browser', () => {
  test.use({ locale: 'ja-JP' });

  test('the page is drawn in English where Japanese does not come, and in Japanese once it does', async ({ page }) => {
    const answer = await answering(page, fileOf('src/i18n/ja/texts.ts'));
    await answer('keep waiting');
    await open(page);
    await expect(page.getByText('Fetching 日本語…', { exact: true })).toBeVisible();
    await answer('nothing');
    const what = en.later.names.texts('日本語');
    await expect(page.getByText(en.later.missing.unreachable(what))).toBeVisible();
    await expect(region(page, 'Try it')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await field(page, 'Secret access key').fill('typed/secret');
    await answer('the file');
    await button(page, en.later.retry).click();
    await expect(field(page, ja.compose.secretAccessKey)).toHaveValue('typed/secret');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  });
});

test('a refused request is taken to Debug once Debug comes', async ({ page }) => {
  const answer = await answering(page, fileOf('src/debug.ts'));
  await answer('not found');
  await open(page);
  await field(page, 'Secret access key').fill('typed/secret');
  await button(page, 'Send').click();
  await button(page, enSentences.tryIt.findOutWhy).click();
  await expect(page.getByText(en.later.missing.gone('Debug'))).toBeVisible();
  await expect(field(page, 'Secret access key')).toHaveValue('typed/secret');
  await answer('the file');
  await button(page, en.later.retry).click();
  await expect(field(page, 'Paste anything')).toHaveValue(/^GET /);
});

test('and not where all was forgotten meanwhile', async ({ page }) => {
  const answer = await answering(page, fileOf('src/debug.ts'));
  await answer('keep waiting');
  await open(page);
  await field(page, 'Secret access key').fill('typed/secret');
  await button(page, 'Send').click();
  await button(page, enSentences.tryIt.findOutWhy).click();
  await button(page, 'Forget credentials').click();
  await answer('the file');
  await page.getByRole('link', { name: 'Debug' }).click();
  await expect(field(page, 'Paste anything')).toHaveValue('');
});

test('who presses Send before what asks and answers is there is asked, and answered, once it comes', async ({
  page,
  allowFailedRequest,
}) => {
  // Nobody listens there.
  allowFailedRequest(/localhost:1\//);
  const answer = await answering(page, fileOf('src/app/later-parts.ts'));
  await answer('keep waiting');
  await open(page);
  await field(page, 'URL').fill('http://localhost:1/key');
  await field(page, 'Method').selectOption('PUT');
  await expect(code(page, 'Presigned URL')).toContainText('/key');
  await button(page, 'Send').click();
  await answer('the file');
  await button(page.getByRole('dialog'), 'Send PUT').click();
  await expect(region(page, 'Try it').getByRole('group', { name: 'Reply' })).toBeVisible();
});

test('who stops a request does not wait for what would have sent it', async ({ page }) => {
  const answer = await answering(page, fileOf('src/platform/on-demand.ts'));
  await answer('keep waiting');
  await open(page);
  await button(page, 'Send').click();
  await button(page, 'Stop').click();
  await expect(button(page, 'Send')).toBeEnabled();
  await expect(page.getByText('Sending…')).toBeHidden();
});

test('credentials that wait to be read are gone when credentials are forgotten', async ({ page }) => {
  const { what, want: pasteKeys } = PARTS['src/core/parsing/detect/read-credentials.ts']!;
  const answer = await answering(page, fileOf('src/core/parsing/detect/read-credentials.ts'));
  await answer('nothing');
  await open(page);
  await pasteKeys?.(page);
  await expect(page.getByText(en.later.missing.unreachable(what))).toBeVisible();
  await button(page, 'Forget credentials').click();
  await expect(page.getByText(en.later.missing.unreachable(what))).toBeHidden();
  await expect(button(page, en.later.retry)).toBeHidden();
});

/** In a context of its own, for React tells the console of a crash. */
test('a view that crashes leaves the other, and what is typed there, alone', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.route(`**/${fileOf('src/app/debug-view.tsx')}`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: marked(
        'export function View() { if (!window.mended) throw new TypeError("what was pasted"); return "drawn"; }',
      ),
    }),
  );
  await open(page);
  await field(page, 'Secret access key').fill('typed/secret');
  await page.getByRole('link', { name: 'Debug' }).click();
  const sentence = page.getByText(en.later.crashed('Debug', 'TypeError'));
  await expect(sentence).toBeVisible();
  await expect(page.getByText('what was pasted')).toBeHidden();
  await page.getByRole('link', { name: 'Build' }).click();
  await expect(field(page, 'Secret access key')).toHaveValue('typed/secret');
  await page.getByRole('link', { name: 'Debug' }).click();
  await page.evaluate(() => Object.assign(globalThis, { mended: true }));
  await button(page, en.later.retry).click();
  await expect(page.getByText('drawn')).toBeVisible();
  await context.close();
});

test('a place where a part is missing is accessible', async ({ page }) => {
  await (await answering(page, fileOf('src/app/debug-view.tsx')))('nothing');
  await open(page, '/debug');
  await expect(page.getByRole('alert')).toHaveText(en.later.missing.unreachable('Debug'));
  await expectAccessible(page);
});

test('who tries again by keyboard goes on where the part then is', async ({ page }) => {
  const answer = await answering(page, fileOf('src/features/compose/lower-groups.tsx'));
  await answer('nothing');
  await open(page);
  await button(page, en.later.retry).focus();
  await answer('the file');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Expires in (seconds)')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(button(page, '15 min')).toBeFocused();
});
