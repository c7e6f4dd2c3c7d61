import type { Page } from '@playwright/test';
import { enCause } from '@/i18n/en/cause/all';
import { enDebug } from '@/i18n/en/debug/labels';
import { enDiagnosis } from '@/i18n/en/diagnosis/all';
import { enSentences } from '@/i18n/en/sentences/all';
import { DEBUG_EXAMPLES } from '@/testing/debug-examples';
import { expect, openPage, test } from './fixtures';
import { SAMPLE } from './support/accessibility';
import { send } from './support/build-view';
import { pasteOver, verdict } from './support/debug-view';
import { button, clipboard, expectVerified, field, fill, region } from './support/page';
import { testVerdict } from './support/verdict-look';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

const paste = (page: Page, text: string) => field(page, 'Paste anything').fill(text);
/** As the browser hands over what is pasted with the keyboard. */
const pasteEvent = (page: Page, text: string) =>
  field(page, 'Paste anything').evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
const cause = (page: Page) => region(page, 'Cause');
const findings = (page: Page) => region(page, 'Findings');

test.describe('a paste', () => {
  test.beforeEach(async ({ page }) => {
    await openPage(page, '/debug');
  });

  test('a request and AWS’s reply get a verdict without a secret, and the difference is shown', async ({ page }) => {
    await paste(page, DEBUG_EXAMPLES.transit);
    await expect(region(page, 'Recognised')).toContainText('curl command');
    await expect(region(page, 'Recognised')).toContainText('its hash agrees');
    await expect(verdict(page)).toHaveText('The path was simplified on the way');
    const differences = region(page, 'Differences');
    await expect(differences.locator('code').filter({ hasText: '/photos//2026' }).last()).toHaveText(
      '/photos//2026/summer.jpg',
    );
    await expect(differences.locator('mark').first()).toHaveText('/');
    await button(differences, 'Bytes').click();
    await expect(differences.locator('mark').last()).toHaveText('2f');
  });

  test('a failing presigned URL and the error in XML get a verdict', async ({ page }) => {
    await paste(page, DEBUG_EXAMPLES.region);
    await expect(region(page, 'Recognised')).toContainText('Presigned URL');
    await expect(findings(page)).toContainText('AWS expects another Region');
  });

  test('a refused signature is never called fine, with its presigned URL or alone', async ({ page }) => {
    const query =
      'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20260401%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date=20260401T090000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host';
    const canonical = `GET\n/a.txt\n${query.replaceAll('&', '&amp;')}\nhost:b.s3.eu-central-1.amazonaws.com\n\nhost\nUNSIGNED-PAYLOAD`;
    const error = `<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided.</Message><CanonicalRequest>${canonical}</CanonicalRequest></Error>`;
    await paste(page, error);
    await expect(verdict(page)).toHaveText(enDebug.findings.mismatch);
    await pasteOver(
      page,
      `https://b.s3.eu-central-1.amazonaws.com/a.txt?${query}&X-Amz-Signature=${'ab'.repeat(32)}\n\n${error}`,
    );
    await expect(verdict(page)).toHaveText(enDiagnosis.findings['texts-sent-is-received'].title);
    await expect(region(page, 'Differences')).toContainText(
      enDebug.differences.from.nothing.partOfSent([enDiagnosis.roles.method]),
    );
    await expect(page.getByText(enDebug.verdict.fine)).toHaveCount(0);
  });

  test('with the secret the cause is found and proved, and goes when it is forgotten', async ({ page }) => {
    await paste(page, DEBUG_EXAMPLES.cause);
    await expect(region(page, 'Recognised')).toBeVisible();
    await expect(button(page, 'Find the cause')).toBeDisabled();
    await fill(page, { 'Secret access key': SECRET });
    await button(page, 'Find the cause').click();
    await expect(cause(page)).toContainText(enCause.changes['path-encoded-twice'].title);
    await expect(cause(page)).toContainText('Proved:');
    await button(page, 'Forget credentials').click();
    await expect(cause(page)).toHaveCount(0);
    await expect(field(page, 'Paste anything')).toHaveValue('');
    await pasteOver(page, DEBUG_EXAMPLES.cause);
    await expect(field(page, 'Secret access key')).toHaveValue('');
    await expect(verdict(page)).toHaveText(enDiagnosis.findings['texts-sent-is-received'].title);
  });

  test('a search can be stopped, and says how far it came', async ({ page }) => {
    const text = DEBUG_EXAMPLES.transit
      .replace('/photos//2026', '/photos/2026')
      .replace(/b08bd41b[0-9a-f]{56}/g, '0'.repeat(64));
    await paste(page, text);
    await fill(page, { 'Secret access key': 'not the secret that signed this' });
    await button(page, 'Find the cause').click();
    await expect(button(cause(page), 'Stop')).toBeVisible();
    await button(cause(page), 'Stop').click();
    await expect(cause(page)).toContainText('Stopped after');
  });

  test('what was read of a piece unfolds by name, the query decoded and secrets hidden', async ({ page }) => {
    await paste(
      page,
      `${DEBUG_EXAMPLES.region}\nAWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=${SECRET}`,
    );
    const recognised = region(page, 'Recognised');
    const items = recognised.getByRole('listitem').filter({ hasText: enDebug.parsed.show });
    await expect(items).toHaveCount(3);
    for (const item of await items.all()) await item.getByText(enDebug.parsed.show).click();
    await expect(items.first()).toContainText('AKIAIOSFODNN7EXAMPLE/20260401/');
    await expect(recognised).toContainText('hidden, 40 characters');
    await expect(recognised).not.toContainText(SECRET);
  });

  test('a text of megabytes is read whole and shown by both ends, and what is pasted then is added', async ({
    page,
  }) => {
    const log = '2026-11-22 10:00:00 - botocore.hooks - DEBUG - Event before-call\n'.repeat(40_000);
    await pasteEvent(page, `${log}${DEBUG_EXAMPLES.transit.split('\n\n')[0]}\n${log}`);
    await expect(region(page, 'Recognised')).toContainText('curl command');
    await expect(page.getByText(/All 5,\d\d\d,\d\d\d characters are read/)).toBeVisible();
    expect((await field(page, 'Paste anything').inputValue()).length).toBeLessThan(5_000);
    await pasteEvent(page, DEBUG_EXAMPLES.transit.split('\n\n').slice(1).join('\n\n'));
    await expect(findings(page)).toContainText('The path was simplified on the way');
    await button(page, 'Clear').click();
    await expect(field(page, 'Paste anything')).toBeEditable();
  });

  test('megabytes in which nothing is recognised can be cleared', async ({ page }) => {
    const clear = button(page, 'Clear');
    await pasteEvent(page, 'The quick brown fox jumps over the lazy dog.\n'.repeat(2_000));
    await expect(region(page, 'Recognised')).toContainText('Nothing here was recognised.');
    await clear.click();
    await expect(field(page, 'Paste anything')).toBeFocused();
    await expect(field(page, 'Paste anything')).toHaveValue('');
    await expect(clear).toHaveCount(0);
  });

  test('a file is read like a paste', async ({ page }) => {
    const opened = page.waitForEvent('filechooser');
    await button(page, 'Open a file').click();
    const file = { name: 'failed.txt', mimeType: 'text/plain', buffer: Buffer.from(DEBUG_EXAMPLES.transit) };
    await (await opened).setFiles(file);
    await expect(findings(page)).toContainText('The path was simplified on the way');
  });

  test('of several requests another can be chosen to be judged', async ({ page }) => {
    await paste(page, `${DEBUG_EXAMPLES.region}\n\n${DEBUG_EXAMPLES.cause}`);
    const judge = button(region(page, 'Recognised'), enDebug.recognised.judge);
    await expect(judge).toHaveCount(1);
    const before = await region(page, 'Findings').textContent();
    await judge.click();
    await expect(region(page, 'Findings')).not.toHaveText(before ?? '');
    await expect(judge).toHaveCount(1);
  });

  test('unreadable text is said to be so, with the nearest format', async ({ page }) => {
    await paste(page, 'what does curl say?');
    await expect(region(page, 'Recognised')).toContainText(
      `${enDebug.recognised.nothing} The closest match is: curl command. Reading stopped at line 1,`,
    );
  });

  test('pasted credentials fill the fields, here and in Build', async ({ page }) => {
    await paste(page, `AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=${SECRET}`);
    await expect(region(page, 'Recognised')).toContainText(enDebug.recognised.credentials);
    await page.getByRole('link', { name: 'Build' }).click();
    await expect(field(page, 'Access key ID')).toHaveValue('AKIAIOSFODNN7EXAMPLE');
    await expect(field(page, 'Secret access key')).toHaveValue(SECRET);
  });

  test('credentials pasted into one of their fields fill all of them, here and in Build', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const pasteInto = async (name: string, text: string) => {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await field(page, name).press('Control+V');
    };
    const set = `export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nexport AWS_SECRET_ACCESS_KEY=${SECRET}\nexport AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjEXAMPLE==`;
    await paste(page, DEBUG_EXAMPLES.cause);
    await pasteInto('Secret access key', set.replaceAll('AKIAIOSFODNN7EXAMPLE', 'ASIAI44QH8DHBEXAMPLE'));
    await expect(page.getByText(/^The secret at hand is that of ASIAI44QH8DHBEXAMPLE/)).toBeVisible();
    await expect(field(page, 'Secret access key')).toHaveValue('');
    await pasteInto('Secret access key', set);
    await expect(page.getByText(/^✓ Secret access key of AKIAIOSFODNN7EXAMPLE/)).toBeVisible();
    await page.getByRole('link', { name: 'Build' }).click();
    await expect(field(page, 'Access key ID')).toHaveValue('AKIAIOSFODNN7EXAMPLE');
    await expect(field(page, 'Session token')).toHaveValue('IQoJb3JpZ2luX2VjEXAMPLE==');
    await field(page, 'Access key ID').fill('');
    await pasteInto('Access key ID', set.replaceAll('AKIAIOSFODNN7EXAMPLE', 'ASIAI44QH8DHBEXAMPLE'));
    await expect(page.getByText(enSentences.credentialsTaken(1))).toBeVisible();
    await expect(field(page, 'Access key ID')).toHaveValue('ASIAI44QH8DHBEXAMPLE');
    await field(page, 'Secret access key').fill('');
    await pasteInto('Secret access key', 'abc/def+ghi=');
    await expect(field(page, 'Secret access key')).toHaveValue('abc/def+ghi=');
  });

  test('Open in Build gives a verified URL with the fixes made', async ({ page }) => {
    await button(page, enDebug.examples.names.region).click();
    await expect(findings(page)).toContainText('AWS expects another Region');
    await button(page, 'Open in Build').click();
    await expect(field(page, 'URL')).toHaveValue('https://examplebucket.s3.eu-central-1.amazonaws.com/summer.jpg');
    await expect(field(page, 'Region')).toHaveValue('eu-central-1');
    await expectVerified(page);
  });

  test('the report has no secret and no whole signature in it', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(page, enDebug.examples.names.cause).click();
    await expect(cause(page)).toContainText('Proved:');
    await button(page, 'Copy redacted report').click();
    await expect(button(page, 'Copied')).toBeVisible();
    const report = await clipboard(page);
    expect(report).toContain(enCause.changes['path-encoded-twice'].title);
    expect(report).not.toContain(SECRET);
    expect(report).not.toMatch(/[0-9a-f]{64}/);
  });

  test('nothing that is pasted gets into the address or into a store of the browser', async ({ page }) => {
    await paste(page, `${DEBUG_EXAMPLES.cause}\nAWS_SECRET_ACCESS_KEY=${SECRET}`);
    await expect(findings(page)).toBeVisible();
    expect(new URL(page.url()).hash).toBe('#/debug');
    const kept = await page.evaluate(async () =>
      JSON.stringify([localStorage, sessionStorage, await indexedDB.databases(), document.cookie, history.state]),
    );
    expect(kept).not.toContain('examplebucket');
    expect(kept).not.toContain(SECRET);
  });

  test('everything can be reached with the keyboard', async ({ page }) => {
    await expect(field(page, 'Paste anything')).toBeFocused();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await expect(button(page, enDebug.examples.names.transit)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(findings(page)).toContainText('The path was simplified on the way');
  });
});

test('what is typed in Build and pasted in Debug stays when the view changes, and back leads back', async ({
  page,
}) => {
  await openPage(page);
  await fill(page, { URL: 'https://a.execute-api.eu-west-1.amazonaws.com/mine' });
  await page.getByRole('link', { name: 'Debug' }).click();
  await expect(page).toHaveURL(/#\/debug$/);
  await paste(page, 'hello');
  await page.goBack();
  await expect(field(page, 'URL')).toHaveValue('https://a.execute-api.eu-west-1.amazonaws.com/mine');
  await page.goForward();
  await expect(field(page, 'Paste anything')).toHaveValue('hello');
});

test.describe('a failed reply of Try it is handed over', () => {
  test.beforeEach(({ allowFailedRequest }) => allowFailedRequest(/\/practice\//));

  test('with another secret, AWS’s text agrees and the search says so', async ({ page }) => {
    await openPage(page);
    await fill(page, { 'Secret access key': 'some other secret of this length, forty' });
    await send(page);
    await button(region(page, 'Try it'), 'Find out why').click();
    await expect(page).toHaveURL(/#\/debug$/);
    await expect(region(page, 'Recognised')).toContainText('HTTP request');
    // The key of Build is known: it is tried without a click.
    await expect(cause(page)).toContainText(enCause.reproduces.received);
    await expect(page.getByRole('main')).not.toContainText('tunnel');
  });

  test('with another Region, the finding says so', async ({ page }) => {
    await openPage(page);
    await fill(page, { Region: 'eu-west-1' });
    await send(page);
    await button(region(page, 'Try it'), 'Find out why').click();
    await expect(findings(page)).toContainText('AWS refuses the Region');
  });
});

for (const look of SAMPLE) testVerdict(look);

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('what is said of pasting names no keys and nothing to drop', async ({ page }) => {
    await openPage(page, '/debug');
    await expect(page.locator('#debug-paste-hint')).toHaveText(enDebug.paste.hintTouch);
  });
});
