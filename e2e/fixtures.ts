import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page, type Request } from '@playwright/test';
import { isNoise, type RequestUrl } from './support/noise';

export { expect };

type Options = {
  /**
   * Whether the browser has service workers. The tests of the practice worker, of what is kept for offline, of secrets and of
   * main trips ask for them; the others do without: to install the worker takes as long again as to open the page.
   */
  practiceWorker: boolean;
};

type Fixtures = {
  /** Lets the browser write its own lines about this request to the console. */
  allowFailedRequest: (url: RequestUrl) => void;
};

/** Playwright's test, in which page errors and console errors and warnings of any tab fail the test. */
export const test = base.extend<Options & Fixtures>({
  practiceWorker: [false, { option: true }],
  context: async ({ context, practiceWorker }, use) => {
    if (!practiceWorker) await withoutServiceWorkers(context);
    await use(context);
  },
  allowFailedRequest: [
    async ({ context }, use) => {
      const mayFail: RequestUrl[] = [];
      const noise = listenForNoise(context, mayFail);
      await use((url) => void mayFail.push(url));
      expect(noise(), 'page errors, console errors and console warnings').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Listens to every tab of a context; the function it returns tells the noise so far. Tests have this for their own
 * context, and need it only for contexts that they open by themselves.
 */
export function listenForNoise(context: BrowserContext, mayFail: readonly RequestUrl[] = []): () => readonly string[] {
  const errors: string[] = [];
  const lines: { type: string; text: string; url: string }[] = [];
  context.on('weberror', (event) => errors.push(String(event.error().stack ?? event.error())));
  context.on('console', (message) =>
    lines.push({ type: message.type(), text: message.text(), url: message.location().url }),
  );
  return () => [
    ...errors,
    ...lines.filter((line) => isNoise(line, mayFail)).map(({ type, text, url }) => `${type}: ${text} (${url})`),
  ];
}

/** A browser that has no service workers, as plain http on another name than localhost has none. */
export const withoutServiceWorkers = (target: BrowserContext | Page): Promise<unknown> =>
  target.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));

/**
 * Opens the built page and waits until the practice worker answers for it; without one, until what the page fetches by itself has come.
 * `hash` is what follows `#`.
 */
export async function openPage(page: Page, hash = ''): Promise<void> {
  const allCame = fetchedByItself(page);
  await page.goto(hash === '' ? './' : `./#${hash}`);
  const hasWorkers = await page.evaluate(() => 'serviceWorker' in navigator);
  if (!hasWorkers) return allCame();
  const controller = () => page.evaluate(() => navigator.serviceWorker.controller?.state);
  await expect.poll(controller, { message: 'a practice worker controls the page', intervals: [50] }).toBe('activated');
}

/**
 * Hears what a page fetches from now on. The function it returns waits until all of that has come and, where it was put into the page,
 * asked for nothing more: sooner than Playwright's `networkidle`, which is half a second of silence.
 */
function fetchedByItself(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let begun = 0;
  const begins = (request: Request) => {
    begun++;
    open.add(request);
  };
  const ends = (request: Request) => void open.delete(request);
  page.on('request', begins).on('requestfinished', ends).on('requestfailed', ends);
  return async () => {
    for (let quiet = 0, before = begun; quiet < QUIET_TURNS; before = begun) {
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 })));
      quiet = open.size === 0 && begun === before ? quiet + 1 : 0;
    }
    page.off('request', begins).off('requestfinished', ends).off('requestfailed', ends);
  };
}

/** So often a page had nothing left to do before it counts as drawn: what came is drawn in one or two, and asks for more at once. */
const QUIET_TURNS = 3;

/** Fails with the rules broken and where, if axe finds anything on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(' ')) }));
  expect(found).toEqual([]);
}
