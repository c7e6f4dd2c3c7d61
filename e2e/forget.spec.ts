import type { Locator, Page } from '@playwright/test';
import { enDebug } from '@/i18n/en/debug/labels';
import { test as base, expect, openPage } from './fixtures';
import { startHost } from './servers/cors.mjs';
import { addHeader, choose, resigned, send, typeBody } from './support/build-view';
import { recognised } from './support/debug-view';
import { marksIn, wholeDocument } from './support/eavesdrop';
import { bodyFrom, button, expectVerified, field, openMore, region } from './support/page';
import { chooseForm, upload } from './support/upload-view';

/** What stands for a secret, each where a person may have put one. */
const MARKS = {
  keyId: 'ASIAKEYIDMARKQ7WE9RT',
  secret: 'SecretMarkwq8Zr3Lk7TnYd5Vb2Hc9Xm4Pf6Gj1Ss',
  token: 'TokenMarkb4Nw8Qz2Rt6Ky1Lp5Vd9Xc3Hm7Jf0Ga',
  parameter: 'ParameterMarkr9Ty5Ui1Op7As3Df8Gh4Jk0Lz6Xc2',
  header: 'HeaderMarkz4Xc0Vb6Nm2Qw8Er5Ty1Ui7Op3Kj9',
  body: 'BodyMarkm1Qw7Er3Ty9Ui5Op2As8Df4Gh0Jk6Lz',
  reply: 'ReplyMarkh3Jk9Lz5Xc1Vb7Nm4Qw0Er6Ty2Pl8',
  paste: 'PasteMarke5Rt1Yu7Io3Pa9Sd6Fg2Hj8Kl4Zx0',
  added: 'AddedMarkn7Bv3Cx9Za5Sd1Fg6Hj2Kl8Qw4Er0',
  signingKey: 'ab12cd34'.repeat(8),
};

const SAID = /^Keys, tokens, signatures, pasted texts, replies and every value that could hold one are gone/;
const forget = (page: Page): Promise<void> => button(page, 'Forget credentials').click();

type Host = Awaited<ReturnType<typeof startHost>>;

const test = base.extend<{ host: Host }>({
  host: async ({ allowFailedRequest }, use) => {
    const host = await startHost({ cors: 'all' });
    allowFailedRequest(new RegExp(`^${host.url}/`));
    await use(host);
    await host.close();
  },
});

test.use({ practiceWorker: true });

test.beforeEach(({ page }) => openPage(page));

/** Puts a text into a field as the keyboard does, so that the browser could undo it. */
async function typeByHand(control: Locator, text: string): Promise<void> {
  await control.focus();
  await control.press('ControlOrMeta+a');
  await control.page().keyboard.insertText(text);
  await expect(control).toHaveValue(text);
}

/** Undoes and does again, as often as there was anything to undo, from every field that there is. */
async function undoEverywhere(page: Page): Promise<void> {
  for (const control of await page.locator('textarea:visible, input[type=text]:visible').all()) {
    await control.focus();
    for (const keys of ['ControlOrMeta+z', 'ControlOrMeta+Shift+z', 'ControlOrMeta+y'])
      for (let i = 0; i < 12; i++) await page.keyboard.press(keys);
  }
}

/** A path is no value: it stays in the address of the page, and wherever the browser lists addresses. */
const PATH = MARKS.parameter.toLowerCase();

const rememberedIn = (text: string): readonly string[] => marksIn(text.replaceAll(PATH, ''), MARKS);

/** What a script of the page could still read of what it fetched and matched. */
const tracesOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      JSON.stringify(performance.getEntries()),
      (RegExp as unknown as { readonly input: string }).input,
      JSON.stringify(history.state),
      window.name,
    ].join('\n'),
  );

/** All texts that the scripts of the page hold in memory, once its garbage is collected. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

async function expectForgotten(page: Page): Promise<void> {
  expect(rememberedIn(await wholeDocument(page))).toEqual([]);
  expect(rememberedIn(await tracesOf(page))).toEqual([]);
}

async function typeCredentials(page: Page): Promise<void> {
  await typeByHand(field(page, 'Access key ID'), MARKS.keyId);
  await typeByHand(field(page, 'Secret access key'), MARKS.secret);
  await typeByHand(field(page, 'Session token'), MARKS.token);
}

test('the keyboard’s undo brings nothing back into Build', async ({ page, host }) => {
  await typeCredentials(page);
  await typeByHand(field(page, 'URL'), `${host.url}/dev/sample?access_token=${MARKS.parameter}&list-type=2`);
  await button(page, 'Add header').click();
  await typeByHand(field(page, 'Header 1 name'), 'x-api-key');
  await typeByHand(field(page, 'Header 1 value'), MARKS.header);
  await bodyFrom(page, 'Text');
  await typeByHand(field(page, 'Body'), MARKS.body);
  await openMore(page);
  await typeByHand(field(page, 'Signing time'), MARKS.parameter);

  // As long as nothing is forgotten it can be undone: the test would hear it.
  await field(page, 'Signing time').press('ControlOrMeta+z');
  await expect(field(page, 'Signing time')).toHaveValue('');
  await field(page, 'Signing time').press('ControlOrMeta+Shift+z');
  await expect(field(page, 'Signing time')).toHaveValue(MARKS.parameter);

  await forget(page);
  await undoEverywhere(page);
  await expectForgotten(page);
  await expect(field(page, 'Secret access key')).toHaveValue('');
  // What its address may hold is still there.
  await expect(field(page, 'URL')).toHaveValue(`${host.url}/dev/sample?access_token=&list-type=2`);
  await expect(field(page, 'Header 1 name')).toHaveValue('x-api-key');
  await expect(field(page, 'Header 1 value')).toHaveValue('');
});

test('nor into Debug', async ({ page }) => {
  await page.getByRole('link', { name: 'Debug' }).click();
  await typeByHand(
    field(page, 'Paste anything'),
    `https://b.s3.eu-west-1.amazonaws.com/a?sig=${MARKS.paste}&X-Amz-Signature=1&X-Amz-Security-Token=${MARKS.token}`,
  );
  await expect(recognised(page)).toContainText('URL');
  await typeByHand(field(page, 'Secret access key'), MARKS.secret);
  await button(page, enDebug.key.useSigningKey).click();
  await typeByHand(page.locator('#debug-signing-key'), MARKS.signingKey);
  await forget(page);
  await undoEverywhere(page);
  await expectForgotten(page);
  await expect(field(page, 'Paste anything')).toHaveValue('');
  await expect(recognised(page)).toBeHidden();
});

test('replies, texts handed to Debug and requests handed to Build go too, and the workers with them', async ({
  page,
  host,
}) => {
  await typeCredentials(page);
  await typeByHand(field(page, 'URL'), `${host.url}/${PATH}?access_token=${MARKS.parameter}`);
  await resigned(page, () => addHeader(page, 'X-Api-Key', MARKS.header));
  await typeBody(page, MARKS.body);
  await expect(await send(page)).toContainText(MARKS.parameter);
  await page.getByRole('link', { name: 'Debug' }).click();
  await typeByHand(
    field(page, 'Paste anything'),
    `curl 'https://b.s3.eu-west-1.amazonaws.com/a?sig=${MARKS.paste}' -H 'x-api-key: ${MARKS.header}' -H 'Authorization: AWS4-HMAC-SHA256 Credential=${MARKS.keyId}/20260401/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0'\n\n<Error><Code>SignatureDoesNotMatch</Code><Message>${MARKS.reply}</Message></Error>`,
  );
  await expect(region(page, 'Findings')).toBeVisible();
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  expect(marksIn(await wholeDocument(page), MARKS)).toContain('paste');
  await forget(page);
  await expect.poll(() => page.workers().length, { message: 'workers that have read it' }).toBe(0);
  await expectForgotten(page);
  await page.getByRole('link', { name: 'Build' }).click();
  await expect(field(page, 'Secret access key')).toHaveValue('');
  await expect(page.getByRole('group', { name: 'Reply' })).toBeHidden();
  expect(rememberedIn(await wholeDocument(page))).toEqual([]);
});

test('nothing of it is left in what the scripts of the page hold in memory', async ({ page, host }) => {
  await typeCredentials(page);
  await typeByHand(field(page, 'URL'), `${host.url}/dev/sample?access_token=${MARKS.parameter}`);
  await resigned(page, () => addHeader(page, 'X-Api-Key', MARKS.header));
  await typeBody(page, MARKS.body);
  await expect(await send(page)).toContainText(MARKS.parameter);
  await page.getByRole('link', { name: 'Debug' }).click();
  await typeByHand(
    field(page, 'Paste anything'),
    `https://b.s3.eu-west-1.amazonaws.com/a?sig=${MARKS.paste}&X-Amz-Signature=1`,
  );
  await expect(recognised(page)).toContainText('URL');
  // A part of the view remembers what was pasted last, beside the store.
  await page.locator('body').evaluate((body, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, `x-amz-meta-owner: ${MARKS.added}`);
  await expect(button(page, enDebug.paste.onlyThis)).toBeVisible();
  await button(page, enDebug.key.useSigningKey).click();
  await typeByHand(page.locator('#debug-signing-key'), MARKS.signingKey);
  const { reply: _, ...planted } = MARKS;
  expect(marksIn(await heapOf(page), planted)).toEqual(Object.keys(planted));
  await forget(page);
  await expect.poll(async () => marksIn(await heapOf(page), MARKS), { intervals: [500], timeout: 60_000 }).toEqual([]);
});

/** What the browser reads for the page, it hands over when the test says so. */
const holdBack = (page: Page): Promise<unknown> =>
  page.evaluate((mark) => {
    const held = () => new Promise<string>((resolve) => addEventListener('hand-over', () => resolve(mark)));
    Object.defineProperty(navigator.clipboard, 'readText', { value: held });
    File.prototype.text = held;
  }, MARKS.paste);

for (const [what, begin] of [
  ['the clipboard', (page: Page) => button(page, enDebug.paste.fromClipboard).click()],
  [
    'a file',
    (page: Page) =>
      page.locator('main input[type=file]').setInputFiles({ name: 'a', mimeType: '', buffer: Buffer.from('a') }),
  ],
] as const)
  test(`${what} that was being read when all was forgotten brings nothing back`, async ({ page }) => {
    const handOver = () => page.evaluate(() => dispatchEvent(new Event('hand-over')));
    await holdBack(page);
    await page.getByRole('link', { name: 'Debug' }).click();
    await begin(page);
    await page.getByRole('link', { name: 'Build' }).click();
    await forget(page);
    await handOver();
    await page.getByRole('link', { name: 'Debug' }).click();
    await expect(field(page, 'Paste anything')).toHaveValue('');

    // Without a Forget in between it comes.
    await begin(page);
    await handOver();
    await expect(field(page, 'Paste anything')).toHaveValue(MARKS.paste);
  });

test('an upload form goes with its policy, its file and its reply', async ({ page, host }) => {
  await typeCredentials(page);
  await typeByHand(field(page, 'URL'), `${host.url}/bucket`);
  await typeByHand(field(page, 'Service'), 's3');
  await chooseForm(page);
  await button(page, 'Add condition').click();
  await typeByHand(field(page, 'Condition 1 field'), 'x-amz-meta-owner');
  await typeByHand(field(page, 'Condition 1 value'), MARKS.header);
  await upload(page, { name: 'a.txt', type: 'text/plain', text: MARKS.body });
  await button(page.getByRole('dialog'), 'Send POST').click();
  await expect(page.getByRole('group', { name: 'Reply' })).toContainText('200 OK');
  await forget(page);
  await expectForgotten(page);
  await expect(field(page, 'Condition 1 field')).toHaveValue('x-amz-meta-owner');
  await expect(field(page, 'Condition 1 value')).toHaveValue('');
  await field(page, 'Access key ID').fill('AKIDEXAMPLE');
  await field(page, 'Secret access key').fill('another');
  expect(await field(page, 'File to upload').evaluate((input: HTMLInputElement) => input.files?.length)).toBe(0);
  await expect(button(page, 'Send')).toBeDisabled();
});

test('what is out of reach is said once, aloud too, and the focus is not lost', async ({ page }) => {
  const said = page.getByText(SAID);
  const expectSaid = async () => {
    await expect(said).toHaveCount(2);
    for (const part of ['clipboard', 'saved files', 'other tabs', 'practice bucket', 'browser’s own memory'])
      await expect(said.first()).toContainText(part);
    await expect(page.getByRole('status').getByText(SAID)).toHaveCount(1);
  };
  await button(page, 'Forget credentials').press('Enter');
  await expect(button(page, 'Forget credentials')).toBeFocused();
  await expectSaid();

  await page.getByRole('link', { name: 'Debug' }).click();
  await expect(said, 'until there is a key again').toHaveCount(2);
  await field(page, 'Paste anything').fill('https://b.s3.eu-west-1.amazonaws.com/a?X-Amz-Signature=1');
  await expect(said, 'not beside another paste').toHaveCount(1);
  await button(page, 'Forget credentials').press('Enter');
  await expect(field(page, 'Paste anything')).toBeFocused();
  await expect(field(page, 'Paste anything')).toHaveValue('');
  await expectSaid();

  await page.getByRole('link', { name: 'Build' }).click();
  await field(page, 'Access key ID').fill('AKIDEXAMPLE');
  await expect(said, 'nothing is said beside new keys').toHaveCount(1);
});

test('an example stays, and can be signed again', async ({ page }) => {
  await choose(page, 'Practice S3 (put an object)');
  await forget(page);
  await expect(field(page, 'Example')).toHaveValue('practice-s3');
  await expect(field(page, 'Body')).toHaveValue('Hello from the playground.\n');
  await expect(field(page, 'Secret access key')).toHaveValue('');
  await field(page, 'Example').selectOption('practice-execute-api');
  await expectVerified(page);
});
