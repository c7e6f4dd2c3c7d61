import type { BrowserContext, Page } from '@playwright/test';
import { PRACTICE_KEYS } from '@/core/practice/keys';
import { PRACTICE_REGION } from '@/core/practice/routes';
import { enDebug } from '@/i18n/en/debug/labels';
import { expect, openPage } from './fixtures';
import { FLAVOURS } from './practice-mistakes';
import { realServers, test } from './real-servers';
import { startProxy } from './servers/proxy';
import { addHeader, resigned, send, signedCommand, signInHeader, type } from './support/build-view';
import { differences, expectFound, expectRead, findings, paste, recognised } from './support/debug-view';
import { marksIn } from './support/eavesdrop';
import { button, clipboard, expectVerified, field, fill, region } from './support/page';

test.beforeEach(async ({ context, allowFailedRequest }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  allowFailedRequest(/\/practice\/|^http:\/\/127\.0\.0\.1:\d+\//);
});

/** Opens a URL in a tab of its own, and copies everything that is seen there. */
async function copyTab(context: BrowserContext, url: string): Promise<void> {
  const tab = await context.newPage();
  await tab.goto(url);
  await tab.bringToFront();
  await tab.keyboard.press('ControlOrMeta+a');
  await tab.keyboard.press('ControlOrMeta+c');
  await tab.close();
}

test.describe('a reply that was copied from a browser’s tab', () => {
  const [key] = PRACTICE_KEYS;
  const another = { secret: 'another secret' };
  const presigned = async (page: Page, request: Readonly<Record<'url' | 'service' | 'region', string>>, id: string) => {
    const signed = { sign: 'query', ...request };
    const command = await signedCommand(page, signed, {}, { accessKeyId: id, ...another });
    return /'(http[^']*)'/.exec(command)?.[1] ?? '';
  };
  const pasteWithKeys = async (page: Page, url: string) => {
    await page.bringToFront();
    await page.getByRole('link', { name: 'Debug' }).click();
    await field(page, 'Paste anything').fill(`${url}\n\n`);
    await field(page, 'Paste anything').press('ControlOrMeta+End');
    await page.keyboard.press('ControlOrMeta+v');
    await expect(recognised(page)).toContainText('reply');
  };

  for (const name of realServers) {
    test(`is whole again, from ${name}`, async ({ page, context, start }) => {
      const { host, bucket, region: ofServer, accessKeyId } = await start(name);
      await openPage(page);
      const request = { url: `http://${host}/${bucket}/a%20b.txt`, service: 's3', region: ofServer };
      const url = await presigned(page, request, accessKeyId);
      await copyTab(context, url);
      await pasteWithKeys(page, url);
      // Chromium shows XML with blanks in the place of line breaks.
      const isProven = name === 'OpenStack Swift';
      if (isProven) await expect(recognised(page)).toContainText(enDebug.recognised.intact.repaired);
      await expect(differences(page)).toContainText(enDebug.differences.none);
      await expect(differences(page)).toContainText(enDebug.differences.equal(4));
    });
  }

  test('is whole again, from the practice API', async ({ page, context, baseURL }) => {
    await openPage(page);
    const url = `${baseURL}practice/${FLAVOURS['execute-api']}`;
    const request = { url, service: 'execute-api', region: PRACTICE_REGION };
    const signed = await presigned(page, request, key?.accessKeyId ?? '');
    await copyTab(context, signed);
    await pasteWithKeys(page, signed);
    await expectRead(page, { intact: true });
    await expect(differences(page)).toContainText(enDebug.differences.none);
  });
});

test.describe('a refused request of Try it is handed over, and is in Build as it was afterwards:', () => {
  const handOver = async (page: Page) => {
    await button(region(page, 'Try it'), 'Find out why').click();
    await expect(page).toHaveURL(/#\/debug$/);
    await expect(recognised(page)).toContainText('HTTP request');
    await expect(recognised(page)).toContainText('HTTP reply');
    await expectRead(page, { intact: true });
  };

  test('a path that the browser changes', async ({ page, baseURL }) => {
    await openPage(page);
    await fill(page, { URL: `${baseURL}practice/s3/practice-bucket/a/../b` });
    await expectVerified(page);
    await send(page);
    await handOver(page);
    await expectFound(page, ['path-normalised-in-transit']);
    await page.goBack();
    await expect(field(page, 'URL')).toHaveValue(`${baseURL}practice/s3/practice-bucket/a/../b`);
    await expect(region(page, 'Try it')).toContainText('SignatureDoesNotMatch');
  });

  // s3rver does not tell its canonical request.
  if (realServers.includes('OpenStack Swift')) {
    test('a header that a proxy changes', async ({ page, start }) => {
      const server = await start('OpenStack Swift');
      const proxy = await startProxy(server.host, ({ headers }) => ({
        headers: headers.map(([name, value]) => [name, /^x-amz-meta-note$/i.test(name) ? 'three' : value] as const),
      }));
      await openPage(page);
      const url = `http://${proxy.host}/${server.bucket}/a`;
      await type(page, { Service: 's3', URL: url, Region: server.region });
      await type(page, { 'Access key ID': server.accessKeyId, 'Secret access key': server.secret });
      await signInHeader(page);
      await resigned(page, () => addHeader(page, 'x-amz-meta-note', 'two words'));
      await expectVerified(page);
      await send(page);
      await handOver(page);
      await expectFound(page, ['headers-changed-in-transit']);
      await expect(findings(page)).toContainText('two words');
      await page.getByRole('link', { name: 'Build' }).click();
      await expect(field(page, 'URL')).toHaveValue(url);
      await expect(field(page, 'Header 1 value')).toHaveValue('two words');
      await expect(field(page, 'Secret access key')).toHaveValue(server.secret);
      await expectVerified(page);
      await proxy.close();
    });
  }
});

test('the redacted report has no secret, token, whole signature or octets, wherever AWS repeats them', async ({
  page,
  baseURL,
}) => {
  const temporary = PRACTICE_KEYS.find(({ sessionToken }) => sessionToken !== undefined);
  const { accessKeyId = '', sessionToken = '' } = temporary ?? {};
  const secret = 'a/secret+of/forty-characters/for/testing';
  await openPage(page);
  const request = { url: `${baseURL}practice/${FLAVOURS.s3}`, service: 's3', region: PRACTICE_REGION };
  await fill(page, { 'Session token': sessionToken });
  const command = await signedCommand(page, request, {}, { accessKeyId, secret });
  await send(page);
  const reply = (await region(page, 'Try it').locator('pre').first().textContent()) ?? '';
  const signature = /Signature=(\w{64})/.exec(command)?.[1] ?? '';
  const marks = { secret, sessionToken, signature };
  // What is to be left out is in what is pasted, the octets of the token too.
  expect(reply).toContain('StringToSignBytes');
  expect(marksIn(`${command}${reply.replaceAll(' ', '')}`, marks)).toEqual(['sessionToken', 'signature']);
  expect(marksIn((/CanonicalRequestBytes>(.*?)</.exec(reply)?.[1] ?? '').replaceAll(' ', ''), marks)).toEqual([
    'sessionToken',
  ]);

  await page.getByRole('link', { name: 'Debug' }).click();
  await paste(page, `${command}\n\n${reply}\n\nAWS_SECRET_ACCESS_KEY=${secret}`);
  await expectRead(page, { intact: true });
  await button(page, 'Copy redacted report').click();
  await expect(button(page, 'Copied')).toBeVisible();
  const report = await clipboard(page);
  expect(report).toContain(`# ${enDebug.report.title}`);
  expect(report).toContain('## Findings');
  expect(marksIn(report, marks)).toEqual([]);
  expect(marksIn(report.replace(/\s/g, ''), marks)).toEqual([]);
  expect(report).not.toMatch(/(?:[0-9a-f]{2} ){8}/);
  expect(report).not.toContain(encodeURIComponent(sessionToken));
});
