import { expect, expectAccessible, openPage, test } from '@e2e/fixtures';
import { eavesdrop, leftBehind, marksIn } from '@e2e/support/eavesdrop';
import { button, field, region } from '@e2e/support/page';
import type { Page } from '@playwright/test';
import { enSentences } from '@/i18n/en/sentences/all';
import { PROFILES_FILE } from '@/testing/profiles-file';

const t = enSentences.profiles;
const MARKS = {
  default: 'secret/of+default/aaaaaaaaaaaaaaaaaaaaaa',
  temporary: 'secret/of+temporary/bbbbbbbbbbbbbbbbbbbb',
  token: 'token//of+temporary==',
};

/** Puts a file into a field as the clipboard does, and where the page does not take it, as the browser does. */
const paste = (page: Page, label: string, pasted: string): Promise<void> =>
  field(page, label).evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, pasted);
const pasteFile = (page: Page): Promise<void> => paste(page, 'Access key ID', PROFILES_FILE);

const dropFile = (page: Page): Promise<void> =>
  field(page, 'Secret access key').evaluate((element, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'credentials'));
    for (const type of ['dragover', 'drop'])
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, PROFILES_FILE);

const profile = (page: Page) => field(page, t.label(10));

for (const [how, give] of Object.entries({ pasted: pasteFile, dropped: dropFile }))
  test(`of a file of ten profiles that is ${how}, one is chosen`, async ({ page }) => {
    await openPage(page);
    // Until what stands below the steps has come there is nothing that an edit could be compared with.
    await expect(region(page, 'Signature').getByText(enSentences.lastSteps.why.signature)).toBeVisible();
    await give(page);
    await expect(profile(page)).toBeVisible();
    await expect(field(page, 'Access key ID')).toHaveValue('AKIAPROFILEDEFAULT01');
    await expect(field(page, 'Secret access key')).toHaveValue(MARKS.default);
    // The keys that stand there were put there once.
    await expect(page.getByText(/^Your last edit changed \d+ of/).first()).toBeAttached();
    await expect(page.getByText('Your last edit changed nothing here.')).toHaveCount(0);

    await profile(page).selectOption({ label: `temporary (${t.kinds.session})` });
    await expect(field(page, 'Access key ID')).toHaveValue('ASIAPROFILETEMPORARY');
    await expect(field(page, 'Session token')).toHaveValue(MARKS.token);

    await profile(page).selectOption({ label: `work (${t.kinds.sso})` });
    await expect(page.getByRole('region', { name: t.command })).toHaveText(
      'aws sso login --profile work && aws configure export-credentials --profile work --format env',
    );
    // Those of the one before are not its own.
    await expect(field(page, 'Session token')).toBeHidden();
    for (const name of ['Access key ID', 'Secret access key']) await expect(field(page, name)).toHaveValue('');
    await profile(page).selectOption({ label: `deploy-prod (${t.kinds.role})` });
    await expect(page.getByText('assumes a role with the keys of deploy')).toBeVisible();
    await expectAccessible(page);

    // The command is longer than a phone is wide: it scrolls, and the page does not.
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

test('not a byte of the file leaves memory, and Forget takes all of it', async ({ page, context }) => {
  const heard = eavesdrop(context, /^$/);
  await openPage(page);
  await expect(field(page, 'Expires in (seconds)')).toBeVisible();
  await pasteFile(page);
  await expect(profile(page)).toBeVisible();
  await profile(page).selectOption({ label: `temporary (${t.kinds.session})` });
  await expect(field(page, 'Session token')).toHaveValue(MARKS.token);
  // With a change of the request the address is written, too.
  await field(page, 'Region').fill('eu-west-3');
  await expect.poll(() => page.url()).toContain('eu-west-3');
  for (const { url, text } of heard.requests()) expect(marksIn(text, MARKS), url).toEqual([]);
  for (const { where, text } of [...heard.console(), ...(await leftBehind(page))])
    expect(marksIn(text, MARKS), where).toEqual([]);
  expect(marksIn(page.url(), MARKS)).toEqual([]);

  await button(page, 'Forget credentials').click();
  await expect(profile(page)).toBeHidden();
  const whole = await page.evaluate(() => document.documentElement.outerHTML);
  expect(marksIn(whole, MARKS)).toEqual([]);
});

for (const label of ['Access key ID', 'Secret access key', 'URL'])
  test(`of two profiles pasted into ${label} the choice is offered`, async ({ page }) => {
    await openPage(page);
    await expect(field(page, 'Expires in (seconds)')).toBeVisible();
    const ini = (name: string) =>
      `[${name}]\naws_access_key_id = AKIA${name}\naws_secret_access_key = secret/of+${name}/aaaaaaaaaaaaaaaaaaaaaa\n`;
    await paste(page, label, ini('PROD') + ini('default'));
    await expect(field(page, t.label(2))).toHaveValue('1');
    await expect(field(page, 'Access key ID')).toHaveValue('AKIAdefault');
    await field(page, t.label(2)).selectOption({ label: `PROD (${t.kinds.keys})` });
    await expect(field(page, 'Access key ID')).toHaveValue('AKIAPROD');
  });

test('of keys whose end is past when they are pasted that is said, and of the headers that they sign', async ({
  page,
}) => {
  await openPage(page);
  await expect(field(page, 'Expires in (seconds)')).toBeVisible();
  const json = (end: string) =>
    JSON.stringify({
      Credentials: {
        AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
        SecretAccessKey: 'secret/of+forty/characters/for/testing00',
        SessionToken: 'IQoJb3JpZ2luX2VjEJr==',
        Expiration: end,
      },
    });
  await paste(page, 'Access key ID', json('2015-08-30T12:36:00Z'));
  const ended = (name: string) => region(page, name).getByText(enSentences.result.lasts.sessionOver);
  await expect(ended('Presigned URL')).toBeVisible();
  await page.getByText('Headers', { exact: true }).first().click();
  await expect(ended('Signed headers')).toBeVisible();
  await paste(page, 'Access key ID', json('2099-08-30T12:36:00Z'));
  await expect(ended('Signed headers')).toHaveCount(0);
});

test('of several sets of keys without names it is said that the first was taken', async ({ page }) => {
  await openPage(page);
  const set = (n: number) =>
    `export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMP${n}\nexport AWS_SECRET_ACCESS_KEY=secret/of+forty/characters/for/testing0${n}\n`;
  await paste(page, 'Access key ID', set(1) + set(2) + set(3));
  await expect(page.getByText(enSentences.credentialsTaken(3))).toBeVisible();
  await expect(field(page, 'Access key ID')).toHaveValue('AKIAIOSFODNN7EXAMP1');
});
