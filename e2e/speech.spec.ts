import type { Page } from '@playwright/test';
import { expect, openPage, test } from './fixtures';
import { headerOf, listen } from './servers/listen.mjs';
import { addHeader, openReply, resigned, send, signInHeader, type, typeBody } from './support/build-view';
import { paste } from './support/debug-view';
import { marksIn } from './support/eavesdrop';
import { button, code, field, openMore, region } from './support/page';

const MARKS = {
  secret: 'SecretMarkwq8Zr3Lk7TnYd5Vb2Hc9Xm4Pf6Gj1Ss',
  token: 'TokenMarkb4Nw8Qz2Rt6Ky1Lp5Vd9Xc3Hm7Jf0Ga',
  apiKey: 'ApiKeyMarkq7We9Rt3Yu5Io1Pa8Sd2Fg6Hj4Kl0',
  parameter: 'ParameterMarkr9Ty5Ui1Op7As3Df8Gh4Jk0Lz6Xc2Vb',
  nameless: 'NamelessMarkm1Qw7Er3Ty9Ui5Op2As8Df4Gh0Jk6Lz',
  body: 'BodyMarkz4Xc0Vb6Nm2Qw8Er5Ty1Ui7Op3Kj9',
  reply: 'ReplyMarkh3Jk9Lz5Xc1Vb7Nm4Qw0Er6Ty2Pl8',
  misplaced: 'misplacedmarkd2Fg8Hj4Kl0Zx6Cv3Bn9Mq5',
};

/** Writes down whatever a live region of the page says, from its start. */
const listenToSpeech = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const LIVE = '[aria-live]:not([aria-live="off"]), [role=status], [role=alert], [role=log], output';
    globalThis.spoken = [];
    const hear = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      const regions = [element?.closest(LIVE), ...(element?.querySelectorAll(LIVE) ?? [])];
      for (const live of regions) if (live?.textContent) globalThis.spoken.push(live.textContent);
    };
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) for (const node of [target, ...addedNodes]) hear(node);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });

const spokenIn = (page: Page): Promise<readonly string[]> => page.evaluate(() => globalThis.spoken);

/** Walks with the arrow keys over all parts of the texts of a region. */
async function walk(page: Page, name: string): Promise<void> {
  for (const group of await region(page, name).getByRole('group').all()) {
    const parts = await group.locator('[data-part]').count();
    await group.focus();
    for (let i = 0; i < parts; i++) await page.keyboard.press('ArrowRight');
  }
}

const walkAll = async (page: Page, result: string): Promise<void> => {
  for (const name of [result, 'Canonical request', 'String to sign', 'Signing key', 'Signature'])
    await walk(page, name);
};

test('what a screen reader hears by itself holds no secret, no reply and nothing that was typed', async ({
  page,
  context,
  allowFailedRequest,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  let status = 200;
  const host = await listen((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Expose-Headers', '*');
    response.setHeader('Access-Control-Allow-Headers', headerOf(request, 'access-control-request-headers') ?? '');
    if (request.method === 'OPTIONS') return void response.end();
    const token = headerOf(request, 'x-amz-security-token') ?? request.target;
    response.setHeader('X-Echo', MARKS.reply);
    response.writeHead(status, `Echo ${MARKS.reply}`);
    response.end(`${MARKS.reply}\n${token}`);
  });
  allowFailedRequest(/^http:\/\/127\.0\.0\.1/);
  await listenToSpeech(page);
  await openPage(page);
  await type(page, {
    'Access key ID': 'ASIAMARKEDEXAMPLE',
    'Secret access key': MARKS.secret,
    'Session token': MARKS.token,
    URL: `http://127.0.0.1:${host.port}/dev/sample?access_token=${MARKS.parameter}&${MARKS.nameless}`,
  });
  await resigned(page, () => addHeader(page, 'X-Api-Key', MARKS.apiKey));
  await typeBody(page, MARKS.body);
  await walkAll(page, 'Presigned URL');
  await expect(await send(page)).toContainText(MARKS.reply);
  status = 403;
  await expect(await send(page)).toContainText(`403 Echo ${MARKS.reply}`);
  await button(page, 'Copy URL').click();
  await openReply(region(page, 'Try it'));
  await button(page, 'Copy reply').click();
  await signInHeader(page);
  await walkAll(page, 'Signed headers');
  await expect(await send(page)).toContainText(MARKS.reply);

  // Pasted into the wrong fields.
  await openMore(page);
  for (const name of ['Region', 'Service', 'Signing time', 'Header 1 name'])
    await field(page, name).fill(`${MARKS.misplaced} ü`);
  await field(page, 'URL').fill(`${MARKS.misplaced}:${MARKS.misplaced}`);
  await expect(field(page, 'URL')).toHaveAttribute('aria-invalid', 'true');
  await field(page, 'URL').fill(`https://${MARKS.misplaced}_ü:99999/%zz?%zz`);
  await expect(field(page, 'URL')).toHaveAttribute('aria-invalid', 'true');

  await page.getByRole('link', { name: 'Debug' }).click();
  await paste(
    page,
    `curl 'https://b.s3.eu-west-1.amazonaws.com/${MARKS.parameter}?sig=${MARKS.nameless}' -H 'x-api-key: ${MARKS.apiKey}' -H 'x-amz-security-token: ${MARKS.token}' -H 'Authorization: AWS4-HMAC-SHA256 Credential=ASIA/20260401/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=${MARKS.misplaced}'

HTTP/1.1 403 ${MARKS.reply}

<Error><Code>SignatureDoesNotMatch</Code><Message>${MARKS.reply}</Message></Error>`,
  );
  await expect(region(page, 'Findings')).toBeVisible();
  await host.close();

  const said = await spokenIn(page);
  expect(marksIn(said.join('\n'), MARKS)).toEqual([]);
  for (const heard of [
    '200. Success. Whether the signature was checked, the reply does not tell.',
    /^403\. Not a success/,
    /^Session token$/,
    /^Query parameter access_token$/,
    /^Header x-api-key$/,
    /^ap-northeast-1: Region$/,
    /Problem: .*…/,
    'Copied',
  ])
    expect(said).toContainEqual(typeof heard === 'string' ? heard : expect.stringMatching(heard));
  await expect(code(page, 'Signature')).toHaveCount(0);
});

declare global {
  var spoken: string[];
}
