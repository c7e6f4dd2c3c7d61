import { PRACTICE_KEYS } from '@/core/practice/published-keys';
import { PRACTICE_REGION } from '@/core/practice/routes';
import { enDebug } from '@/i18n/en/debug/labels';
import { FLAVOURS } from '@/testing/practice-mistakes';
import { expect, openPage, test } from './fixtures';
import { send, signedCommand } from './support/build-view';
import { differences, expectFound, expectRead, paste } from './support/debug-view';
import { marksIn } from './support/eavesdrop';
import { copyTab, handOver, pasteWithKeys, presigned } from './support/hand-over';
import { button, clipboard, expectVerified, field, fill, region } from './support/page';

test.use({ practiceWorker: true });

test.beforeEach(async ({ context, allowFailedRequest }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  allowFailedRequest(/\/practice\/|^http:\/\/127\.0\.0\.1:\d+\//);
});

test.describe('a reply that was copied from a browser’s tab', () => {
  const [key] = PRACTICE_KEYS;
  test('is whole again, from the practice API', async ({ page, context, baseURL }) => {
    await openPage(page);
    const url = `${baseURL}practice/${FLAVOURS['execute-api']}`;
    const request = { url, service: 'execute-api', region: PRACTICE_REGION };
    const signed = await presigned(page, request, key?.accessKeyId ?? '');
    await copyTab(context, signed);
    await pasteWithKeys(page, signed);
    await expectRead(page, { intact: true });
    // Nobody says with which method the tab asked: that is not held to be equal.
    await expect(differences(page)).toContainText(/Not known, because the paste does not show it: Method/);
  });
});

test.describe('a refused request of Try it is handed over, and is in Build as it was afterwards:', () => {
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

  test('a path on this machine that is signed anew over plain http', async ({ page, baseURL }) => {
    const url = `${baseURL}practice/execute-api/dev/sample`;
    expect(url).toMatch(/^http:/);
    await openPage(page);
    await fill(page, { 'Secret access key': 'another/secret+of/forty-characters/for/x' });
    await expectVerified(page);
    await send(page);
    await handOver(page);
    await button(page, 'Open in Build').click();
    await expect(field(page, 'URL')).toHaveValue(url);
    await expectVerified(page);
  });
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
  const command = await signedCommand(page, request, {}, { accessKeyId, secret, sessionToken });
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
  expect(report).toContain('## Cause');
  expect(marksIn(report, marks)).toEqual([]);
  expect(marksIn(report.replace(/\s/g, ''), marks)).toEqual([]);
  expect(report).not.toMatch(/(?:[0-9a-f]{2} ){8}/);
  expect(report).not.toContain(encodeURIComponent(sessionToken));
});
