import { readFileSync } from 'node:fs';
import { test as base, expect } from '@e2e/fixtures';
import { startHost } from '@e2e/servers/cors.mjs';
import { serveBuild } from '@e2e/servers/static.mjs';
import { addHeader, type } from '@e2e/support/build-view';
import { expectAccount, paste } from '@e2e/support/debug-view';
import { DAMAGES, fileOf } from '@e2e/support/missing-parts';
import { button, field, fill, region } from '@e2e/support/page';
import type { Page } from '@playwright/test';
import { enCause } from '@/i18n/en/cause/all';
import { enDebug } from '@/i18n/en/debug/labels';
import { en } from '@/i18n/en/labels';
import { enLearn } from '@/i18n/en/learn/all';
import { enSentences } from '@/i18n/en/sentences/all';
import { jaDebugTexts } from '@/i18n/ja/debug/all';
import { jaSentences } from '@/i18n/ja/sentences/all';
import { DEBUG_EXAMPLES } from '@/testing/debug-examples';

type Host = Awaited<ReturnType<typeof serveBuild>>;

/** The page on a static host of the test's own. */
const test = base.extend<{ host: Host }>({
  host: async ({ browserName: _ }, use) => {
    const host = await serveBuild();
    await use(host);
    await host.close();
  },
});

test.use({ practiceWorker: true });

const open = async (page: Page, host: Host): Promise<void> => {
  await page.goto(host.url);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
};
const another = (page: Page) => page.locator('html[data-build="another"]');

/** How many of these files the browser keeps for the page. */
const kept = (page: Page, files: readonly string[]): Promise<number> =>
  page.evaluate(async (wanted) => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const urls = (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => url);
    return wanted.filter((file) => urls.some((url) => url.endsWith(`/${file}`))).length;
  }, files);

/** Two tabs; a new version is published, and `page` agrees to it. Returns the other tab, which has not. */
async function updatedBeside(page: Page, host: Host): Promise<Page> {
  const other = await page.context().newPage();
  await open(page, host);
  await open(other, host);
  await addHeader(other, 'x-mine', 'typed here');
  host.publishAnother();
  await page.reload();
  await button(page, en.shell.reload).click();
  await expect(another(page)).toBeVisible();
  await expect(another(other)).toBeHidden();
  return other;
}

test.describe('whoever agrees to a new version in one tab takes nothing from the other:', () => {
  test('Build', async ({ page, host, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const other = await updatedBeside(page, host);
    await button(other, en.result.copyCurl).click();
    await expect(button(other, en.result.copied)).toBeVisible();
    await other.getByText(/^Rules of /).click();
    await expect(other.getByText(enSentences.rules.names.presignedPayload, { exact: true })).toBeVisible();
    await expect(field(other, 'Header 1 value')).toHaveValue('typed here');
  });

  test('Debug, its workers, and the other language', async ({ page, host }) => {
    const other = await updatedBeside(page, host);
    await other.getByRole('link', { name: 'Debug' }).click();
    await button(other, enDebug.examples.names.cause).click();
    await expectAccount(other, 'path-encoded-twice');
    const pasted = await field(other, 'Paste anything').inputValue();
    await button(other, '日本語').click();
    await expect(field(other, jaDebugTexts.debug.paste.label)).toHaveValue(pasted);
    await other.locator('a[href="#/build"]').click();
    await expect(field(other, jaSentences.form.headerValue(1))).toHaveValue('typed here');
  });
});

test('nor what is under way there: a request, a search, a presentation', async ({ page, host, context }) => {
  const slow = await startHost({ cors: 'all' });
  const [sends, searches, presents] = [await context.newPage(), await context.newPage(), await context.newPage()];
  for (const tab of [page, sends, searches, presents]) await open(tab, host);
  slow.hold();
  await type(sends, { URL: `${slow.url}/key`, Service: 's3', Region: 'eu-west-1' });
  await button(sends, 'Send').click();
  await expect(button(sends, 'Stop')).toBeVisible();
  await searches.getByRole('link', { name: 'Debug' }).click();
  await paste(searches, DEBUG_EXAMPLES.cause);
  await fill(searches, { 'Secret access key': 'another/secret/than/it/was/signed/with/40' });
  await button(searches, enDebug.key.find).click();
  await expect(button(searches, 'Stop')).toBeVisible();
  await presents.goto(`${host.url}#/learn/present`);
  await button(presents, `${enLearn.present.next} →`).click();

  host.publishAnother();
  await page.reload();
  await button(page, en.shell.reload).click();
  await expect(another(page)).toBeVisible();

  slow.release();
  await expect(region(sends, 'Try it').getByRole('group', { name: 'Reply' })).toContainText('200');
  await expect(searches.getByText(enCause.notFound.title, { exact: true }).first()).toBeVisible();
  for (const step of [3, 4, 5, 6]) {
    await button(presents, `${enLearn.present.next} →`).click();
    await expect(presents.getByText(enLearn.present.at(step, 6), { exact: true })).toBeVisible();
  }
  for (const tab of [sends, searches, presents]) {
    await expect(another(tab)).toBeHidden();
    await expect(button(tab, en.shell.reload)).toBeHidden();
  }
  await slow.close();
});

test('the files of a version are deleted once the last tab that runs it has left', async ({ page, host }) => {
  const files = host.assets();
  const other = await updatedBeside(page, host);
  await page.reload();
  await expect(another(page)).toBeVisible();
  expect(await kept(page, files)).toBe(files.length);
  await other.close();
  await page.reload();
  await expect.poll(() => kept(page, files)).toBe(0);
  await page.getByRole('link', { name: 'Debug' }).click();
  await expect(field(page, 'Paste anything')).toBeVisible();
});

test('without a worker, a page whose version is gone from the host says so and keeps what was typed', async ({
  page,
  host,
  allowFailedRequest,
}) => {
  allowFailedRequest(/\/assets\//);
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto(host.url);
  await expect(button(page, 'Add header')).toBeVisible();
  await addHeader(page, 'x-mine', 'typed here');
  await field(page, 'Secret access key').fill('typed/secret');

  host.publishAnother();
  await page.getByRole('link', { name: 'Debug' }).click();
  await expect(page.getByText(/^Debug could not be fetched: .* A newer version may be out/)).toBeVisible();
  await page.getByRole('link', { name: 'Build' }).click();
  await expect(field(page, 'Header 1 value')).toHaveValue('typed here');
  await expect(field(page, 'Secret access key')).toHaveValue('typed/secret');

  // The host has the version before again.
  host.publishAnother();
  await page.getByRole('link', { name: 'Debug' }).click();
  await expect(field(page, 'Paste anything')).toBeVisible();
});

/** Puts something else in the place of a file that the browser keeps for the page. */
const spoil = (page: Page, file: string, body: string): Promise<void> =>
  page.evaluate(
    async ([name, text]) => {
      for (const key of await caches.keys()) {
        const cache = await caches.open(key);
        for (const { url } of await cache.keys())
          if (url.endsWith(`/${name}`))
            await cache.put(url, new Response(text, { headers: { 'content-type': 'text/javascript' } }));
      }
    },
    [file, body] as const,
  );

for (const [what, body] of [
  ['something else', () => 'export {};'],
  ['half of what it was', DAMAGES['half of it']],
] as const)
  test(`a file that the browser kept and that is ${what} comes from the host with Retry, and stays`, async ({
    page,
    host,
    context,
  }) => {
    const file = fileOf('src/app/debug-view.tsx');
    const paste = field(page, 'Paste anything');
    await open(page, host);
    await field(page, 'Secret access key').fill('typed/secret');
    await spoil(page, file, body(readFileSync(`dist/${file}`, 'utf8')));
    await page.getByRole('link', { name: 'Debug' }).click();
    await expect(page.getByText(en.later.missing.gone('Debug'))).toBeVisible();
    await button(page, en.later.retry).click();
    await expect(paste).toBeVisible();
    await page.getByRole('link', { name: 'Build' }).click();
    await expect(field(page, 'Secret access key')).toHaveValue('typed/secret');

    await context.setOffline(true);
    await page.goto(`${host.url}#/debug`);
    await page.reload();
    await expect(paste).toBeVisible();
  });

for (const [what, change] of [
  ['as something else', () => '<!doctype html><title>Log in to the network</title>'],
  ['in half', DAMAGES['half of it']],
] as const)
  test(`a version of which a file came ${what} is not kept, and does not take the place of the one before`, async ({
    page,
    host,
  }) => {
    await open(page, host);
    const before = host.assets();
    host.publishAnother();
    const [file = ''] = host.assets().filter((name) => /debug-view.*js$/.test(name));
    host.change(file, change);
    const ended = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const found = new Promise<ServiceWorker>((resolve) => {
        registration.addEventListener('updatefound', () => resolve(registration.installing as ServiceWorker));
      });
      registration.update().catch(() => undefined);
      const worker = await found;
      const isOver = () => worker.state !== 'installing';
      await new Promise<void>((resolve) => worker.addEventListener('statechange', () => isOver() && resolve()));
      return worker.state;
    });
    expect(ended).toBe('redundant');
    await expect(another(page)).toBeHidden();
    expect(await kept(page, before)).toBe(before.length);
    await expect(button(page, en.shell.reload)).toBeHidden();
  });
