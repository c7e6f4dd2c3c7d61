import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { chooseBrowser } from '@e2e/browsers/choose.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from './driver';
import { personAt } from './person';
import { chromiumDriver, firefoxDriver } from './playwright-driver';
import { servePage } from './serve';
import { TRIPS } from './trips';
import { webkitDriver } from './webkit-driver';

/** Where a trip that fails leaves a picture of the page. */
const PICTURES = 'test-results/engines';

const FIREFOX = '/usr/bin/firefox-esr';
const WEBKIT = {
  driver: '/usr/bin/WebKitWebDriver',
  browser: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
};

type Engine = {
  readonly name: string;
  readonly launch: () => Promise<Driver>;
  /** Programs of Debian's packages firefox-esr, webkit2gtk-driver and xvfb. */
  readonly needs: readonly string[];
};

const ENGINES: readonly Engine[] = [
  { name: 'Chromium', launch: () => chromiumDriver(chooseBrowser()), needs: [] },
  { name: 'Firefox', launch: () => firefoxDriver(FIREFOX), needs: [FIREFOX] },
  {
    name: 'WebKit',
    launch: () => webkitDriver(WEBKIT),
    needs: [...Object.values(WEBKIT), '/usr/bin/Xvfb'],
  },
];

/** What came of each trip, by its name and then by the engine's; what has not ended well says nothing. */
const table = new Map(TRIPS.map(({ name }) => [name, new Map<string, string>()]));
/** What trips have to tell besides, a line each. */
const told: string[] = [];

let page: Awaited<ReturnType<typeof servePage>>;
beforeAll(async () => {
  page = await servePage();
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
});
afterAll(async () => {
  await page.close();
  const rows = [...table].map(([trip, came]) => [trip, ...ENGINES.map(({ name }) => came.get(name) ?? '–')]);
  console.log([inColumns([['', ...ENGINES.map(({ name }) => name)], ...rows]), ...told].join('\n'));
});

for (const { name: engine, launch, needs } of ENGINES) {
  const lacking = needs.filter((path) => !existsSync(path));
  // A machine without an engine cannot try it, and says so.
  if (lacking.length > 0) console.log(`Not at hand: ${engine} (${lacking.join(', ')}).`);
  else
    describe(engine, () => {
      let driver: Driver;
      beforeAll(async () => {
        driver = await launch();
      });
      afterAll(() => driver?.close());

      it.each(TRIPS)('$name', async ({ name, walk }) => {
        const person = personAt(driver);
        const started = performance.now();
        const figure = await walk(person, page.url).catch(async (error) => {
          await driver.picture(`${PICTURES}/${engine}, ${name}.png`);
          throw error;
        });
        // Of a reply of 403 each engine writes a line of its own, which does not come through the page's console.
        expect(await person.noise()).toEqual([]);
        table.get(name)?.set(engine, `passed, ${((performance.now() - started) / 1000).toFixed(1)} s`);
        if (figure !== undefined) told.push(`${engine}, ${name}: ${figure}`);
      });
    });
}

/** Rows of cells as lines of columns. */
function inColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}
