import { test as base, expect, listenForNoise } from '@e2e/fixtures';
import { serveBuild } from '@e2e/servers/static.mjs';
import {
  addHeader,
  choose,
  chooseMethod,
  openPractice,
  presignedUrl,
  replyBody,
  resigned,
  send,
  typeBody,
} from '@e2e/support/build-view';
import { button, code, region } from '@e2e/support/page';
import type { LaunchOptions, Page } from '@playwright/test';

type Host = Awaited<ReturnType<typeof serveBuild>>;

/** The page on a static host of the test's own; the host must never see a practice request. */
const test = base.extend<{ folder: string; host: Host }>({
  folder: ['/', { option: true }],
  host: async ({ folder }, use) => {
    const host = await serveBuild({ folder });
    await use(host);
    await host.close();
    expect(host.practiceRequests(), 'practice requests that reached the host').toEqual([]);
  },
});

test.use({ practiceWorker: true });

const IN_PAGE = 'from the practice endpoint, inside this page';

/** What controls the page: the address of a worker, or null. */
const controller = (page: Page): Promise<string | null> =>
  page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? null);

const controlled = (page: Page, url: string): Promise<void> =>
  expect.poll(() => controller(page)).toBe(`${url}service-worker.js`);

/** Asks for the page as Shift and the reload button do: no cache, no worker. */
async function hardReload(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const loaded = page.waitForEvent('load');
  await session.send('Page.reload', { ignoreCache: true });
  await loaded;
  await session.detach();
}

async function openLink(page: Page): Promise<{ status: number; fromWorker: boolean }> {
  const url = await presignedUrl(page);
  const opening = page.context().waitForEvent('page');
  const answering = page.context().waitForEvent('response', (response) => response.url() === url);
  await button(page, 'Open').click();
  const [tab, answer] = await Promise.all([opening, answering]);
  await tab.close();
  return { status: answer.status(), fromWorker: answer.fromServiceWorker() };
}

test('until the worker is ready the page answers by itself, and the link says to wait', async ({ page, host }) => {
  const release = host.hold('service-worker.js');
  await page.goto(host.url);
  await expect(region(page, 'Presigned URL')).toContainText('The practice endpoint is still starting.');
  await expect(button(page, 'Open')).toBeDisabled();
  const early = await send(page);
  await expect(early).toContainText('200 OK');
  await expect(early).toContainText(IN_PAGE);
  expect(await controller(page)).toBeNull();

  release();
  await controlled(page, host.url);
  await expect(button(page, 'Open')).toBeEnabled();
  await expect(region(page, 'Presigned URL')).not.toContainText('still starting');
  await expect(await send(page)).not.toContainText(IN_PAGE);
  expect(await openLink(page)).toEqual({ status: 200, fromWorker: true });
});

test('after a hard reload the page answers by itself, and links still open', async ({ page, host }) => {
  await page.goto(host.url);
  await controlled(page, host.url);
  await hardReload(page);
  const panel = await send(page);
  await expect(panel).toContainText('200 OK');
  await expect(panel).toContainText(IN_PAGE);
  await openPractice(page);
  await expect(page.getByText(/Send is answered inside this page until the next normal reload/)).toBeVisible();
  expect(await controller(page)).toBeNull();
  expect(await openLink(page)).toEqual({ status: 200, fromWorker: true });

  await page.reload();
  await controlled(page, host.url);
  await expect(await send(page)).not.toContainText(IN_PAGE);
});

test('objects put before a hard reload are there after it', async ({ page, host }) => {
  await page.goto(host.url);
  await controlled(page, host.url);
  await choose(page, 'Practice S3 (put an object)');
  await typeBody(page, 'kept by the worker');
  await expect(await send(page)).toContainText('200 OK');
  // The address takes up what was chosen a moment later.
  await expect(page).toHaveURL(/example=practice-s3$/);
  await hardReload(page);
  await expect(code(page, 'Canonical request')).toContainText('PUT\n');
  await chooseMethod(page, 'GET');
  const panel = await send(page);
  await expect(replyBody(panel)).toHaveText('kept by the worker');
  await expect(panel).toContainText(IN_PAGE);
});

test('where the worker cannot be installed the link says so, and Send works', async ({ browser, host }) => {
  host.change('service-worker.js', () => undefined);
  const context = await browser.newContext();
  const noise = listenForNoise(context, [`${host.url}service-worker.js`]);
  const page = await context.newPage();
  await page.goto(host.url);
  await expect(region(page, 'Presigned URL')).toContainText(
    'This browser or address allows no service worker, so practice links cannot be opened in a tab. Send works.',
  );
  await expect(button(page, 'Open')).toBeDisabled();
  await expect(await send(page)).toContainText(IN_PAGE);
  expect(noise()).toEqual([expect.stringContaining('A bad HTTP response code (404) was received')]);
  await context.close();
});

test('after the first visit the page and the practice endpoint work offline', async ({ page, host, context }) => {
  await page.goto(host.url);
  await controlled(page, host.url);
  await host.close();
  await context.setOffline(true);
  await page.reload();
  await expect(region(page, 'Presigned URL')).toContainText('checked by a second implementation');
  const panel = await send(page);
  await expect(panel).toContainText('200 OK');
  await expect(panel).not.toContainText(IN_PAGE);
  expect(await openLink(page)).toEqual({ status: 200, fromWorker: true });
  await button(page, '日本語').click();
  await expect(page.getByRole('heading', { name: '署名付き URL' })).toBeVisible();

  const tab = await context.newPage();
  await tab.goto(host.url);
  await expect(tab.locator('#result')).toBeVisible();
});

/** Puts a second build on the host: a page that says so, which its worker takes from the host and not from the first. */
function publishSecondBuild(host: Host): void {
  host.change('index.html', (html) => html.replace('<html', '<html data-build="second"'));
  host.change('service-worker.js', (script) => {
    const changed = script.replace(/("revision":")[0-9a-f]+(","url":"index\.html")/, '$1second$2');
    expect(changed).not.toBe(script);
    return changed;
  });
}

const secondBuild = (page: Page) => page.locator('html[data-build="second"]');

test('a new version waits for consent', async ({ page, host }) => {
  const waiting = page.getByText('A new version of this page is ready. Reloading empties the fields.');
  await page.goto(host.url);
  await controlled(page, host.url);
  await page.reload();
  await expect(button(page, 'Send')).toBeVisible();
  await expect(waiting).toBeHidden();

  publishSecondBuild(host);
  await page.reload();
  await expect(waiting).toBeVisible();
  await expect(secondBuild(page)).toBeHidden();
  await page.reload();
  await expect(waiting).toBeVisible();
  await expect(secondBuild(page)).toBeHidden();
  await expect(await send(page)).toContainText('200 OK');

  await button(page, 'Reload').click();
  await expect(secondBuild(page)).toBeVisible();
  await expect(waiting).toBeHidden();
  await controlled(page, host.url);
  await expect(await send(page)).not.toContainText(IN_PAGE);
});

test('a new version does not reload other tabs under a person’s hands', async ({ page, host, context }) => {
  await page.goto(host.url);
  await controlled(page, host.url);
  const other = await context.newPage();
  await other.goto(host.url);
  await resigned(other, () => addHeader(other, 'x-mine', 'typed here'));
  publishSecondBuild(host);
  await page.reload();
  await button(page, 'Reload').click();
  await expect(secondBuild(page)).toBeVisible();
  await expect(secondBuild(other)).toBeHidden();
  await expect(other.getByLabel('Header 1 value')).toHaveValue('typed here');
  await expect(await send(other)).toContainText('200 OK');
});

test.describe('in a folder of a host', () => {
  test.use({ folder: '/tools/sigv4/' });

  test('page, worker and practice endpoint keep to the folder', async ({ page, host, context }) => {
    await page.goto(host.url);
    await controlled(page, host.url);
    const scope = () => navigator.serviceWorker.ready.then((registration) => registration.scope);
    expect(await page.evaluate(scope)).toBe(host.url);
    await expect(code(page, 'Canonical request')).toContainText('GET\n/tools/sigv4/practice/execute-api/dev/sample\n');
    const panel = await send(page);
    await expect(panel).toContainText('200 OK');
    await expect(panel).not.toContainText(IN_PAGE);
    expect(await openLink(page)).toEqual({ status: 200, fromWorker: true });
    await button(page, '日本語').click();
    await expect(page.getByRole('heading', { name: '署名付き URL' })).toBeVisible();
    expect(host.log.map(({ target }) => target).filter((target) => !target.startsWith('/tools/sigv4/'))).toEqual([]);

    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('#result')).toContainText('dev/sample');
  });

  test('an address without the folder’s last slash is not the page', async ({ host, request }) => {
    expect((await request.get(host.url.slice(0, -1))).status()).toBe(404);
  });
});

/** A name that leads to this computer and is not localhost: over plain http no browser calls that secure. */
const elsewhere = test.extend<object, { launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), '--host-resolver-rules=MAP another-machine.test 127.0.0.1'];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
});

elsewhere.describe('over plain http from another machine', () => {
  elsewhere('signing and its second opinion work, and practice is answered in the page', async ({ page, host }) => {
    const url = `http://another-machine.test:${host.port}/`;
    await page.goto(url);
    expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator, 'subtle' in crypto])).toEqual([
      false,
      false,
      false,
    ]);
    await expect(region(page, 'Presigned URL')).toContainText('checked by a second implementation');
    await expect(code(page, 'Presigned URL')).toContainText(`${url}practice/execute-api/dev/sample?X-Amz-`);
    await expect(region(page, 'Presigned URL')).toContainText(
      'This browser or address allows no service worker, so practice links cannot be opened in a tab. Send works.',
    );
    await expect(button(page, 'Open')).toBeDisabled();
    const panel = await send(page);
    await expect(panel).toContainText('200 OK');
    await expect(panel).toContainText(IN_PAGE);
    await openPractice(page);
    await expect(
      page.getByText('No service worker here: Send is answered inside this page, links cannot be opened.'),
    ).toBeVisible();
  });

  elsewhere('objects and bodies work too', async ({ page, host }) => {
    await page.goto(`http://another-machine.test:${host.port}/`);
    await choose(page, 'Practice S3 (put an object)');
    await typeBody(page, 'kept in memory');
    await expect(await send(page)).toContainText('200 OK');
    await chooseMethod(page, 'GET');
    const panel = await send(page);
    await expect(replyBody(panel)).toHaveText('kept in memory');
    await expect(panel).toContainText(IN_PAGE);
  });

  elsewhere('copying works without the clipboard of secure contexts', async ({ page, host }) => {
    await page.goto(`http://another-machine.test:${host.port}/`);
    const url = await presignedUrl(page);
    await button(page, 'Copy URL').click();
    await expect(button(page, 'Copied')).toBeVisible();
    await page.getByLabel('URL', { exact: true }).focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+V');
    await expect(page.getByLabel('URL', { exact: true })).toHaveValue(url);
  });
});
