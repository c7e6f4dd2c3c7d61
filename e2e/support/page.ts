import { expect, type Locator, type Page } from '@playwright/test';

/** A control by its label. */
export const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true });

export const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

/** A part of the page that stands under a heading of this name. */
export const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Where the exact text of a step or of the result stands. */
export const code = (page: Page, name: string): Locator => region(page, name).locator('code').first();

export const textOf = async (page: Page, name: string): Promise<string> => (await code(page, name).textContent()) ?? '';

/** Waits until a step or the result reads exactly so, line breaks included. */
export const expectText = (page: Page, name: string, text: string): Promise<void> =>
  expect.poll(() => textOf(page, name), { message: name, intervals: [20, 50, 100] }).toBe(text);

/** Waits until the result that stands there is the current one, and verified. */
export async function expectVerified(page: Page): Promise<void> {
  await expect(page.getByText('checked by a second implementation')).toBeVisible();
  await expect(button(page, 'Send')).toBeEnabled();
}

/** Opens what is seldom changed: signing time, algorithm, signed host. */
export async function openMore(page: Page): Promise<void> {
  if (!(await field(page, 'Signing time').isVisible())) await page.locator('summary', { hasText: /^More/ }).click();
  await expect(field(page, 'Signing time')).toBeVisible();
}

/** Fields that are not drawn before they are asked for, and what asks for them. */
const FOLDED: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'Signing time': openMore,
  'Signed host': openMore,
  'Session token': (page) => button(page, 'Add a session token').click(),
};

/** Asks for a field, where it is not there already. */
export async function unfold(page: Page, label: string): Promise<void> {
  if (label in FOLDED && !(await field(page, label).isVisible())) await FOLDED[label]?.(page);
}

/** Puts a text into each of these fields, in place of what is there. */
export async function fill(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) {
    await unfold(page, label);
    await field(page, label).fill(text);
  }
}

/** Gives the request a body: text, or a file to choose. */
export async function bodyFrom(page: Page, kind: 'Text' | 'File'): Promise<void> {
  const add = button(page, 'Add text or a file');
  const choice = page.getByRole('radio', { name: kind, exact: true });
  await expect(add.or(choice)).toBeVisible();
  if (await add.isVisible()) await add.click();
  await choice.check();
}

/** Takes the body away again. */
export const noBody = (page: Page): Promise<void> => button(page, 'Remove the body').click();

/** Chooses where the signature goes. */
export const signIn = (page: Page, place: 'Presigned URL' | 'Headers' | 'Form (S3)'): Promise<void> =>
  page.getByRole('radio', { name: place, exact: true }).check();

/** Types a text into each of these fields, key by key, in place of what is there. */
export async function type(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) {
    await unfold(page, label);
    await field(page, label).press('ControlOrMeta+a');
    await field(page, label).press('Delete');
    await field(page, label).pressSequentially(text);
  }
}

/** Puts text into a control whatever it holds, half characters too, which no keyboard has. */
export const put = (control: Locator, text: readonly number[]): Promise<void> =>
  control.evaluate((element, units) => {
    if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement))
      throw new TypeError('no field');
    element.focus();
    element.select();
    document.execCommand('insertText', false, String.fromCharCode(...units));
  }, text);

/** Adds a header row below those that are there. */
export async function addHeader(page: Page, n: number, name: string, value: string): Promise<void> {
  await button(page, 'Add header').click();
  await fill(page, { [`Header ${n} name`]: name, [`Header ${n} value`]: value });
}

/** What was copied last; the test needs the permission to read it. */
export const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** The request whose presigned URL is known from several independent signers. */
export const SEED = {
  URL: 'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev/sample',
  Service: 'execute-api',
  Region: 'ap-northeast-1',
  'Access key ID': 'AKIDEXAMPLE',
  'Secret access key': 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  'Expires in (seconds)': '900',
  'Signing time': '2015-08-30 12:36:00Z',
};

export const SEED_SIGNED =
  'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev/sample?X-Amz-Algorithm=AWS4-HMAC-SHA256' +
  '&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fap-northeast-1%2Fexecute-api%2Faws4_request' +
  '&X-Amz-Date=20150830T123600Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host' +
  '&X-Amz-Signature=ddbf6754b4c7fa78948284e6b4a5bb03f9006ac848fe60de6d1d7b927acd91b8';
