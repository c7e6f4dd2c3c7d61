import type { Page } from '@playwright/test';
import { enSentences } from '@/i18n/en/sentences/all';
import { test as base, expect, expectAccessible, openPage } from './fixtures';
import { startHost } from './servers/cors.mjs';
import { addHeader, presignedUrl, resigned, send } from './support/build-view';
import { button, field, fill, openMore, region } from './support/page';
import { chooseForm, PHOTO, upload } from './support/upload-view';

type Host = Awaited<ReturnType<typeof startHost>>;
const KEYS = { 'Access key ID': 'AKIDLINKTEST', 'Secret access key': 'a/secret+of/forty-characters/for/testing' };
const VICTIM = 'victim-bucket.s3.eu-west-1.amazonaws.com';

const test = base.extend<{
  /** A host of somebody who sends links, and logs what it gets. */
  attacker: Host;
}>({
  attacker: async ({ allowFailedRequest }, use) => {
    const attacker = await startHost({ cors: 'all', page: '<!doctype html><title>Attacker</title>' });
    allowFailedRequest(new RegExp(`^${attacker.url}/`));
    await use(attacker);
    await attacker.close();
  },
});

const nameOf = ({ url }: Host) => new URL(url).host;
const question = (page: Page) => page.getByRole('dialog');

/** A link that names a request, as anybody may write one. */
const link = ({ url }: Pick<Host, 'url'>, more: Readonly<Record<string, string>> = {}) =>
  `/build?${new URLSearchParams({
    method: 'GET',
    url: `${url}/?list-type=2`,
    service: 's3',
    region: 'eu-west-1',
    sign: 'query',
    expires: '604800',
    ...more,
  })}`;

/** What the host got that holds a signature. */
const signatures = ({ log }: Host) =>
  log.filter(({ target, headers, body }) =>
    /signature|AKIDLINKTEST/i.test(`${target} ${JSON.stringify(headers)} ${body}`),
  );

test.describe('a link that has another host signed than it sends to', () => {
  for (const [what, sign] of [
    ['a presigned URL', 'query'],
    ['signed headers', 'header'],
  ] as const) {
    test(`gets no signature, as ${what}`, async ({ page, attacker }) => {
      await openPage(page, link(attacker, { sign, header: `Host: ${VICTIM}` }));
      await fill(page, KEYS);
      await expect(region(page, 'Canonical request').locator('code').first()).toContainText(`host:${VICTIM}`);
      for (const send of await page.getByRole('button', { name: /^Send/ }).all()) await expect(send).toBeDisabled();
      await expect(button(page, 'Open')).toBeDisabled();
      await expect(button(page, 'Copy as curl')).toBeEnabled();
      const warnings = page.getByText(`whoever runs ${nameOf(attacker)} could use it there`);
      await expect(warnings).toHaveCount(1);
      await expect(warnings).toContainText(`Signed for ${VICTIM}, but goes to ${nameOf(attacker)}`);
      const advice = page.getByText(/[uU]se (Send or )?curl|still opens|[Cc]url (can|sends)/);
      await expect(advice).toHaveCount(0);
      // None of the buttons is the one to press.
      const look = (name: string) => button(page, name).evaluate((one) => one.className);
      expect(await look(sign === 'query' ? 'Copy URL' : 'Copy headers')).toBe(await look('Copy as curl'));
      await button(page, 'Take away').click();
      await expect(region(page, 'Code that signs this request again')).toContainText('could use it there');
      await expect(warnings).toHaveCount(2);
      // Where it goes is one question, where the signature is good another.
      await button(page, 'That is where I want it').click();
      await expect(page.getByText(/came from a link/)).toHaveCount(0);
      await expect(warnings).toHaveCount(2);
      await expect(advice).toHaveCount(0);
      for (const send of await page.getByRole('button', { name: /^Send/ }).all()) await expect(send).toBeDisabled();
      await expect(button(page, 'Open')).toBeDisabled();
      expect(attacker.tried()).toEqual([]);
    });
  }

  for (const sign of ['query', 'header'])
    test(`gets none of SigV4a either: ${sign}`, async ({ page, attacker }) => {
      await openPage(page, link(attacker, { algorithm: 'sigv4a', region: '*', sign, header: `Host: ${VICTIM}` }));
      await fill(page, KEYS);
      await expect(region(page, 'Canonical request').locator('code').first()).toContainText(`host:${VICTIM}`);
      await expect(page.getByText(`whoever runs ${nameOf(attacker)} could use it there`)).toHaveCount(1);
      await expect(button(page, 'Send')).toBeDisabled();
      await expect(button(page, 'Open')).toBeDisabled();
      expect(attacker.log).toEqual([]);
    });

  test('gets no upload form without a question that shows where it goes', async ({ page, attacker }) => {
    const form = { url: `${attacker.url}/victim-bucket/`, sign: 'form', key: 'a', type: '=text/plain', size: '-' };
    await openPage(page, link(attacker, { ...form, header: `Host: ${VICTIM}` }));
    await fill(page, KEYS);
    await expect(region(page, 'Upload form').locator('code').first()).toBeVisible();
    await expect(page.getByText(`It sends to ${nameOf(attacker)}.`)).toHaveCount(2);
    await upload(page, PHOTO);
    await expect(question(page).getByText(nameOf(attacker), { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    expect(attacker.log).toEqual([]);
  });

  test('gets none for STS either', async ({ page, attacker }) => {
    const url = `${attacker.url}/?Action=GetCallerIdentity&Version=2011-06-15`;
    const header = 'Host: sts.eu-west-1.amazonaws.com';
    await openPage(page, link(attacker, { url, service: 'sts', header }));
    await fill(page, KEYS);
    await expect(button(page, 'Send')).toBeDisabled();
  });

  test('nor where a person adds the header to a request of their own by mistake', async ({ page, attacker }) => {
    await openPage(page);
    await fill(page, { ...KEYS, URL: `${attacker.url}/a` });
    await addHeader(page, 'Host', VICTIM);
    await expect(button(page, 'Send')).toBeDisabled();
    await expect(page.getByText(`whoever runs ${nameOf(attacker)} could use it there`)).toHaveCount(1);
    await button(page, 'Remove header 1').click();
    await expect(button(page, 'Send')).toBeEnabled();
  });
});

test('a host signed by hand for a tunnel is sent, and shown in every step', async ({ page, attacker }) => {
  await openPage(page);
  await fill(page, { ...KEYS, URL: `${attacker.url}/a`, Service: 's3', Region: 'eu-west-1' });
  await openMore(page);
  await resigned(page, () => field(page, 'Signed host').fill(VICTIM));
  await expect(region(page, 'Canonical request').locator('code').first()).toContainText(`host:${VICTIM}`);
  await send(page);
  expect(attacker.tried().map(({ target }) => target)).toEqual([expect.stringContaining('X-Amz-Signature=')]);
  await expect(page).not.toHaveURL(/victim/);
});

test('a host that is none is told at its field', async ({ page }) => {
  await openPage(page);
  await openMore(page);
  await field(page, 'Signed host').fill('not a host');
  await expect(page.getByText('not a host is not a host name.')).toBeVisible();
});

test.describe('a request that came by a link', () => {
  test('says where it sends, at the fields and at the buttons, until somebody says yes', async ({ page, attacker }) => {
    await openPage(page, link(attacker));
    const notes = page.getByText(`This request came from a link. It sends to ${nameOf(attacker)}.`);
    await expect(notes).toHaveCount(2);
    await field(page, 'Region').fill('us-east-1');
    await expect(notes).toHaveCount(2);
    await button(page, 'That is where I want it').click();
    await expect(notes).toHaveCount(0);
    await fill(page, KEYS);
    await send(page);
    expect(signatures(attacker)).toHaveLength(1);
  });

  test('is sent with own keys only after a question that shows the host', async ({ page, attacker }) => {
    await openPage(page, link(attacker));
    await fill(page, KEYS);
    await button(page, 'Send').click();
    await expect(question(page).getByText(nameOf(attacker), { exact: true })).toBeVisible();
    await expect(button(question(page), 'Cancel')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(question(page)).toBeHidden();
    await expect(button(page, 'Send')).toBeFocused();
    expect(attacker.log).toEqual([]);
    await button(page, 'Send').click();
    await button(question(page), 'Send it').click();
    await expect.poll(() => signatures(attacker).length).toBe(1);
    await send(page);
    expect(signatures(attacker)).toHaveLength(2);
  });

  test('still is one after a reload elsewhere and the way back', async ({ page, attacker }) => {
    await openPage(page, link(attacker));
    await expect(field(page, 'URL')).toHaveValue(`${attacker.url}/?list-type=2`);
    await page.evaluate(() => {
      location.hash = '/build?example=lambda';
    });
    await page.reload();
    await expect(field(page, 'Example')).toHaveValue('lambda');
    await page.goBack();
    await expect(field(page, 'URL')).toHaveValue(`${attacker.url}/?list-type=2`);
    await fill(page, KEYS);
    await expect(page.getByText(/came from a link/)).toHaveCount(2);
    await button(page, 'Send').click();
    await expect(question(page).getByText(nameOf(attacker), { exact: true })).toBeVisible();
    expect(attacker.log).toEqual([]);
  });

  test('is opened with own keys only after the same question', async ({ page, context, attacker }) => {
    await openPage(page, link(attacker));
    await fill(page, KEYS);
    const url = await presignedUrl(page);
    await button(page, 'Open').click();
    await expect(question(page).getByText(nameOf(attacker), { exact: true })).toBeVisible();
    expect(attacker.log).toEqual([]);
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      question(page).getByRole('link', { name: 'Open it' }).click(),
    ]);
    await expect(opened).toHaveURL(url);
    await expect(question(page)).toBeHidden();
    await expect(button(page, 'Open')).toHaveAttribute('href', url);
  });

  test('is an upload form: asked about as well', async ({ page, attacker }) => {
    await openPage(page, link(attacker, { url: `${attacker.url}/bucket/` }));
    await fill(page, KEYS);
    await chooseForm(page);
    await upload(page, PHOTO);
    await expect(question(page).getByText(nameOf(attacker), { exact: true })).toBeVisible();
    await button(question(page), 'Cancel').click();
    expect(attacker.log).toEqual([]);
  });

  test('of the practice endpoint raises no question', async ({ page, baseURL, allowFailedRequest }) => {
    const url = `${baseURL}practice/execute-api/dev/sample`;
    allowFailedRequest(new RegExp(`^${url}`));
    await openPage(page, link({ url: '' }, { url, service: 'execute-api' }));
    await fill(page, KEYS);
    await expect(page.getByText(/came from a link/)).toHaveCount(0);
    await send(page);
    await expect(question(page)).toBeHidden();
  });
});

test.describe('an address that somebody else changes', () => {
  const foreign = (page: Page, hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);

  test('asks before it replaces a request while own keys are there', async ({ page, attacker }) => {
    await openPage(page);
    const mine = 'https://mine.s3.eu-west-1.amazonaws.com/key';
    await fill(page, { ...KEYS, URL: mine });
    await foreign(page, link(attacker));
    await expect(question(page).getByText(`GET ${nameOf(attacker)}`, { exact: true })).toBeVisible();
    await expect(field(page, 'URL')).toHaveValue(mine);
    await button(question(page), 'Keep mine').click();
    await expect(field(page, 'URL')).toHaveValue(mine);
    await expect(page).toHaveURL(/mine\.s3/);
    await foreign(page, link(attacker));
    await button(question(page), 'Replace').click();
    await expect(field(page, 'URL')).toHaveValue(`${attacker.url}/?list-type=2`);
    await expect(page.getByText(/came from a link/)).toHaveCount(2);
    await expect(field(page, 'Secret access key')).toHaveValue(KEYS['Secret access key']);
  });

  test('three times in turn loses none without a word, and swaps none under the hand', async ({ page }) => {
    await openPage(page);
    await fill(page, { ...KEYS, URL: 'https://mine.s3.eu-west-1.amazonaws.com/key' });
    for (const host of ['first.example', 'second.example', 'third.example'])
      await foreign(page, link({ url: `https://${host}` }));
    await expect(question(page)).toContainText('GET first.example');
    await button(question(page), 'Replace').dblclick();
    await expect(question(page)).toContainText('GET third.example');
    await expect(question(page)).toContainText(enSentences.questions.passedOver(1));
    await expectAccessible(page);
    await expect(field(page, 'URL')).toHaveValue('https://first.example/?list-type=2');
    await foreign(page, link({ url: 'https://fourth.example' }));
    await button(question(page), 'Replace').press('Enter');
    await expect(question(page)).toContainText('GET fourth.example');
    await expect(question(page)).not.toContainText('came before it');
    await expect(button(question(page), 'Keep mine')).toBeFocused();
    await button(question(page), 'Keep mine').click();
    await expect(question(page)).toBeHidden();
    await expect(field(page, 'URL')).toHaveValue('https://third.example/?list-type=2');
  });

  test('is taken at once where nothing is to lose, and says that it came by a link', async ({ page, attacker }) => {
    await openPage(page);
    await foreign(page, link(attacker));
    await expect(field(page, 'URL')).toHaveValue(`${attacker.url}/?list-type=2`);
    await expect(page.getByText(/came from a link/)).toHaveCount(2);
  });

  test('is none where a person goes back, and nothing is lost that no address holds', async ({ page }) => {
    const mine = 'https://one.s3.eu-west-1.amazonaws.com/key?api_key=typed';
    await openPage(page);
    await fill(page, { ...KEYS, URL: mine });
    await addHeader(page, 'x-api-key', 'typed');
    await expect(page).toHaveURL(/one\.s3.*x-api-key|x-api-key.*one\.s3/);
    await expect(page).not.toHaveURL(/typed/);
    await page.getByRole('link', { name: 'Debug', exact: true }).click();
    await page.goBack();
    await expect(field(page, 'URL')).toHaveValue(mine);
    await expect(field(page, 'Header 1 value')).toHaveValue('typed');
    await expect(question(page)).toBeHidden();
  });

  test('cannot be by a page that opened this one: it keeps no hold on it', async ({
    page,
    context,
    attacker,
    baseURL,
  }) => {
    await page.goto(`${attacker.url}/`);
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate((url) => {
        Object.assign(window, { held: window.open(url) });
      }, baseURL!),
    ]);
    await expect(field(opened, 'URL')).toBeVisible();
    await expect.poll(() => page.evaluate(() => (window as unknown as { held: Window }).held.closed)).toBe(true);
    expect(await opened.evaluate(() => window.opener)).toBeNull();
  });

  test('in a frame, the page does not run', async ({ page, attacker, baseURL, context }) => {
    // A host that sends none of the headers that forbid it.
    await context.route(baseURL!, async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      delete headers['content-security-policy'];
      delete headers['cross-origin-opener-policy'];
      await route.fulfill({ response, headers });
    });
    await page.goto(`${attacker.url}/`);
    await page.evaluate((url) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
    }, baseURL!);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('it does not run inside another one')).toBeVisible();
    await expect(frame.getByLabel('Secret access key')).toHaveCount(0);
  });
});
