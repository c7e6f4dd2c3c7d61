import type { BrowserContext, ConsoleMessage, Page, Request } from '@playwright/test';
import { isNoise } from './noise';

/** A text that a page left somewhere, and where. */
export type Trace = { readonly where: string; readonly text: string };

/** The forms in which a text may turn up: as it is, in hexadecimal, and in base64 anywhere in a longer text. */
export function formsOf(mark: string): readonly string[] {
  const base64 = [0, 1, 2].map((shift) => {
    const padded = Buffer.from('x'.repeat(shift) + mark).toString('base64');
    // The first and last characters mix with what stands around.
    return padded.slice(shift === 0 ? 0 : 4, Math.floor((mark.length + shift) / 3) * 4);
  });
  return [mark, Buffer.from(mark).toString('hex'), ...base64].map((form) => form.toLowerCase());
}

/** Which of the marks a text holds, in any form. */
export function marksIn(text: string, marks: Readonly<Record<string, string>>): readonly string[] {
  const lower = text.toLowerCase();
  return Object.entries(marks)
    .filter(([, mark]) => formsOf(mark).some((form) => lower.includes(form)))
    .map(([name]) => name);
}

/**
 * Hears every request and console line of a context from now on. `tried` are the addresses that people try: the
 * browser's own lines about a request to them name it, and are no doing of the page.
 */
export function eavesdrop(context: BrowserContext, tried: RegExp) {
  const requests: Request[] = [];
  const lines: ConsoleMessage[] = [];
  const errors: string[] = [];
  context.on('request', (request) => requests.push(request));
  context.on('console', (message) => lines.push(message));
  context.on('weberror', (event) => errors.push(String(event.error().stack ?? event.error())));

  const isBrowsersOwn = (message: ConsoleMessage): boolean => {
    const line = { type: message.type(), text: message.text(), url: message.location().url };
    return isNoise(line, []) && !isNoise(line, [tried]);
  };

  return {
    /** Each request as the page or its worker made it: whole address, headers and body. */
    requests: (): readonly { readonly url: string; readonly text: string }[] =>
      requests.map((request) => ({
        url: request.url(),
        text: [
          `${request.method()} ${request.url()}`,
          JSON.stringify(request.headers()),
          request.postDataBuffer()?.toString('latin1') ?? '',
        ].join('\n'),
      })),
    console: (): readonly Trace[] => [
      ...errors.map((text) => ({ where: 'page error', text })),
      ...lines
        .filter((message) => !isBrowsersOwn(message))
        .map((message) => ({
          where: `console.${message.type()}`,
          text: `${message.text()} ${message.location().url}`,
        })),
    ],
  };
}

/** Everything that outlives what stands on the page: address, title, history and all storage. */
export async function leftBehind(page: Page): Promise<readonly Trace[]> {
  const session = await page.context().newCDPSession(page);
  const history = await session.send('Page.getNavigationHistory');
  await session.detach();
  const { cookies } = await page.context().storageState();
  return [
    { where: 'address', text: page.url() },
    { where: 'title', text: await page.title() },
    { where: 'cookies', text: JSON.stringify(cookies) },
    ...history.entries.map((entry, i) => ({ where: `history entry ${i}`, text: JSON.stringify(entry) })),
    ...(await page.evaluate(readStorage)),
  ];
}

/** Runs in the page. */
async function readStorage(): Promise<{ where: string; text: string }[]> {
  const found = [
    { where: 'localStorage', text: JSON.stringify({ ...localStorage }) },
    { where: 'sessionStorage', text: JSON.stringify({ ...sessionStorage }) },
    { where: 'document.cookie', text: document.cookie },
    { where: 'history.state', text: JSON.stringify(history.state) },
    { where: 'window.name', text: window.name },
  ];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      const headers = [...request.headers, ...(response?.headers ?? [])].join('\n');
      found.push({ where: `cache ${name}`, text: `${request.url}\n${headers}\n${await response?.text()}` });
    }
  }
  for (const { name = '' } of await indexedDB.databases()) {
    const opening = indexedDB.open(name);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName).objectStore(storeName);
      for (const asking of [store.getAllKeys(), store.getAll()]) {
        await new Promise((resolve) => asking.addEventListener('success', resolve));
        found.push({ where: `IndexedDB ${name}/${storeName}`, text: JSON.stringify(asking.result) });
      }
    }
    database.close();
  }
  return found;
}

/** Hears from now on what a page says to screen readers; returns all of it. */
export async function listenAloud(page: Page): Promise<() => Promise<readonly string[]>> {
  const spoken: string[] = [];
  await page.exposeFunction('spokenAloud', (text: string) => void spoken.push(text));
  await page.evaluate(() => {
    const say = (window as unknown as { spokenAloud: (text: string) => void }).spokenAloud;
    const listen = () => {
      for (const region of document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log], output')) {
        if (region.textContent) say(region.textContent);
      }
    };
    new MutationObserver(listen).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return async () => {
    // What was said last is on its way.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    return [...new Set(spoken)];
  };
}

/** Everything in the document: text, attributes, and what stands in its fields. */
export const wholeDocument = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
      'input, textarea, select',
    );
    return [document.documentElement.outerHTML, ...[...fields].map(({ value }) => value)].join('\n');
  });
