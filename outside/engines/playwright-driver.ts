import { chromium, type ElementHandle, firefox, type Page } from 'playwright';
import { type Driver, patiently } from './driver';
import { type Find, find, middleOf } from './in-page';

const OPTIONS = { viewport: { width: 1440, height: 900 }, locale: 'en-US', timezoneId: 'UTC' };

export async function chromiumDriver(executablePath: string): Promise<Driver> {
  const chromiumSandbox = process.getuid?.() !== 0;
  const browser = await chromium.launch({ executablePath, chromiumSandbox });
  const context = await browser.newContext(OPTIONS);
  return driver(await context.newPage(), () => browser.close());
}

/** Firefox as Debian has it, over WebDriver BiDi. */
export async function firefoxDriver(executablePath: string): Promise<Driver> {
  const browser = await firefox.launch({ executablePath, channel: 'moz-firefox' });
  const context = await browser.newContext(OPTIONS);
  return driver(await context.newPage(), () => browser.close());
}

function driver(page: Page, close: () => Promise<void>): Driver {
  const element = async (wanted: Find): Promise<ElementHandle<Element>> =>
    patiently(`${wanted.kind} ${wanted.name}`, async () => (await page.evaluateHandle(find, wanted)).asElement()).then(
      (handle) => handle as ElementHandle<Element>,
    );
  // By coordinates: over BiDi, Playwright waits for ever for an element to stand still.
  const click = async (wanted: Find) => {
    const { x, y } = await (await element(wanted)).evaluate(middleOf);
    await page.mouse.click(x, y);
  };
  return {
    close,
    open: async (url) => void (await page.goto(url)),
    ask: (ask, argument) => page.evaluate(ask as (argument: unknown) => unknown, argument as unknown) as never,
    click,
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key.length > 1 ? key : `Control+${key}`),
    choose: async (select, option) =>
      void (await (await element({ kind: 'field', name: select })).selectOption({ label: option })),
    chooseFile: async (input, path) => (await element({ kind: 'field', name: input })).setInputFiles(path),
    opened: async (wanted) => {
      const [tab] = await Promise.all([page.context().waitForEvent('page'), click(wanted)]);
      await tab.waitForLoadState();
      const shown = { url: tab.url(), text: (await tab.textContent('body')) ?? '' };
      await tab.close();
      return shown;
    },
    picture: async (path) => void (await page.screenshot({ path, caret: 'initial' })),
  };
}
