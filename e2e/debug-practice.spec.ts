import type { Page } from '@playwright/test';
import { PRACTICE_KEYS } from '@/core/practice/keys';
import { PRACTICE_REGION } from '@/core/practice/routes';
import { FLAVOURS, PRACTICE_MISTAKES, sentBy } from '@/testing/practice-mistakes';
import { openPage, test } from './fixtures';
import { signedCommand } from './support/build-view';
import { expectFound, expectRead, findCause, paste } from './support/debug-view';

const [key] = PRACTICE_KEYS;
if (!key) throw new Error('the practice endpoint knows no key');

/** Sends from the page what a curl command asks for, and gives the reply's body as it came. */
function sendFrom(page: Page, command: string): Promise<string> {
  const { url, ...init } = sentBy(command);
  return page.evaluate(async ({ url, init }) => (await fetch(url, init)).text(), { url, init });
}

test.beforeEach(async ({ context, allowFailedRequest }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  allowFailedRequest(/\/practice\//);
});

for (const service of ['execute-api', 's3'] as const) {
  test(`the replies of the practice ${service} are read, and the true cause is told`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(90_000);
    const debug = await context.newPage();
    await openPage(debug, '/debug');
    await openPage(page);
    for (const [what, mistake] of Object.entries(PRACTICE_MISTAKES)) {
      await test.step(what, async () => {
        const unchanged = (command: string) => command;
        const { edit = unchanged, way = unchanged, secret = key.secretAccessKey } = mistake;
        const url = `${baseURL}practice/${FLAVOURS[service]}`;
        await page.bringToFront();
        const request = { service, region: PRACTICE_REGION, url, ...mistake.build };
        const credentials = { accessKeyId: key.accessKeyId, secret };
        const command = edit(await signedCommand(page, request, mistake, credentials));
        const reply = await sendFrom(page, way(command));

        await debug.bringToFront();
        await paste(debug, `${command}\n\n${reply}`);
        await expectRead(debug, { intact: /CanonicalRequest>|Canonical String/.test(reply) });
        await expectFound(debug, mistake.says[service]);
        if (mistake.account !== undefined) await findCause(debug, secret, mistake.account);
      });
    }
  });
}
