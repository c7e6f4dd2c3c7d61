import { expect, type Locator, type Page } from '@playwright/test';
import { amzDate, instant } from '@/core/model/instant';
import { bodyFrom, button, clipboard, code, expectVerified, field, fill, region, signIn, unfold } from './page';

/** The presigned URL that the page shows now. */
export const presignedUrl = async (page: Page): Promise<string> =>
  (await code(page, 'Presigned URL').textContent()) ?? '';

/** Does something that changes the signature, and waits until the changed one is there. */
export async function resigned(page: Page, change: () => Promise<unknown>): Promise<void> {
  const signature = code(page, 'Signature');
  const before = (await signature.textContent()) ?? '';
  await change();
  await expect.poll(() => signature.textContent(), { intervals: [20, 20, 50, 100] }).not.toBe(before);
}

/** Types into fields that the signature depends on, one after the other. */
export async function type(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await unfold(page, name);
    await resigned(page, () => field(page, name).fill(value));
  }
}

export const choose = (page: Page, example: string): Promise<void> =>
  resigned(page, () => field(page, 'Example').selectOption({ label: example }));

export const signInHeader = (page: Page): Promise<void> => resigned(page, () => signIn(page, 'Headers'));

export const chooseMethod = (page: Page, method: string): Promise<void> =>
  resigned(page, () => field(page, 'Method').selectOption(method));

/** Gives the request a text as its body, and waits until it is hashed. */
export async function typeBody(page: Page, text: string): Promise<void> {
  await bodyFrom(page, 'Text');
  await field(page, 'Body').fill(text);
  await expect(page.getByText(`${new TextEncoder().encode(text).length} bytes, hashed once.`)).toBeVisible();
}

/** Adds a header to the request. */
export async function addHeader(page: Page, name: string, value: string): Promise<void> {
  const rows = await page.getByRole('button', { name: /^Remove header/ }).count();
  await button(page, 'Add header').click();
  await field(page, `Header ${rows + 1} name`).fill(name);
  await field(page, `Header ${rows + 1} value`).fill(value);
}

/** Sends the request as it stands, and waits for what comes of it; the panel that shows it. */
export async function send(page: Page): Promise<Locator> {
  await button(page, 'Send').click();
  return settled(page);
}

/** As `send`, with a yes to the question whether to send something that may change what is stored. */
export async function sendForSure(page: Page, method: string): Promise<Locator> {
  await button(page, 'Send').click();
  await button(page.getByRole('dialog'), `Send ${method}`).click();
  return settled(page);
}

/** The panel with the reply to the request as it stands, or with why there is none. */
export async function settled(page: Page): Promise<Locator> {
  const panel = region(page, 'Try it');
  await expect(panel.getByRole('group', { name: 'Reply' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Stop' })).toBeHidden();
  await expect(panel.getByText('This reply is to an earlier request.')).toBeHidden();
  return panel;
}

/** Unfolds body and headers of the reply that a panel shows. */
export const openReply = (panel: Locator): Promise<void> => panel.locator('summary', { hasText: /^Reply: / }).click();

/** The body of the reply that a panel shows, as it came. */
export const replyBody = (panel: Locator): Locator => panel.locator('pre').first();

/** Opens what the practice endpoint knows: its keys and routes. */
export async function openPractice(page: Page): Promise<void> {
  await page.getByText('Practice endpoint', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Keys' })).toBeVisible();
}

/** Signs a request, and copies it as a curl command; the test needs the permission to read the clipboard. */
export async function signedCommand(
  page: Page,
  request: Readonly<Record<'url' | 'service' | 'region', string>>,
  { header, body }: { readonly header?: string; readonly body?: string },
  credentials: { readonly accessKeyId: string; readonly secret: string; readonly sessionToken?: string },
): Promise<string> {
  const { accessKeyId, secret, sessionToken = '' } = credentials;
  const asked = new URLSearchParams({ method: 'GET', sign: 'header', at: amzDate(instant(Date.now())), ...request });
  if (header !== undefined) asked.append('header', header);
  // Opened anew: a page with keys in its fields asks before a link replaces what stands there.
  await page.goto('about:blank');
  await page.goto(`./#/build?${asked}`);
  await fill(page, { 'Access key ID': accessKeyId, 'Secret access key': secret, 'Session token': sessionToken });
  if (body !== undefined) await typeBody(page, body);
  await expectVerified(page);
  await button(page, 'Copy as curl').click();
  // What was copied before may hold the same URL.
  await expect(button(page, 'Copied')).toBeVisible();
  await expect.poll(() => clipboard(page)).toContain(`'${request.url}`);
  return clipboard(page);
}
