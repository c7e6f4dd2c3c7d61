import { expect, listenForNoise, openPage, test } from './fixtures';

const failing = 'practice/execute-api/dev/sample';

const noises = [
  {
    name: 'an error that nobody catches',
    make: () =>
      queueMicrotask(() => {
        throw new Error('planted');
      }),
    told: 'planted',
  },
  { name: 'a rejection that nobody handles', make: () => void Promise.reject(new Error('planted')), told: 'planted' },
  { name: 'a console error', make: () => console.error('planted'), told: 'error: planted' },
  { name: 'a console warning', make: () => console.warn('planted'), told: 'warning: planted' },
  {
    name: 'a request that fails',
    make: () => fetch('practice/execute-api/dev/sample').then(({ status }) => status),
    told: failing,
  },
];

test('whatever fails or complains is noise, in every tab', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const noise = listenForNoise(context);
  await openPage(await context.newPage());
  const tab = await context.newPage();
  await openPage(tab);
  expect(noise()).toEqual([]);
  for (const { name, make, told } of noises) {
    const before = [...noise()];
    const since = () => before.reduce<readonly string[]>((rest, one) => rest.toSpliced(rest.indexOf(one), 1), noise());
    await tab.evaluate(make);
    await expect.poll(since, { message: name }).toEqual([expect.stringContaining(told)]);
  }
  await context.close();
});

test.describe('with the practice worker', () => {
  test.use({ practiceWorker: true });

  test('a request that the test lets fail is no noise', async ({ allowFailedRequest, baseURL, page }) => {
    allowFailedRequest(new URL(failing, baseURL).href);
    await openPage(page);
    expect(await page.evaluate(async (url) => (await fetch(url)).status, failing)).toBe(403);
  });
});

test('noise fails its test (this one, as it must)', async ({ page }) => {
  await openPage(page);
  test.fail();
  await page.evaluate(() => console.error('planted'));
});
