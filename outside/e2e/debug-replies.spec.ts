import { expect, openPage } from '@e2e/fixtures';
import { signedCommand } from '@e2e/support/build-view';
import { expectFound, expectRead, findCause, paste, recognised } from '@e2e/support/debug-view';
import { enDebug } from '@/i18n/en/debug/labels';
import { realServers, test } from './real-servers';
import { SERVER_MISTAKES } from './server-mistakes';
import { CLIENTS, missingClientPackages, presentClients } from './servers/clients';
import { startProxy } from './servers/proxy';
import { missingSwiftPackages } from './servers/swift';
import { curl } from './support/curl';

const { formats } = enDebug.recognised;

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

for (const name of realServers) {
  test(`${name}: what curl shows of its replies is read, and the true cause is told`, async ({
    page,
    start,
    context,
  }) => {
    test.setTimeout(120_000);
    const server = await start(name);
    const debug = await context.newPage();
    await openPage(debug, '/debug');
    await openPage(page);
    for (const [what, mistake] of Object.entries(SERVER_MISTAKES)) {
      await test.step(what, async () => {
        const { way = () => ({}), edit = (command: string) => command, secret = server.secret } = mistake;
        const proxy = await startProxy(server.host, way);
        const url = `http://${proxy.host}/${server.bucket}/${mistake.key ?? 'photos/a%20b.txt'}`;
        await page.bringToFront();
        const request = { service: 's3', region: server.region, url, ...mistake.build };
        const command = edit(await signedCommand(page, request, mistake, { ...server, secret }));
        const shown = mistake.verbose ? await curl(command, '-v') : `${command}\n\n${await curl(command, '-i')}`;
        await proxy.close();

        await debug.bringToFront();
        await paste(debug, shown);
        await expectRead(debug, { intact: shown.includes('</CanonicalRequest>') });
        await expect(recognised(debug)).toContainText(mistake.verbose ? formats['http-request'] : formats.curl);
        await expect(recognised(debug)).toContainText(formats['http-reply']);
        await expect(recognised(debug)).not.toContainText('nothing of the signature');
        await expectFound(debug, mistake.says[name]);
        if (mistake.account !== undefined) await findCause(debug, secret, mistake.account);
      });
    }
  });
}

/** What is said first where a key differs, by what a program prints. */
const SAME_TEXTS = { reply: [], request: ['texts-sent-is-received'], hashed: ['texts-key-or-derivation'] } as const;

test('every program of other people that signs is there', () => {
  const missing = missingClientPackages();
  console.log(`Real signers: ${presentClients.join(', ')}${missing.length === 0 ? '' : `. NOT TESTED: ${missing}`}`);
  expect(process.env.CI ? missing : []).toEqual([]);
});

if (missingSwiftPackages().length === 0) {
  test('what other people’s programs print of their requests is read, and the true cause is told', async ({
    page,
    start,
  }) => {
    // Building with the Go SDK takes a while, once.
    test.setTimeout(240_000);
    const server = await start('OpenStack Swift');
    const proxy = await startProxy(server.host, ({ target }) => ({ target: target.replace('/photos/', '/pictures/') }));
    await openPage(page, '/debug');
    for (const name of presentClients) {
      await test.step(name, async () => {
        const { ask, prints } = CLIENTS[name];
        await paste(page, await ask({ ...server, host: proxy.host }));
        await expectRead(page, { intact: true });
        await expectFound(page, prints === 'reply' ? [] : ['path-in-transit']);
        if (prints !== 'reply') await findCause(page, server.secret, 'sent');

        await paste(page, await ask({ ...server, secret: 'another secret' }));
        await expectRead(page, { intact: true });
        await expectFound(page, SAME_TEXTS[prints]);
        await findCause(page, 'another secret', 'received');
      });
    }
    await proxy.close();
  });
}

test('curl that signs by itself lacks a header that S3 wants, and is told so', async ({ page, start }) => {
  const { host, accessKeyId, secret, region } = await start('s3rver');
  const signs = `--aws-sigv4 aws:amz:${region}:s3 --user ${accessKeyId}:${secret}`;
  await openPage(page, '/debug');
  await paste(page, await curl(`curl ${signs} http://${host}/bucket/summer.jpg`, '-v'));
  await expectRead(page, { intact: false });
  await expectFound(page, ['payload-header-required']);
});
