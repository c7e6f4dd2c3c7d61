import type { Page } from '@playwright/test';
import { enSentences } from '@/i18n/en/sentences/all';
import { expect, expectAccessible, listenForNoise, openPage, test } from './fixtures';
import { addHeader, button, field, fill, region, SEED, signIn, textOf } from './support/page';

const hash = (page: Page): string => new URL(page.url()).hash;

/** What the address says, once edits have settled. */
const said = (page: Page): Record<string, string[]> => {
  const params = new URLSearchParams(hash(page).replace('#/build?', ''));
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
};

const expectSaid = (page: Page, what: Record<string, string[]>): Promise<void> =>
  expect.poll(() => said(page)).toEqual(what);

const PRACTICE = {
  method: ['GET'],
  service: ['execute-api'],
  region: ['ap-northeast-1'],
  expires: ['900'],
  sign: ['query'],
};

test('the address says everything shareable, in the words of the page', async ({ page }) => {
  await openPage(page);
  expect(hash(page)).toBe('');
  await fill(page, { ...SEED, URL: `${SEED.URL}?page=1&prefix=ü`, 'Expires in (seconds)': '60' });
  await field(page, 'Method').selectOption('PUT');
  await addHeader(page, 1, 'Content-Type', 'text/plain; charset=utf-8');
  await addHeader(page, 2, 'Range', 'bytes=0-9');
  await signIn(page, 'Headers');
  await expectSaid(page, {
    method: ['PUT'],
    url: [`${SEED.URL}?page=1&prefix=ü`],
    service: ['execute-api'],
    region: ['ap-northeast-1'],
    sign: ['header'],
    expires: ['60'],
    at: ['20150830T123600Z'],
    header: ['Content-Type: text/plain; charset=utf-8', 'Range: bytes=0-9'],
  });
  expect(hash(page)).toMatch(/^#\/build\?/);
});

test('a practice URL stands in it relative to the page, so that it works elsewhere', async ({ page, baseURL }) => {
  await openPage(page);
  await fill(page, { URL: `${baseURL}practice/execute-api/dev/sample?page=1` });
  await expectSaid(page, { ...PRACTICE, url: ['practice/execute-api/dev/sample?page=1'] });
  await openPage(page, '/build?url=practice%2Fs3%2Fpractice-bucket%2Fk&service=s3&region=ap-northeast-1');
  await page.reload();
  await expect(field(page, 'URL')).toHaveValue(`${baseURL}practice/s3/practice-bucket/k`);
});

test('an example stands in it by its name', async ({ page }) => {
  await openPage(page);
  await field(page, 'Example').selectOption('Lambda function URL');
  await expectSaid(page, { example: ['lambda'] });
  await page.reload();
  await expect(field(page, 'Example')).toHaveValue('lambda');
  await expect(field(page, 'Service')).toHaveValue('lambda');
});

test('nothing secret stands in it', async ({ page, baseURL }) => {
  await openPage(page);
  const marked = 'MARKED';
  const practice = `${new URL(baseURL ?? '').host}/practice/execute-api/dev/sample`;
  await fill(page, {
    'Access key ID': `AKIA${marked}`,
    'Secret access key': `${marked}secret`,
    'Session token': `${marked}token`,
    URL:
      `https://user:${marked}@host.example.com/dev?page=1&sig=${marked}&X-Amz-Credential=${marked}&x-amz-security-token=${marked}` +
      `&X-Goog-Signature=${marked}&access_token=${marked}&next=${encodeURIComponent(`https://${practice}?X-Amz-Signature=${marked}`)}#${marked}`,
  });
  await addHeader(page, 1, 'Cookie', marked);
  await addHeader(page, 2, 'X-Api-Key', marked);
  await addHeader(page, 3, 'Authorization', marked);
  await addHeader(page, 4, 'x-amz-acl', 'private');
  await expectSaid(page, {
    ...PRACTICE,
    url: ['https://host.example.com/dev?page=1&sig=&access_token='],
    header: ['Cookie:', 'X-Api-Key:', 'Authorization:', 'x-amz-acl: private'],
  });
  expect(page.url()).not.toContain(marked);
});

test('a load restores what the address says', async ({ page }) => {
  const params = new URLSearchParams({
    method: 'PATCH',
    url: `${SEED.URL}?a=%20b`,
    service: 'execute-api',
    region: 'ap-northeast-1',
    sign: 'query',
    expires: '77',
    at: '20150830T123600Z',
  });
  params.append('header', 'Content-Type: text/plain');
  params.append('header', 'Cookie:');
  await openPage(page, `/build?${params}`);
  for (const [label, value] of Object.entries({
    Method: 'PATCH',
    URL: `${SEED.URL}?a=%20b`,
    Service: 'execute-api',
    Region: 'ap-northeast-1',
    'Expires in (seconds)': '77',
    'Header 1 name': 'Content-Type',
    'Header 1 value': 'text/plain',
    'Header 2 name': 'Cookie',
    'Header 2 value': '',
  })) {
    await expect(field(page, label), label).toHaveValue(value);
  }
  const text = await textOf(page, 'Canonical request');
  expect(text).toMatch(/^PATCH\n\/dev\/sample\n.*X-Amz-Date=20150830T123600Z&X-Amz-Expires=77&.*&a=%20b\n/);
  expect(text).toContain('\ncontent-type:text/plain\n');
});

test('an address that says nonsense breaks nothing', async ({ page }) => {
  for (const nonsense of ['/build?url=%zz&expires=x&at=never&header=%00&method=', '/nowhere?x', '%', '/build?']) {
    await openPage(page, nonsense);
    await page.reload();
    await expect(region(page, 'Request')).toBeVisible();
    await expect(region(page, 'Presigned URL')).toBeVisible();
  }
});

test('back and forward restore what stood there', async ({ page }) => {
  await openPage(page, '/build?example=execute-api');
  await fill(page, { Region: 'eu-west-1' });
  await expect.poll(() => said(page)['region']).toEqual(['eu-west-1']);
  await page.evaluate(() => {
    location.hash = '/build?example=lambda';
  });
  await expect(field(page, 'Service')).toHaveValue('lambda');
  await fill(page, { Region: 'us-west-2' });
  await expect.poll(() => said(page)['region']).toEqual(['us-west-2']);
  await page.goBack();
  await expect(field(page, 'Service')).toHaveValue('execute-api');
  await expect(field(page, 'Region')).toHaveValue('eu-west-1');
  await expect(field(page, 'URL')).toHaveValue(SEED.URL);
  await page.goForward();
  await expect(field(page, 'Service')).toHaveValue('lambda');
  await expect(field(page, 'Region')).toHaveValue('us-west-2');
  await expect.poll(() => textOf(page, 'String to sign')).toMatch(/\/us-west-2\/lambda\/aws4_request$/m);
});

test('going back to the address without a hash restores the first example', async ({ page }) => {
  await openPage(page);
  await page.evaluate(() => {
    location.hash = '/build?example=lambda';
  });
  await expect(field(page, 'Example')).toHaveValue('lambda');
  await page.goBack();
  await expect.poll(() => hash(page)).toBe('');
  await expect(field(page, 'Example')).toHaveValue('practice-execute-api');
});

test('what was typed is whole again after the way back and forward, and is offered where an older request stands', async ({
  page,
}) => {
  await openPage(page);
  await fill(page, { URL: 'https://older.example/key' });
  await expect.poll(() => said(page)['url']).toEqual(['https://older.example/key']);
  for (const view of ['Debug', 'Build']) await page.getByRole('link', { name: view, exact: true }).click();
  await fill(page, { URL: 'https://newer.example/key' });
  await addHeader(page, 1, 'x-api-key', 'typed');
  await expect.poll(() => said(page)['url']).toEqual(['https://newer.example/key']);
  const isNewer = async () => {
    await expect(field(page, 'URL')).toHaveValue('https://newer.example/key');
    await expect(field(page, 'Header 1 value')).toHaveValue('typed');
  };
  await page.goBack();
  await page.goBack();
  await expect(field(page, 'URL')).toHaveValue('https://older.example/key');
  const replaced = page.getByText(enSentences.pasted.replaced);
  await expect(replaced).toBeVisible();
  await expectAccessible(page);
  await page.goForward();
  await page.goForward();
  await isNewer();
  await expect(replaced).toBeHidden();
  await page.goBack();
  await page.goBack();
  await expect(field(page, 'URL')).toHaveValue('https://older.example/key');
  await button(page, enSentences.pasted.undo).click();
  await isNewer();
});

test.describe('what was typed a moment ago, and is not in the address yet,', () => {
  const TYPED = 'https://typed.example/key';
  const LINK =
    '/build?method=GET&url=https%3A%2F%2Flinked.example%2Fkey&service=execute-api&region=us-west-2&sign=query&expires=900';
  const typed = async (page: Page) => {
    await fill(page, { URL: TYPED, 'Secret access key': 'typed/secret' });
    await addHeader(page, 1, 'x-api-key', 'MARKED');
    await field(page, 'Region').fill('eu-west-1');
  };
  const isThere = async (page: Page) => {
    await expect(field(page, 'URL')).toHaveValue(TYPED);
    await expect(field(page, 'Region')).toHaveValue('eu-west-1');
    await expectSaid(page, { ...PRACTICE, url: [TYPED], region: ['eu-west-1'], header: ['x-api-key:'] });
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    );
    expect(stored).not.toMatch(/MARKED|typed/);
  };

  for (const [what, start] of [
    ['the page', ''],
    ['a link', LINK],
  ] as const)
    for (const [how, reload] of [
      ['by the browser', (page: Page) => page.reload()],
      ['by a script', (page: Page) => Promise.all([page.waitForEvent('load'), page.evaluate(() => location.reload())])],
    ] as const)
      test(`outlives a reload ${how} of ${what}, without a secret`, async ({ page }) => {
        await openPage(page, start);
        await typed(page);
        await reload(page);
        await isThere(page);
        await expect(field(page, 'Secret access key')).not.toHaveValue('typed/secret');
        await expect(field(page, 'Header 1 value')).toHaveValue('');
      });

  test('is there on the way back from another page, and from another place of this one', async ({ page, baseURL }) => {
    await openPage(page);
    await typed(page);
    await page.goto(`${baseURL}changelog.html`);
    await page.goBack();
    await isThere(page);
    await field(page, 'Region').fill('eu-west-2');
    await page.goBack();
    await page.goForward();
    await expect(field(page, 'Region')).toHaveValue('eu-west-2');
    await field(page, 'Region').fill('eu-west-1');
    await field(page, 'URL').fill(`${TYPED}/2`);
    await page.evaluate(() => {
      location.hash = '/learn';
    });
    await expect(page.getByRole('link', { name: 'Learn', exact: true })).toHaveAttribute('aria-current', 'page');
    await page.goBack();
    await expect(field(page, 'URL')).toHaveValue(`${TYPED}/2`);
    await expect.poll(() => said(page)['url']).toEqual([`${TYPED}/2`]);
  });

  test('is in the entry in which it was typed after Back and Forward', async ({ page }) => {
    await openPage(page, LINK);
    await page.getByRole('link', { name: 'Debug', exact: true }).click();
    await page.getByRole('link', { name: 'Build', exact: true }).click();
    await fill(page, { URL: 'https://older.example/key' });
    await field(page, 'URL').fill(TYPED);
    await page.evaluate(() => history.go(-2));
    await expect(field(page, 'URL')).toHaveValue('https://linked.example/key');
    await page.evaluate(() => history.go(2));
    await expect(field(page, 'URL')).toHaveValue(TYPED);
    await expect.poll(() => said(page)['url']).toEqual([TYPED]);
  });
});

test('a name in capitals is told, outlives a reload, and the request is the person’s own then', async ({ page }) => {
  await openPage(page);
  await fill(page, { URL: 'https://lambda.internal.example/2015-03-31/functions', Service: 'Lambda' });
  await expect(page.getByText('AWS takes Lambda for another name than lambda').first()).toBeVisible();
  await expect.poll(() => said(page)['service']).toEqual(['Lambda']);
  for (const _ of ['once', 'and again']) {
    await page.reload();
    await expect(field(page, 'Service')).toHaveValue('Lambda');
    await expect(region(page, 'Presigned URL').locator('code').first()).toContainText('lambda.internal.example');
    await expect(page.getByText(/came from a link/)).toHaveCount(0);
  }
  await button(page, 'Use lambda').click();
  await expect(field(page, 'Service')).toHaveValue('lambda');
});

test('of a request that cannot be signed no other one is shown as its result after a reload', async ({ page }) => {
  await openPage(page);
  await fill(page, { URL: 'https://mine.example/key', 'Expires in (seconds)': '1.5' });
  await expect(region(page, 'Presigned URL')).toContainText(enSentences.result.stale);
  await expect.poll(() => said(page)['expires']).toEqual(['1.5']);
  await page.reload();
  await expect(field(page, 'Expires in (seconds)')).toHaveValue('1.5');
  await expect(region(page, 'Presigned URL')).toContainText(enSentences.result.nothing);
  await expect(page.getByText(enSentences.result.stale)).toHaveCount(0);
  await expect(page.getByText(/came from a link/)).toHaveCount(0);
});

test('edits add nothing to the history', async ({ page }) => {
  await openPage(page);
  const length = () => page.evaluate(() => history.length);
  const before = await length();
  for (const name of ['eu-west-1', 'eu-west-2', 'eu-west-3']) {
    await fill(page, { Region: name });
    await expect.poll(() => said(page)['region']).toEqual([name]);
  }
  expect(await length()).toBe(before);
});

test.describe('in a browser that drops history writes in a burst', () => {
  /** Runs with the protection that Playwright's default switches off. */
  const flag = '--disable-ipc-flooding-protection';

  test('400 keystrokes end with the last state in the address, and no warning', async ({
    playwright,
    launchOptions,
    baseURL,
  }) => {
    const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs: [flag] });
    const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-US' });
    const noise = listenForNoise(context);
    const page = await context.newPage();
    await openPage(page);
    await field(page, 'URL').fill(`${SEED.URL}?prefix=`);
    await field(page, 'URL').press('End');
    const typed = Array.from({ length: 400 }, (_, i) => String.fromCharCode(0x61 + (i % 26))).join('');
    // From inside the page: fast, and yet with a task after each key, in which a write could go out.
    await page.evaluate(async (keys) => {
      for (const key of keys) {
        document.execCommand('insertText', false, key);
        await new Promise((resolve) => setTimeout(resolve));
      }
    }, typed);
    await expect.poll(() => said(page)['url']).toEqual([`${SEED.URL}?prefix=${typed}`]);
    await page.reload();
    await expect(field(page, 'URL')).toHaveValue(`${SEED.URL}?prefix=${typed}`);
    expect(noise()).toEqual([]);
    await page.evaluate(() => {
      for (let i = 0; i < 400; i++) history.replaceState(null, '', `#${i}`);
    });
    await expect.poll(noise, 'this browser does warn of a burst').toEqual([expect.stringContaining('Throttling')]);
    await browser.close();
  });
});
