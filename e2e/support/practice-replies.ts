import { openPage, test } from '@e2e/fixtures';
import type { Page } from '@playwright/test';
import { PRACTICE_KEYS } from '@/core/practice/published-keys';
import { PRACTICE_REGION } from '@/core/practice/routes';
import { FLAVOURS, type Flavour, PRACTICE_MISTAKES, sentBy } from '@/testing/practice-mistakes';
import { signedCommand } from './build-view';
import { expectFound, expectRead, findCause, paste } from './debug-view';

const key = PRACTICE_KEYS[0]!;

/** Sends from the page what a curl command asks for, and gives the reply's body as it came. */
function sendFrom(page: Page, command: string): Promise<string> {
  const { url, ...init } = sentBy(command);
  return page.evaluate(async ({ url, init }) => (await fetch(url, init)).text(), { url, init });
}

const SERVICES = ['execute-api', 's3'] as const;

/** Every eighth mistake with one service, in turns: `npm test` has these, `npm run outside` the others with both. */
export const isSample = (service: Flavour, mistake: number): boolean => mistake % 16 === 8 * SERVICES.indexOf(service);

/** The tests of the mistakes that `takes` takes, by their number, with each service. */
export function testPracticeReplies(takes: (service: Flavour, mistake: number) => boolean): void {
  test.use({ practiceWorker: true });

  test.beforeEach(async ({ context, allowFailedRequest }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    allowFailedRequest(/\/practice\//);
  });

  for (const service of SERVICES) {
    test(`the replies of the practice ${service} are read, and the true cause is told`, async ({
      page,
      context,
      baseURL,
    }) => {
      const debug = await context.newPage();
      await openPage(debug, '/debug');
      await openPage(page);
      for (const [what, mistake] of Object.entries(PRACTICE_MISTAKES).filter((_, i) => takes(service, i))) {
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
}
