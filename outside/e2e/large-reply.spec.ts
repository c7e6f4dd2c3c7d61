import { readFile } from 'node:fs/promises';
import { expect, openPage, test } from '@e2e/fixtures';
import { listen } from '@e2e/servers/listen.mjs';
import { openReply, replyBody, send, type } from '@e2e/support/build-view';
import { button, clipboard } from '@e2e/support/page';

const LINES = 300_000;
const TEXT = Array.from({ length: LINES }, (_, i) => `line ${i}`).join('\n');

/** A host whose reply is this body. */
async function hostOf(body: string | Buffer, headers: Readonly<Record<string, string>> = {}) {
  const server = await listen((_, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Expose-Headers', '*');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(body);
  });
  return { url: `http://127.0.0.1:${server.port}/dev/sample`, close: server.close };
}

test.beforeEach(({ page }) => openPage(page));

test('a reply of 300,000 lines is shown in part, with its size, and can be copied and saved whole', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const host = await hostOf(TEXT);
  await type(page, { URL: host.url });
  const panel = await send(page);
  await openReply(panel);
  await expect(panel).toContainText(
    `The first 1,000 lines of ${TEXT.length.toLocaleString('en')} bytes. Copy and Save take all.`,
  );
  expect(await replyBody(panel).textContent()).toBe(`${TEXT.split('\n').slice(0, 1000).join('\n')}\n`);
  const nodes = await page
    .getByRole('group', { name: 'Reply' })
    .evaluate((reply) => reply.querySelectorAll('*').length);
  expect(nodes).toBeLessThan(60);

  await button(panel, 'Copy reply').click();
  await expect(button(panel, 'Copied')).toBeVisible();
  expect(await clipboard(page)).toBe(TEXT);
  const saving = page.waitForEvent('download');
  await button(panel, 'Save reply').click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('reply.txt');
  expect(await readFile(await saved.path(), 'utf8')).toBe(TEXT);
  await host.close();
});

test('the lines that JSON hides are shown in part too', async ({ page }) => {
  const host = await hostOf(JSON.stringify({ message: 'a\n'.repeat(5000) }));
  await type(page, { URL: host.url });
  const panel = await send(page);
  await openReply(panel);
  await expect(panel.getByText('The message, with its line breaks')).toBeVisible();
  expect(await panel.locator('pre').nth(1).textContent()).toBe('a\n'.repeat(1000));
  await host.close();
});

test('a hundred headers are shown of a thousand, and a long one in part', async ({ page }) => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`x-many-${i}`, 'v']));
  const host = await hostOf('short', { ...many, 'x-a-long-one': 'v'.repeat(5000) });
  await type(page, { URL: host.url });
  const panel = await send(page);
  await openReply(panel);
  await expect(panel.locator('dl > div')).toHaveCount(100);
  await expect(panel.getByText(/^And \d+ more\.$/)).toBeVisible();
  expect((await panel.locator('dl').textContent())?.length).toBeLessThan(5000);
  await host.close();
});

test('what is no text can be saved', async ({ page }) => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  const host = await hostOf(bytes);
  await type(page, { URL: host.url });
  const panel = await send(page);
  await openReply(panel);
  await expect(panel).toContainText('256 bytes that are not text.');
  await expect(button(panel, 'Copy reply')).toHaveCount(0);
  const saving = page.waitForEvent('download');
  await button(panel, 'Save reply').click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('reply.bin');
  expect(await readFile(await saved.path())).toEqual(bytes);
  await host.close();
});
