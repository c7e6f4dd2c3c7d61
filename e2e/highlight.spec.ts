import type { Locator, Page } from '@playwright/test';
import { expect, openPage, test } from './fixtures';
import { code, expectText, field, fill, region, SEED, SEED_SIGNED, unfold } from './support/page';

const TEXTS = ['Presigned URL', 'Canonical request', 'String to sign', 'Signing key', 'Signature'] as const;
type Where = (typeof TEXTS)[number];

/** What is lit, in each text: the pieces that stand on a tint. */
const lit = (page: Page): Promise<Partial<Record<Where, string[]>>> =>
  page.evaluate((names) => {
    const isTinted = (element: Element) => getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)';
    const found: Partial<Record<Where, string[]>> = {};
    for (const section of document.querySelectorAll('main section')) {
      const name = names.find((text) => text === section.querySelector('h1, h2')?.textContent);
      const pieces = [...section.querySelectorAll('span, code')].filter(
        (element) => element.children.length === 0 && !element.closest('header, #try-it'),
      );
      const texts = pieces.filter(isTinted).map((element) => element.textContent ?? '');
      if (name && texts.length > 0) found[name] = texts;
    }
    return found;
  }, TEXTS);

/** A piece of a text that can be pointed at. */
const piece = (page: Page, where: Where, text: string): Locator =>
  region(page, where).getByText(text, { exact: true }).first();

const box = (page: Page, label: string): Locator => field(page, label).locator('xpath=..');
const UNLIT = 'rgba(0, 0, 0, 0)';

const FIELDS = [
  'Method',
  'URL',
  'Service',
  'Region',
  'Access key ID',
  'Secret access key',
  'Session token',
  'Expires in (seconds)',
  'Signing time',
];

async function expectLit(page: Page, label: string | undefined, places: Partial<Record<Where, string[]>>) {
  await expect.poll(() => lit(page)).toEqual(places);
  for (const name of FIELDS) {
    const tint = expect(box(page, name), name);
    if (name === label) await tint.not.toHaveCSS('background-color', UNLIT);
    else await tint.toHaveCSS('background-color', UNLIT);
  }
}

const VALUES = [
  {
    label: 'Region',
    at: ['Presigned URL', 'ap-northeast-1'],
    places: {
      'Presigned URL': ['ap-northeast-1'],
      'Canonical request': ['ap-northeast-1'],
      'String to sign': ['ap-northeast-1'],
      'Signing key': ['ap-northeast-1'],
    },
  },
  {
    label: 'Service',
    at: ['Signing key', 'execute-api'],
    places: {
      'Presigned URL': ['execute-api'],
      'Canonical request': ['execute-api'],
      'String to sign': ['execute-api'],
      'Signing key': ['execute-api'],
    },
  },
  {
    label: 'Access key ID',
    at: ['Canonical request', 'AKIDEXAMPLE'],
    places: { 'Presigned URL': ['AKIDEXAMPLE'], 'Canonical request': ['AKIDEXAMPLE'] },
  },
  {
    label: 'Expires in (seconds)',
    at: ['Presigned URL', '900'],
    places: { 'Presigned URL': ['900'], 'Canonical request': ['900'] },
  },
  {
    label: 'Signing time',
    at: ['String to sign', '20150830T123600Z'],
    places: {
      'Presigned URL': ['20150830', '20150830T123600Z'],
      'Canonical request': ['20150830', '20150830T123600Z'],
      'String to sign': ['20150830T123600Z', '20150830'],
      'Signing key': ['20150830'],
    },
  },
  { label: 'Method', at: ['Canonical request', 'GET'], places: { 'Canonical request': ['GET'] } },
] as const;

test.beforeEach(async ({ page }) => {
  await openPage(page);
  await unfold(page, 'Session token');
  await fill(page, SEED);
  await expectText(page, 'Presigned URL', SEED_SIGNED);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.getByRole('banner').hover();
  await expectLit(page, undefined, {});
});

const VALUES_AND_PLACES = VALUES.map(({ label, at, places }) => ({
  label,
  at,
  everywhere: Object.fromEntries(Object.entries(places).map(([name, texts]) => [name, [...texts]])),
}));

test('pointing at a value in the result or a step lights its field and every place that it reaches', async ({
  page,
}) => {
  for (const { label, at, everywhere } of VALUES_AND_PLACES)
    await test.step(label, async () => {
      await piece(page, at[0], at[1]).hover();
      await expectLit(page, label, everywhere);
      await page.getByRole('banner').hover();
      await expectLit(page, undefined, {});
    });
});

test('pointing at a field, or being in it, lights every place that its value reaches', async ({ page }) => {
  for (const { label, everywhere } of VALUES_AND_PLACES)
    await test.step(label, async () => {
      await box(page, label).hover();
      await expectLit(page, label, everywhere);
      await page.getByRole('banner').hover();
      await expectLit(page, undefined, {});
      await field(page, label).focus();
      await expectLit(page, label, everywhere);
      await field(page, label).blur();
      await expectLit(page, undefined, {});
    });
});

test('the URL field lights host, path and query; each of them lights the field', async ({ page }) => {
  const host = 'x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com';
  await fill(page, { URL: `https://${host}/dev/sample?z=1&z=1` });
  await expect(code(page, 'Canonical request')).toContainText('z=1');
  await page.getByRole('banner').hover();
  await expectLit(page, 'URL', {
    'Presigned URL': [host, '/dev/sample', 'z=1', 'z=1', 'host'],
    'Canonical request': ['/dev/sample', 'host', 'z=1', 'z=1', host, 'host'],
  });
  await field(page, 'URL').blur();
  await piece(page, 'Presigned URL', '/dev/sample').hover();
  await expectLit(page, 'URL', { 'Presigned URL': ['/dev/sample'], 'Canonical request': ['/dev/sample'] });
  await code(page, 'Presigned URL').getByText('z=1', { exact: true }).last().hover();
  await expectLit(page, 'URL', { 'Presigned URL': ['z=1'], 'Canonical request': ['z=1'] });
});

test('a header row and its places light each other', async ({ page }) => {
  await page.getByRole('button', { name: 'Add header' }).click();
  await fill(page, { 'Header 1 name': 'x-mine', 'Header 1 value': 'yes' });
  const places = { 'Presigned URL': ['x-mine', 'yes'], 'Canonical request': ['x-mine', 'yes', 'x-mine'] };
  await expectLit(page, undefined, places);
  await field(page, 'Header 1 value').blur();
  await expectLit(page, undefined, {});
  await code(page, 'Presigned URL').getByText('x-mine', { exact: true }).hover();
  await expectLit(page, undefined, places);
});

test('the signature in the URL and that of the last step light each other', async ({ page }) => {
  const signature = SEED_SIGNED.slice(-64);
  const places = { 'Presigned URL': [signature], Signature: [signature] };
  await piece(page, 'Presigned URL', signature).hover();
  await expectLit(page, undefined, places);
  await page.getByRole('banner').hover();
  await expectLit(page, undefined, {});
  await piece(page, 'Signature', signature).hover();
  await expectLit(page, undefined, places);
});

test('the secret and the place where it goes in light each other, and the secret stays unread', async ({ page }) => {
  const places = { 'Signing key': ['AWS4••••••••'] };
  await field(page, 'Secret access key').focus();
  await expectLit(page, 'Secret access key', places);
  await field(page, 'Secret access key').blur();
  await expectLit(page, undefined, {});
  await piece(page, 'Signing key', 'AWS4••••••••').hover();
  await expectLit(page, 'Secret access key', places);
});

test('the session token and its places light each other', async ({ page }) => {
  await fill(page, { 'Session token': 'token' });
  const places = { 'Presigned URL': ['token'], 'Canonical request': ['token'] };
  await expectLit(page, 'Session token', places);
  await field(page, 'Session token').blur();
  await expectLit(page, undefined, {});
  await piece(page, 'Canonical request', 'token').hover();
  await expectLit(page, 'Session token', places);
});

test.describe('by keyboard', () => {
  const parts = (page: Page, where: string) =>
    page.getByRole('group', { name: `${where}: parts. Use the arrow keys.` });

  test('a text is one tab stop', async ({ page }) => {
    for (const where of ['Presigned URL', 'Canonical request', 'String to sign'] as const)
      await test.step(where, async () => {
        const group = parts(page, where);
        await group.focus();
        await page.keyboard.press('ArrowRight');
        await expect(group).toBeFocused();
        await page.keyboard.press('Tab');
        await expect(group).not.toBeFocused();
        expect(await group.evaluate((element) => element.contains(document.activeElement))).toBe(false);
        await expectLit(page, undefined, {});
        await page.keyboard.press('Shift+Tab');
        await expect(group).toBeFocused();
      });
  });

  test('arrow keys move between the parts, light what belongs to them and say where they come from', async ({
    page,
  }) => {
    const group = parts(page, 'String to sign');
    const said = group.getByRole('status');
    await group.focus();
    await page.keyboard.press('ArrowRight');
    await expect(said).toHaveText('20150830T123600Z: Signing time');
    await page.keyboard.press('ArrowRight');
    await expect(said).toHaveText('20150830: Signing time');
    await page.keyboard.press('ArrowDown');
    await expect(said).toHaveText('ap-northeast-1: Region');
    await expectLit(page, 'Region', VALUES[0].places as unknown as Record<Where, string[]>);
    await page.keyboard.press('ArrowDown');
    await expect(said).toHaveText('execute-api: Service');
    await page.keyboard.press('ArrowLeft');
    await expect(said).toHaveText('ap-northeast-1: Region');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(said).toHaveText('20150830T123600Z: Signing time');
    await page.keyboard.press('End');
    await expect(said).toHaveText(/^[0-9a-f]{64}: SHA-256 of step 1$/);
    await page.keyboard.press('ArrowRight');
    await expect(said).toHaveText(/^[0-9a-f]{64}: SHA-256 of step 1$/);
    await page.keyboard.press('Home');
    await expect(said).toHaveText('20150830T123600Z: Signing time');
    await page.keyboard.press('Escape');
    await expect(said).toHaveText('');
    await expectLit(page, undefined, {});
  });
});
