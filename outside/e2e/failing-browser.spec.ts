import { test as base, expect, openPage } from '@e2e/fixtures';
import { choose, openPractice, replyBody, send, typeBody } from '@e2e/support/build-view';
import { paste } from '@e2e/support/debug-view';
import { bodyFrom, button, field, region } from '@e2e/support/page';
import type { Page } from '@playwright/test';
import { en } from '@/i18n/en/labels';
import { enSentences } from '@/i18n/en/sentences/all';

/** A browser in which a part fails, from the start of the page. */
const test = base.extend<{ failing: (script: () => void) => Promise<void> }>({
  failing: async ({ page }, use) => {
    await use(async (script) => {
      await page.addInitScript(script);
      await openPage(page);
    });
  },
});

test.use({ practiceWorker: true });

/** What is said of something that ended in an error of this kind. */
const failed = (page: Page, what: string, kind: string) =>
  page.getByRole('alert').filter({ hasText: en.later.crashed(what, kind) });

const BEING_HASHED = 'The body is being hashed.';
const DEBUG_URL = 'https://b.s3.eu-west-1.amazonaws.com/a?X-Amz-Signature=1';

async function typeUnhashed(page: Page): Promise<void> {
  await bodyFrom(page, 'Text');
  await field(page, 'Body').fill('typed');
}

const refusesWorkers = () => {
  const { Worker } = window;
  let refuse = true;
  addEventListener('workers-again', () => {
    refuse = false;
  });
  window.Worker = new Proxy(Worker, {
    construct: (target, args) => {
      if (refuse) throw new DOMException('none today', 'SecurityError');
      return Reflect.construct(target, args);
    },
  });
};

const crashingWorkers = () => {
  window.Worker = class extends EventTarget {
    onerror: ((event: ErrorEvent) => void) | undefined;
    constructor() {
      super();
      setTimeout(() => this.onerror?.(new ErrorEvent('error', { message: 'out of memory' })));
    }
    postMessage() {}
    terminate() {}
  } as unknown as typeof Worker;
};

test('a browser that starts no worker is named at the body, and the body can be tried again', async ({
  page,
  failing,
}) => {
  await failing(refusesWorkers);
  await typeUnhashed(page);
  await expect(failed(page, enSentences.body.hasher, 'SecurityError')).toBeVisible();
  await expect(page.getByText(enSentences.body.notHashed)).toBeVisible();
  await expect(page.getByText(BEING_HASHED)).toBeHidden();
  await expect(button(page, 'Send')).toBeDisabled();
  await expect(field(page, 'Body')).toHaveValue('typed');
  await page.evaluate(() => dispatchEvent(new Event('workers-again')));
  await button(page, en.later.retry).click();
  await expect(page.getByText('5 bytes, hashed once.')).toBeVisible();
  await expect(button(page, 'Send')).toBeEnabled();
});

test('a worker that breaks down is named at the body', async ({ page, failing }) => {
  await failing(crashingWorkers);
  await typeUnhashed(page);
  await expect(failed(page, enSentences.body.hasher, 'Error')).toBeVisible();
  await expect(page.getByText(BEING_HASHED)).toBeHidden();
});

for (const [what, script, kind] of [
  ['that starts no worker', refusesWorkers, 'SecurityError'],
  ['whose workers break down', crashingWorkers, 'Error'],
] as const) {
  test(`a browser ${what} is named where a paste would be read, and the paste stays`, async ({ page, failing }) => {
    await failing(script);
    await page.getByRole('link', { name: 'Debug' }).click();
    await paste(page, DEBUG_URL);
    await expect(page.getByText(`(${kind})`)).toBeVisible();
    await expect(field(page, 'Paste anything')).toHaveValue(DEBUG_URL);
  });
}

test('a browser without storage answers Send in words, and so it is with the bucket to be emptied', async ({
  page,
  failing,
  allowFailedRequest,
}) => {
  allowFailedRequest(/\/practice\/s3\//);
  await failing(() => {
    const refuse = () => Promise.reject(new DOMException('a private window', 'SecurityError'));
    CacheStorage.prototype.open = refuse;
    CacheStorage.prototype.delete = refuse;
    // What answers is the endpoint inside the page.
    Object.defineProperty(navigator.serviceWorker, 'controller', {
      get: () => ({ scriptURL: 'https://elsewhere.invalid/', state: 'activated' }),
    });
  });
  await choose(page, 'Practice S3 (put an object)');
  const panel = await send(page);
  await expect(panel).toContainText('from the practice endpoint, inside this page');
  await expect(panel).toContainText('500 Internal Server Error');
  await expect(replyBody(panel)).toContainText('<Code>PracticeStorageFailed</Code>');
  await expect(replyBody(panel)).toContainText('(SecurityError)');
  await openPractice(page);
  await button(page, 'Empty the bucket').click();
  await expect(failed(page, en.later.names.practice, 'SecurityError')).toBeVisible();
});

test('a browser with no room left answers so, from the worker', async ({ page, context, allowFailedRequest }) => {
  allowFailedRequest(/\/practice\/s3\//);
  await openPage(page);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1 });
  await choose(page, 'Practice S3 (put an object)');
  await typeBody(page, 'some text');
  const panel = await send(page);
  await expect(panel).toContainText('507 Insufficient Storage');
  await expect(replyBody(panel)).toContainText('<Code>PracticeStorageFull</Code>');
  await expect(panel).not.toContainText('inside this page');
});

test('a fault while sending ends in a sentence, and what was typed is still there', async ({ page, failing }) => {
  await failing(() => {
    Object.defineProperty(navigator.serviceWorker, 'controller', {
      get: () => ({ scriptURL: 'https://elsewhere.invalid/', state: 'activated' }),
    });
    addEventListener('break', () => {
      SubtleCrypto.prototype.digest = () => Promise.reject(new DOMException('broken', 'OperationError'));
    });
  });
  await expect(button(page, 'Send')).toBeEnabled();
  const url = await field(page, 'URL').inputValue();
  await page.evaluate(() => dispatchEvent(new Event('break')));
  await button(page, 'Send').click();
  await expect(failed(page, en.later.names.sender, 'OperationError')).toBeVisible();
  await expect(region(page, 'Try it')).not.toContainText('Sending…');
  await expect(field(page, 'URL')).toHaveValue(url);
});

test('a browser that denies all storage and workers of the page shows, signs, sends and says what it cannot keep', async ({
  page,
  failing,
  allowFailedRequest,
}) => {
  allowFailedRequest(/\/practice\//);
  await failing(() => {
    const denied = () => {
      throw new DOMException('cookies are blocked', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
      Object.defineProperty(window, name, { get: denied });
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await expect(page.getByText('checked by a second implementation')).toBeVisible();
  await field(page, 'Region').fill('eu-west-1');
  await expect(page).toHaveURL(/region=eu-west-1/);
  await button(page, '日本語').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.locator('button[lang=en]').click();
  await expect(await send(page)).toContainText(/inside this page/);
  await page.getByRole('link', { name: 'Debug' }).click();
  await paste(page, DEBUG_URL);
  await expect(region(page, 'Recognised').getByRole('listitem').first()).toBeVisible();
  await page.getByRole('link', { name: 'Learn' }).click();
  await expect(
    page
      .getByRole('heading', { level: 1 })
      .or(page.getByRole('heading', { level: 2 }))
      .first(),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Learn' })).toHaveAttribute('aria-current', 'page');
});
