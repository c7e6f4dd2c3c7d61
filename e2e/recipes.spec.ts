import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { enRecipes } from '@/i18n/en/recipes';
import { jaRecipes } from '@/i18n/ja/recipes';
import { readMade } from '@/testing/recipes/made';
import { expect, expectAccessible, openPage, test } from './fixtures';
import { button, clipboard, expectVerified, field, region } from './support/page';

const OPEN = enRecipes.title;
const search = (page: Page) => page.getByRole('combobox', { name: enRecipes.search });
const finished = (page: Page, form: string) =>
  region(page, enRecipes.finished).getByRole('region', { name: form, exact: true }).locator('code');

/** Chooses a recipe by keyboard alone, and answers what it asks. */
async function make(page: Page, words: string, answers: Readonly<Record<string, string>>): Promise<void> {
  await button(page, OPEN).click();
  await expect(search(page)).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  for (const [label, text] of Object.entries(answers)) await field(page, label).fill(text);
}

const { asks, forms } = enRecipes;

test.describe('from what somebody wants to the thing its consumer takes, in at most four inputs:', () => {
  test('an EKS token', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPage(page);
    await make(page, 'eks', { [asks.cluster]: 'prod' });
    await expect(finished(page, forms.eksToken)).toHaveText(/^k8s-aws-v1\.[\w-]+$/);
    const token = (await finished(page, forms.eksToken).textContent()) ?? '';
    const url = Buffer.from(token.replace('k8s-aws-v1.', ''), 'base64url').toString();
    expect(url).toMatch(/^https:\/\/sts\.ap-northeast-1\.amazonaws\.com\/\?Action=GetCallerIdentity&/);
    expect(url).toContain('X-Amz-SignedHeaders=host%3Bx-k8s-aws-id');
    const credential = JSON.parse((await finished(page, forms.execCredential).textContent()) ?? '');
    expect(credential).toMatchObject({ kind: 'ExecCredential', status: { token } });
    await button(page, enRecipes.copy(forms.eksToken)).click();
    await expect.poll(() => clipboard(page)).toBe(token);
    await expect(field(page, asks.cluster)).toHaveValue('prod');
  });

  test('an RDS password, in the Region of its host', async ({ page }) => {
    await openPage(page);
    await make(page, 'aurora database', {});
    await expect(field(page, 'URL')).toHaveValue('https://{host}:5432/?Action=connect&DBUser={user}');
    await make(page, 'aurora database', {
      [asks.host]: 'db.c9akciq32.eu-west-3.rds.amazonaws.com',
      [asks.user]: 'iam_user',
    });
    await expect(finished(page, forms.password)).toHaveText(
      /^db\.c9akciq32\.eu-west-3\.rds\.amazonaws\.com:5432\/\?Action=connect&DBUser=iam_user&.*eu-west-3%2Frds-db%2Faws4_request.*&X-Amz-Signature=[0-9a-f]{64}$/,
    );
    await expect(region(page, 'Presigned URL')).toBeVisible();
    // A password is not opened, nor sent.
    for (const name of ['Open', 'Send', 'Copy as curl']) await expect(button(page, name)).toBeHidden();
    await expect(page.getByText('the link still opens')).toBeHidden();
    await button(page, enRecipes.leave).click();
    await expect(button(page, 'Send')).toBeVisible();
  });

  test('an R2 link for an upload', async ({ page }) => {
    await openPage(page);
    await make(page, 'r2', {
      [asks.accountId]: '0123456789abcdef0123456789abcdef',
      [asks.bucket]: 'photos',
      [asks.key]: 'a b.jpg',
    });
    await field(page, asks.method).selectOption('PUT');
    await expect(finished(page, forms.url)).toHaveText(
      /^https:\/\/0123456789abcdef0123456789abcdef\.r2\.cloudflarestorage\.com\/photos\/a%20b\.jpg\?.*%2Fauto%2Fs3%2Faws4_request/,
    );
    await expect(field(page, 'Method')).toHaveValue('PUT');
  });

  test('an upload form', async ({ page }) => {
    await openPage(page);
    await make(page, 's3 upload form', { [asks.bucket]: 'photos' });
    await expect(region(page, enRecipes.finished)).toContainText(enRecipes.below);
    await expect(field(page, 'URL')).toHaveValue('https://photos.s3.ap-northeast-1.amazonaws.com/');
    await expect(page.getByRole('radio', { name: 'Form (S3)' })).toBeChecked();
  });

  test('a link to a Lambda function', async ({ page }) => {
    await openPage(page);
    await make(page, 'lambda', { [asks.url]: 'https://abcdefgh.lambda-url.us-east-2.on.aws/x' });
    await expect(finished(page, forms.url)).toHaveText(/us-east-2%2Flambda%2Faws4_request/);
  });

  test('a link of a Multi-Region Access Point, signed for every Region', async ({ page }) => {
    await openPage(page);
    await make(page, 'mrap', {
      [asks.alias]: 'arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap',
      [asks.key]: 'a b.jpg',
    });
    const url = finished(page, forms.url);
    await expect(url).toHaveText(
      /^https:\/\/mfzwi23gnjvgw\.mrap\.accesspoint\.s3-global\.amazonaws\.com\/a%20b\.jpg\?/,
    );
    await expect(url).toHaveText(/X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256&/);
    await expect(url).toHaveText(/&X-Amz-Region-Set=%2A&/);
    await expectVerified(page);
  });

  test('signed headers for a search in OpenSearch Serverless', async ({ page }) => {
    await openPage(page);
    const json = '{"query":{"match_all":{}}}';
    await make(page, 'aoss', {
      [asks.url]: 'https://abc123.eu-west-1.aoss.amazonaws.com/logs/_search',
      [asks.json]: json,
    });
    await field(page, asks.method).selectOption('POST');
    const headers = finished(page, forms.headers);
    const hash = createHash('sha256').update(json).digest('hex');
    await expect(headers).toContainText(new RegExp(`^x-amz-content-sha256: ${hash}$`, 'im'));
    await expect(headers).toContainText('eu-west-1/aoss/aws4_request');
    await expect(headers).toContainText(/SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date/);
  });

  test('any other request, for a service that nobody knows', async ({ page }) => {
    await openPage(page);
    await make(page, 'any other request', {
      [asks.url]: 'https://api.example.com/a?x=1',
      [asks.service]: 'mine',
      [asks.region]: 'here-1',
    });
    await expect(finished(page, forms.url)).toHaveText(
      /^https:\/\/api\.example\.com\/a\?x=1&.*here-1%2Fmine%2Faws4_request.*&X-Amz-Signature=[0-9a-f]{64}/,
    );
  });

  test('a viewer of Kinesis Video, which ends when its client’s limit does', async ({ page }) => {
    await openPage(page);
    await make(page, 'viewer', {
      [asks.host]: 'v-1a2b3c4d.kinesisvideo.us-west-2.amazonaws.com',
      [asks.channelArn]: 'arn:aws:kinesisvideo:us-west-2:123456789012:channel/demo/1',
      [asks.clientId]: 'viewer-1',
    });
    await expect(finished(page, forms.webSocketUrl)).toHaveText(
      /^wss:\/\/v-1a2b3c4d\.kinesisvideo\.us-west-2\.amazonaws\.com\/\?X-Amz-ChannelARN=arn%3Aaws.*&X-Amz-Expires=299&/,
    );
    await expect(region(page, enRecipes.lasts)).toContainText(enRecipes.ends.expires('4 minutes 59 seconds'));
    await field(page, 'Expires in (seconds)').fill('1h');
    await expect(region(page, enRecipes.lasts)).toContainText(enRecipes.ends.service('4 minutes 59 seconds'));
  });
});

test('an SMTP password of SES and a Git password of CodeCommit, with how they are made', async ({ page }) => {
  await openPage(page);
  await make(page, 'smtp', {});
  const { derivedForms } = enRecipes;
  await expect(finished(page, derivedForms.userName)).toHaveText('AKIDEXAMPLE');
  await expect(finished(page, derivedForms.password)).toHaveText(/^B[A-Za-z0-9+/]{43}$/);
  await expect(region(page, enRecipes.howMade)).toContainText('11111111 → ap-northeast-1 → ses → aws4_request');
  await make(page, 'git', { [asks.repository]: 'my-repo' });
  await expect(finished(page, derivedForms.password)).toHaveText(/^\d{8}T\d{6}Z[0-9a-f]{64}$/);
  await expect(region(page, enRecipes.howMade)).toContainText('host:git-codecommit.ap-northeast-1.amazonaws.com');
  await expect(field(page, 'URL')).toHaveValue(/practice/);
});

test('what a driver replies to Amazon Keyspaces, and a link of Google’s own, with how they are made', async ({
  page,
}) => {
  await openPage(page);
  const { derivedForms, ends, notOfForm } = enRecipes;
  await make(page, 'cassandra', { [asks.nonce]: 'nonce=91703fdc2ef562e19fbdab0f58e42fe5' });
  await expect(finished(page, derivedForms.challengeReply)).toHaveText(
    /^signature=[0-9a-f]{64},access_key=AKIDEXAMPLE,amzdate=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  );
  await expect(region(page, enRecipes.howMade)).toContainText('host:cassandra');
  await make(page, 'goog4', { [asks.bucket]: 'photos', [asks.key]: 'a b.jpg' });
  await expect(finished(page, derivedForms.link)).toHaveText(
    /^https:\/\/storage\.googleapis\.com\/photos\/a%20b\.jpg\?X-Goog-Algorithm=GOOG4-HMAC-SHA256&.*&X-Goog-Signature=[0-9a-f]{64}$/,
  );
  await field(page, asks.expires).fill('3600');
  await expect(region(page, enRecipes.finished)).toContainText(ends.asked('1 hour'));
  await field(page, asks.expires).fill('604801');
  await expect(page.getByText(notOfForm.seconds)).toBeVisible();
  await expect(page.getByText(enRecipes.missing([asks.expires]))).toBeVisible();
});

test('a token that is pasted into URL is opened there, and in Debug', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page);
  await make(page, 'eks', { [asks.cluster]: 'prod' });
  const token = (await finished(page, forms.eksToken).textContent()) ?? '';
  await button(page, enRecipes.copy(forms.eksToken)).click();
  await field(page, 'Example').selectOption({ index: 1 });
  await field(page, 'URL').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByText('Filled in from a token')).toBeVisible();
  await expect(field(page, 'URL')).toHaveValue(
    /^https:\/\/sts\.ap-northeast-1\.amazonaws\.com\/\?Action=GetCallerIdentity/,
  );
  // So does the password of a database, in the URL that a driver takes.
  const password = readMade().find(({ recipe }) => recipe === 'rds')?.text ?? '';
  const driver = `postgres://app:${encodeURIComponent(password)}@db.example.com:5432/app`;
  await page.evaluate((text) => navigator.clipboard.writeText(text), driver);
  await field(page, 'URL').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
  await expect(field(page, 'URL')).toHaveValue(/^https:\/\/db\.c9akciq32\.\S+:5432\/\?Action=connect&DBUser=iam_user$/);
  await expect(field(page, 'Service')).toHaveValue('rds-db');
  await page.getByRole('link', { name: 'Debug' }).click();
  await field(page, 'Paste anything').fill(token);
  await expect(region(page, 'Recognised')).toContainText('Token that holds a presigned URL');
});

test('what is missing is named, and no half of a token is shown', async ({ page }) => {
  await openPage(page);
  await make(page, 'eks', {});
  await expect(field(page, asks.cluster)).toBeFocused();
  await expect(region(page, enRecipes.finished)).toContainText(enRecipes.missing([asks.cluster]));
  await expect(finished(page, forms.eksToken)).toBeHidden();
  // Nothing is marked for it: the empty result must not send people to look for a mark alone.
  await expect(page.getByText('Nothing is signed yet.')).toContainText('what is marked or still missing');
});

test('the list is gone through with the arrow keys, and left with Escape', async ({ page }) => {
  await openPage(page);
  const chosen = page.getByRole('dialog').getByRole('option', { selected: true });
  await button(page, OPEN).click();
  await expect(chosen).toContainText(enRecipes.recipes.s3Download.title);
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toContainText(enRecipes.recipes.s3Upload.title);
  await page.keyboard.type('no such thing');
  await expect(page.getByRole('dialog')).toContainText(enRecipes.nothing);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button(page, OPEN)).toBeFocused();
});

test('a recipe is gone once its request is changed by hand, or left', async ({ page }) => {
  await openPage(page);
  await make(page, 'who am i', {});
  const panel = region(page, enRecipes.recipes.callerIdentity.title);
  await expect(panel).toBeVisible();
  await field(page, 'URL').fill('https://example.com/');
  await expect(panel).toBeHidden();
  await make(page, 'who am i', {});
  await button(page, enRecipes.leave).click();
  await expect(panel).toBeHidden();
  await expect(field(page, 'URL')).toHaveValue(/^https:\/\/sts\./);
});

test('the end of temporary credentials comes first where it does', async ({ page }) => {
  await openPage(page);
  await button(page, 'Add a session token').click();
  await field(page, 'Session token').fill('token==');
  await make(page, 'bedrock api key', {});
  await expect(region(page, enRecipes.lasts)).toContainText(enRecipes.ends.unknown('12 hours'));
  await field(page, enRecipes.credentialsEnd).fill(new Date(Date.now() + 600_000).toISOString());
  await expect(region(page, enRecipes.lasts)).toContainText('then the temporary credentials end');
  await field(page, enRecipes.credentialsEnd).fill('soon');
  await field(page, enRecipes.credentialsEnd).blur();
  await expect(page.getByText(enRecipes.credentialsEndBad)).toBeVisible();
});

test.describe('once its files are kept', () => {
  test.use({ practiceWorker: true });

  test('works offline, in Japanese, on a phone, for everybody', async ({ page, context }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openPage(page);
    await button(page, '日本語').click();
    await context.setOffline(true);
    await button(page, jaRecipes.title).click();
    await expect(page.getByRole('combobox', { name: jaRecipes.search })).toBeFocused();
    await page.keyboard.type('データベース パスワード');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await field(page, jaRecipes.asks.host).fill('db.c9akciq32.us-east-1.rds.amazonaws.com');
    await field(page, jaRecipes.asks.user).fill('iam_user');
    await expect(
      region(page, jaRecipes.finished).getByRole('region', { name: jaRecipes.forms.password }),
    ).toContainText('Action=connect');
    await expectAccessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});

test('a link says that its session ends first, and when, wherever it says how long it lives', async ({ page }) => {
  await openPage(page);
  const end = new Date(Date.now() + 39 * 60_000).toISOString();
  const keys = { AccessKeyId: 'ASIAIOSFODNN7EXAMPLE', SecretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
  const paste = async (more: object) => {
    await field(page, 'Access key ID').evaluate(
      (input, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      JSON.stringify({ ...keys, SessionToken: 'a'.repeat(200), ...more }),
    );
  };
  const result = page.locator('#result');
  await page.getByText('Presigned URL', { exact: true }).first().click();
  await field(page, 'Expires in (seconds)').fill('3600');
  await paste({ Expiration: end });
  await expect(result).toContainText(/session ends in 3[89]:\d\d/);
  await expect(page.getByText('not after 1 hour, as X-Amz-Expires says')).toHaveCount(2);
  await field(page, 'Session token').fill('b'.repeat(200));
  await expect(result).toContainText(/valid at most (?:59:\d\d|1:00:00)/);
  await expect(page.getByText('not after 1 hour, as X-Amz-Expires says')).toHaveCount(0);
  expect(page.url()).not.toContain(end.slice(0, 10));
});
