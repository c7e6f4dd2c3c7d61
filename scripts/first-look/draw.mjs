import { setTimeout as sleep } from 'node:timers/promises';
import { JSDOM } from 'jsdom';
import { createServer } from 'vite';

// Prints what the page shows of itself at first, in the language that is named (`node draw.mjs ja`): the page is started where there is
// no screen, and what depends on the time, a key or the host is taken out of what it drew.

/** Stands for the place where the page is hosted: first-paint.js puts that instead. */
const BASE = 'https://first.look/';
/** What names an element for its neighbours, for browsers and for those who read it: nobody does, and names are given once. */
const NAMES =
  /^(id|for|name|list|title|role|tabindex|translate|spellcheck|auto.*|inputmode|aria-(?!pressed|current).*|data-(?!label|widest).*)$/;
/** Parts that depend on the time. */
const OF_TIME = ['date', 'hash:canonicalRequest', 'hash:signature'];

const [language = 'en'] = process.argv.slice(2);
const { window } = new JSDOM('<!doctype html><div id="root"></div>', { url: BASE, pretendToBeVisual: true });
window.document.documentElement.lang = language;
Object.assign(window, { matchMedia: () => Object.assign(new window.EventTarget(), { matches: false }) });
lend(window);

const server = await createServer({
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
  plugins: [onlyAtFirst()],
});
await server.ssrLoadModule('/src/main.tsx');
const page = window.document.querySelector('#root') ?? window.document.body;
for (let tries = 0; !/Signature=[0-9a-f]{64}/.test(page.textContent); tries++) {
  if (tries > 1000) throw new Error('the page shows no signature');
  await sleep(10);
}
process.stdout.write(withoutState(page).innerHTML);
process.exit();

/**
 * Lets scripts find a window's things where they look for them.
 *
 * @param {Window & typeof globalThis} window
 */
function lend(window) {
  const own = new Set(Object.getOwnPropertyNames(globalThis));
  const lent = Object.getOwnPropertyNames(window).filter((name) => !own.has(name));
  for (const name of [...lent, 'navigator', 'addEventListener', 'removeEventListener'])
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: Reflect.get(window, name) });
}

/**
 * Of what is fetched later, only the labels of the language come.
 *
 * @returns {import('vite').Plugin}
 */
function onlyAtFirst() {
  return {
    name: 'only-at-first',
    enforce: 'pre',
    transform: (code, id) =>
      /\/src\/.*\.tsx?$/.test(id)
        ? code.replace(/\bimport\((?!'\.\/ja\/texts')/g, '(() => new Promise(() => undefined))(')
        : undefined,
  };
}

/**
 * Blanks stand for what depends on the time. They take as much room as what comes in their place, to the pixel, or a browser would count
 * that as the larger, later paint: it does so where they are dots.
 *
 * @param {Element} page
 */
function withoutState(page) {
  for (const part of page.querySelectorAll(OF_TIME.map((source) => `[data-part="${source}"]`).join()))
    part.textContent = '_'.repeat(part.textContent.length);
  for (const field of page.querySelectorAll('#compose-secretAccessKey')) field.textContent = '';
  for (const said of page.querySelectorAll('[role=status]:empty')) said.remove();
  for (const element of page.querySelectorAll('*'))
    for (const { name } of [...element.attributes]) if (NAMES.test(name)) element.removeAttribute(name);
  return page;
}
