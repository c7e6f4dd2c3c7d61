import { expect, openPage } from '@e2e/fixtures';
import { addHeader, resigned, send, signInHeader, type } from '@e2e/support/build-view';
import { differences, expectFound, recognised } from '@e2e/support/debug-view';
import { copyTab, handOver, pasteWithKeys, presigned } from '@e2e/support/hand-over';
import { expectVerified, field } from '@e2e/support/page';
import { enDebug } from '@/i18n/en/debug/labels';
import { realServers, test } from './real-servers';
import { startProxy } from './servers/proxy';

test.beforeEach(async ({ context, allowFailedRequest }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  allowFailedRequest(/\/practice\/|^http:\/\/127\.0\.0\.1:\d+\//);
});

for (const name of realServers) {
  test(`a reply of ${name} that was copied from a browser’s tab is whole again`, async ({ page, context, start }) => {
    const { host, bucket, region: ofServer, accessKeyId } = await start(name);
    await openPage(page);
    const request = { url: `http://${host}/${bucket}/a%20b.txt`, service: 's3', region: ofServer };
    const url = await presigned(page, request, accessKeyId);
    await copyTab(context, url);
    await pasteWithKeys(page, url);
    // Chromium shows XML with blanks in the place of line breaks.
    const isProven = name === 'OpenStack Swift';
    if (isProven) await expect(recognised(page)).toContainText(enDebug.recognised.intact.repaired);
    // The address bar shows no method.
    await expect(differences(page)).toContainText(/Not known, because the paste does not show it: Method/);
    await expect(differences(page).locator('mark')).toHaveCount(0);
  });
}

// s3rver does not tell its canonical request.
if (realServers.includes('OpenStack Swift')) {
  test('a refused request whose header a proxy changed is handed over, and is in Build as it was afterwards', async ({
    page,
    start,
  }) => {
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
    await expect(differences(page)).toContainText('two words');
    await page.getByRole('link', { name: 'Build' }).click();
    await expect(field(page, 'URL')).toHaveValue(url);
    await expect(field(page, 'Header 1 value')).toHaveValue('two words');
    await expect(field(page, 'Secret access key')).toHaveValue(server.secret);
    await expectVerified(page);
    await proxy.close();
  });
}
