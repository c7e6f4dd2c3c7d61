import { createHash, createHmac } from 'node:crypto';
import { expect, openPage, test } from './fixtures';
import {
  addHeader,
  bodyFrom,
  button,
  clipboard,
  code,
  expectText,
  expectVerified,
  field,
  fill,
  noBody,
  openMore,
  region,
  SEED,
  SEED_SIGNED,
  signIn,
  textOf,
  type,
} from './support/page';

const EMPTY_HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const SEED_SIGNATURE = 'ddbf6754b4c7fa78948284e6b4a5bb03f9006ac848fe60de6d1d7b927acd91b8';
const SEED_CANONICAL = [
  'GET',
  '/dev/sample',
  'X-Amz-Algorithm=AWS4-HMAC-SHA256' +
    '&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fap-northeast-1%2Fexecute-api%2Faws4_request' +
    '&X-Amz-Date=20150830T123600Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host',
  'host:x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com',
  '',
  'host',
  EMPTY_HASH,
].join('\n');

/** What AWS's own test suite for Signature Version 4 signs in all its cases. */
const SUITE = {
  URL: 'https://example.amazonaws.com/',
  Service: 'service',
  Region: 'us-east-1',
  'Access key ID': 'AKIDEXAMPLE',
  'Secret access key': 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  'Signing time': '2015-08-30 12:36:00Z',
};

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

test.describe('the first paint', () => {
  test.use({ practiceWorker: true });

  test('is a complete practice example, signed and verified', async ({ page, baseURL }) => {
    await openPage(page);
    for (const name of [
      'Request',
      'Presigned URL',
      'Canonical request',
      'String to sign',
      'Signing key',
      'Signature',
      'Try it',
    ]) {
      await expect(region(page, name).getByRole('heading', { name, exact: true })).toBeAttached();
    }
    const practice = `${baseURL}practice/execute-api/dev/sample`;
    for (const [label, value] of [
      ['Example', 'practice-execute-api'],
      ['Method', 'GET'],
      ['URL', practice],
      ['Service', 'execute-api'],
      ['Region', 'ap-northeast-1'],
      ['Access key ID', 'AKIDEXAMPLE'],
      ['Secret access key', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'],
      ['Expires in (seconds)', '900'],
    ] as const) {
      await expect(field(page, label), label).toHaveValue(value);
    }
    const signatureIn = page.getByRole('group', { name: 'Signature in' });
    await expect(signatureIn.getByRole('radio', { name: 'Presigned URL' })).toBeChecked();
    await expect(signatureIn.getByRole('radio', { name: 'Headers' })).not.toBeChecked();
    for (const name of [
      'Copy URL',
      'Open',
      'Send',
      'Forget credentials',
      'Add a session token',
      'Add header',
      'Add text or a file',
    ])
      await expect(button(page, name)).toBeVisible();
    await openMore(page);
    await expect(field(page, 'Signing time')).toHaveValue('');
    await expectVerified(page);
    const signed = await textOf(page, 'Presigned URL');
    expect(signed.slice(0, practice.length + 1)).toBe(`${practice}?`);
    expect(await page.evaluate(async (url) => (await fetch(url)).status, signed)).toBe(200);
    await expect(page.locator('[aria-invalid]')).toHaveCount(0);
  });

  test('stands before the practice worker does', async ({ page }) => {
    await page.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () => new Promise(() => {});
    });
    await page.goto('./');
    await expectVerified(page);
    expect(await textOf(page, 'Canonical request')).toContain('GET\n/practice/execute-api/dev/sample\n');
  });
});

test.describe('known signatures', () => {
  test('the seed case, typed field by field, gives its URL byte for byte, and every step', async ({ page }) => {
    await openPage(page);
    await type(page, SEED);
    await expectText(page, 'Presigned URL', SEED_SIGNED);
    await expectVerified(page);
    await expectText(page, 'Canonical request', SEED_CANONICAL);
    const stringToSign = [
      'AWS4-HMAC-SHA256',
      '20150830T123600Z',
      '20150830/ap-northeast-1/execute-api/aws4_request',
      sha256(SEED_CANONICAL),
    ].join('\n');
    await expectText(page, 'String to sign', stringToSign);
    await button(page, 'Show derived keys').click();
    const kDate = hmac(`AWS4${SEED['Secret access key']}`, '20150830');
    const kRegion = hmac(kDate, 'ap-northeast-1');
    const kService = hmac(kRegion, 'execute-api');
    const kSigning = hmac(kService, 'aws4_request');
    for (const [name, key] of Object.entries({ kDate, kRegion, kService, kSigning })) {
      const value = region(page, 'Signing key').getByRole('group', { name, exact: true }).locator('code');
      expect(await value.textContent(), name).toBe(key.toString('hex'));
    }
    await expectText(page, 'Signature', SEED_SIGNATURE);
    expect(hmac(kSigning, stringToSign).toString('hex')).toBe(SEED_SIGNATURE);
  });

  test("AWS's S3 example gives the documented URL", async ({ page }) => {
    await openPage(page);
    await type(page, {
      URL: 'https://examplebucket.s3.amazonaws.com/test.txt',
      Region: 'us-east-1',
      'Access key ID': 'AKIAIOSFODNN7EXAMPLE',
      'Secret access key': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      'Expires in (seconds)': '86400',
      'Signing time': '2013-05-24 00:00:00Z',
    });
    await expect(field(page, 'Service')).toHaveValue('s3');
    await expectText(
      page,
      'Presigned URL',
      'https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256' +
        '&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request' +
        '&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host' +
        '&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    );
    await expectVerified(page);
    expect(await textOf(page, 'Canonical request')).toMatch(/\nUNSIGNED-PAYLOAD$/);
  });

  test("AWS's test suite, signed in the Authorization header: a form with its body", async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPage(page);
    await signIn(page, 'Headers');
    await expect(region(page, 'Presigned URL')).toHaveCount(0);
    await expect(field(page, 'Expires in (seconds)')).toHaveCount(0);
    await fill(page, SUITE);
    await field(page, 'Method').selectOption('POST');
    await addHeader(page, 1, 'Content-Type', 'application/x-www-form-urlencoded');
    await addHeader(page, 2, 'Content-Length', '13');
    await bodyFrom(page, 'Text');
    await page.getByRole('textbox', { name: 'Body', exact: true }).fill('Param1=value1');
    const signature = 'd3875051da38690788ef43de4db0d8f280229d82040bfac253562e56c3f20e0b';
    await expectText(page, 'Signature', signature);
    await expectVerified(page);
    await expectText(
      page,
      'Canonical request',
      'POST\n/\n\ncontent-length:13\ncontent-type:application/x-www-form-urlencoded\nhost:example.amazonaws.com\n' +
        `x-amz-content-sha256:${sha256('Param1=value1')}\nx-amz-date:20150830T123600Z\n\n` +
        `content-length;content-type;host;x-amz-content-sha256;x-amz-date\n${sha256('Param1=value1')}`,
    );
    const authorization =
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, ' +
      `SignedHeaders=content-length;content-type;host;x-amz-content-sha256;x-amz-date, Signature=${signature}`;
    const headers = await textOf(page, 'Signed headers');
    expect(new Map(headers.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]))).toEqual(
      new Map([
        ['Host', 'example.amazonaws.com'],
        ['Content-Type', 'application/x-www-form-urlencoded'],
        ['Content-Length', '13'],
        ['X-Amz-Content-Sha256', sha256('Param1=value1')],
        ['X-Amz-Date', '20150830T123600Z'],
        ['Authorization', authorization],
      ]),
    );
    await button(page, 'Copy headers').click();
    await expect(button(page, 'Copied')).toBeVisible();
    expect(await clipboard(page)).toBe(headers);
    await button(page, 'Copy as curl').click();
    await expect.poll(() => clipboard(page)).toMatch(/^curl /);
    const lines = (await clipboard(page)).split(' \\\n  ');
    expect(lines[0]).toBe("curl -X 'POST' 'https://example.amazonaws.com/'");
    expect(lines.slice(1, -1).sort()).toEqual(
      headers
        .split('\n')
        .filter((line) => line !== 'Host: example.amazonaws.com')
        .map((line) => `-H '${line}'`)
        .sort(),
    );
    expect(lines.at(-1)).toBe("--data-raw 'Param1=value1'");
  });

  test("AWS's test suite, signed in the Authorization header: headers repeated, changed and removed", async ({
    page,
  }) => {
    await openPage(page);
    await signIn(page, 'Headers');
    await fill(page, SUITE);
    await page.getByLabel('Send x-amz-content-sha256').uncheck();
    await expectText(page, 'Signature', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31');
    await addHeader(page, 1, 'My-Header1', 'value2');
    await addHeader(page, 2, 'My-Header1', 'value2');
    await addHeader(page, 3, 'My-Header1', 'value1');
    await expectText(page, 'Signature', 'c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea');
    expect(await textOf(page, 'Canonical request')).toContain('\nmy-header1:value2,value2,value1\n');
    await expect(field(page, 'Header 3 name')).toHaveAccessibleDescription(/there more than once/);
    await button(page, 'Remove header 2').click();
    await expect(field(page, 'Header 2 value')).toHaveValue('value1');
    await expect(field(page, 'Header 3 name')).toHaveCount(0);
    await expect.poll(() => textOf(page, 'Canonical request')).toContain('\nmy-header1:value2,value1\n');
    await button(page, 'Remove header 2').click();
    await button(page, 'Remove header 1').click();
    await expectText(page, 'Signature', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31');
    await expectVerified(page);
  });
});

test.describe('the scope', () => {
  test('service and region follow the host', async ({ page }) => {
    await openPage(page);
    await fill(page, { URL: 'https://abcde12345.execute-api.eu-west-1.amazonaws.com/prod' });
    await expect(field(page, 'Service')).toHaveValue('execute-api');
    await expect(field(page, 'Region')).toHaveValue('eu-west-1');
    await expect(page.getByText('both read from the URL')).toBeVisible();
    await fill(page, { URL: 'https://bucket.s3.eu-central-1.amazonaws.com/key' });
    await expect(field(page, 'Service')).toHaveValue('s3');
    await expect(field(page, 'Region')).toHaveValue('eu-central-1');
  });

  for (const [label, wrong, right] of [
    ['Service', 'lambda', 'execute-api'],
    ['Region', 'us-east-1', 'ap-northeast-1'],
  ] as const) {
    test(`a ${label} that disagrees with the host is flagged, kept, and mended with one click`, async ({ page }) => {
      await openPage(page);
      await fill(page, { ...SEED, [label]: wrong });
      await expect(field(page, label)).toHaveAccessibleDescription(
        new RegExp(`Warning: The host says ${right}, not ${wrong}\\.`),
      );
      await expect(page.getByText('both read from the URL')).toHaveCount(0);
      await expect.poll(() => textOf(page, 'String to sign')).toMatch(new RegExp(`^20150830/.*\\b${wrong}/`, 'm'));
      await fill(page, { URL: `${SEED.URL}?more=1` });
      await expect(field(page, label)).toHaveValue(wrong);
      await fill(page, { URL: SEED.URL });
      await button(page, `Use ${right}`).click();
      await expect(field(page, label)).toHaveValue(right);
      await expect(button(page, `Use ${right}`)).toHaveCount(0);
      await expectText(page, 'Presigned URL', SEED_SIGNED);
    });
  }
});

test('Enter adds no line to the URL', async ({ page, baseURL }) => {
  await openPage(page);
  await field(page, 'URL').press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('?a=b');
  await expect(field(page, 'URL')).toHaveValue(`${baseURL}practice/execute-api/dev/sample?a=b`);
});

test('a request of one’s own that the sample keys sign says that AWS will refuse it', async ({ page }) => {
  const said = page.getByText('AWS will refuse it');
  await openPage(page);
  await expectVerified(page);
  await expect(said).toHaveCount(0);
  await field(page, 'URL').fill('https://photos.s3.eu-west-1.amazonaws.com/a.jpg');
  await expect(said).toBeVisible();
  await expect(said).toContainText('AKIDEXAMPLE');
  await signIn(page, 'Form (S3)');
  await expect(said).toBeVisible();
  await fill(page, { 'Access key ID': 'AKIAMYOWN', 'Secret access key': 'my/own+secret/of/forty/characters/for/it' });
  await expect(said).toHaveCount(0);
});

test('copying takes the exact text, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page);
  await fill(page, SEED);
  await expectText(page, 'Presigned URL', SEED_SIGNED);
  await button(page, 'Copy URL').click();
  await expect(button(page, 'Copied')).toBeVisible();
  expect(await clipboard(page)).toBe(SEED_SIGNED);
  await expect(button(page, 'Copy URL')).toBeVisible();
  for (const name of ['Canonical request', 'String to sign', 'Signature']) {
    await button(page, `Copy: ${name}`).click();
    await expect.poll(() => clipboard(page)).toBe(await textOf(page, name));
  }
  await button(page, 'Copy as curl').click();
  await expect.poll(() => clipboard(page)).toBe(`curl '${SEED_SIGNED}'`);
});

test('the link opens in a tab of its own, and tells its target nothing', async ({ page }) => {
  await openPage(page);
  await fill(page, SEED);
  await expectText(page, 'Presigned URL', SEED_SIGNED);
  const open = button(page, 'Open');
  await expect(open).toHaveAttribute('href', SEED_SIGNED);
  await expect(open).toHaveAttribute('target', '_blank');
  await expect(open).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(open).toHaveAttribute('referrerpolicy', 'no-referrer');
});

test.describe('examples', () => {
  const examples = [
    ['Practice API Gateway (no account)', '/practice/execute-api/dev/sample?', 'execute-api'],
    ['Practice S3 (put an object)', '/practice/s3/practice-bucket/hello.txt?', 's3'],
    ['API Gateway with IAM', 'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev/sample?', 'execute-api'],
    ['S3 object', 'https://examplebucket.s3.amazonaws.com/test.txt?', 's3'],
    ['S3 Multi-Region Access Point (SigV4a)', '.mrap.accesspoint.s3-global.amazonaws.com/test.txt?', 's3'],
    ['Lambda function URL', '.lambda-url.us-east-1.on.aws/?', 'lambda'],
  ] as const;

  test('each is complete and verified', async ({ page }) => {
    await openPage(page);
    await expect(field(page, 'Example').getByRole('option')).toHaveText(examples.map(([name]) => name));
    for (const [name, url, service] of examples) {
      await field(page, 'Example').selectOption(name);
      await expect.poll(() => textOf(page, 'Presigned URL')).toContain(url);
      await expect(field(page, 'Service')).toHaveValue(service);
      await expectVerified(page);
      await expect(page.locator('[aria-invalid]')).toHaveCount(0);
    }
  });

  test('none takes away credentials that a person typed', async ({ page }) => {
    await openPage(page);
    await fill(page, { 'Access key ID': 'AKIAMINE', 'Secret access key': 'my own secret'.replaceAll(' ', '-') });
    await field(page, 'Example').selectOption('S3 object');
    await expect.poll(() => textOf(page, 'Presigned URL')).toContain('AKIAMINE%2F');
    await expect(field(page, 'Secret access key')).toHaveValue('my-own-secret');
  });

  test('a changed one is a request of your own', async ({ page }) => {
    await openPage(page);
    await fill(page, { Region: 'ap-northeast-3' });
    await expect(field(page, 'Example').locator('option:checked')).toHaveText('Your own request');
  });
});

test.describe('credentials', () => {
  test('forgotten, they are gone from the page with all that was made of them', async ({ page }) => {
    await openPage(page);
    await fill(page, { ...SEED, 'Session token': 'token/EXAMPLE' });
    await expect.poll(() => textOf(page, 'Presigned URL')).toContain('token%2FEXAMPLE');
    const signature = await textOf(page, 'Signature');
    await button(page, 'Forget credentials').click();
    for (const label of ['Access key ID', 'Secret access key']) await expect(field(page, label)).toHaveValue('');
    await expect(field(page, 'Session token')).toHaveCount(0);
    await expect(field(page, 'Access key ID')).toHaveAccessibleDescription(/Enter an access key ID/);
    await expect(field(page, 'Secret access key')).toHaveAccessibleDescription(/Enter a secret access key/);
    await expect(region(page, 'Presigned URL')).toContainText('Nothing is signed yet.');
    for (const name of ['Canonical request', 'String to sign', 'Signing key', 'Signature'])
      await expect(region(page, name)).toHaveCount(0);
    const whole = await page.content();
    for (const part of [SEED['Secret access key'], 'AKIDEXAMPLE', 'token/EXAMPLE', 'token%2FEXAMPLE', signature])
      expect(whole).not.toContain(part);
    await fill(page, SEED);
    await expectText(page, 'Presigned URL', SEED_SIGNED);
  });

  test('a session token goes into the URL before the signed headers, and is signed', async ({ page }) => {
    await openPage(page);
    await fill(page, { ...SEED, 'Session token': 'AQo/EXAMPLE+token==' });
    const token = '&X-Amz-Expires=900&X-Amz-Security-Token=AQo%2FEXAMPLE%2Btoken%3D%3D&X-Amz-SignedHeaders=host';
    await expect.poll(() => textOf(page, 'Presigned URL')).toContain(token);
    expect(await textOf(page, 'Canonical request')).toContain(token);
    await expectVerified(page);
    expect(await textOf(page, 'Signature')).not.toBe(SEED_SIGNATURE);
  });

  test('the secret is hidden until it is asked for, and never stands in a step', async ({ page }) => {
    await openPage(page);
    await expect(field(page, 'Secret access key')).toHaveCSS('-webkit-text-security', 'disc');
    await button(page, 'Show secret access key').click();
    await expect(field(page, 'Secret access key')).toHaveCSS('-webkit-text-security', 'none');
    await button(page, 'Show secret access key').click();
    await expect(field(page, 'Secret access key')).toHaveCSS('-webkit-text-security', 'disc');
    await expect(page.getByRole('main')).not.toContainText(SEED['Secret access key']);
  });
});

test.describe('the body', () => {
  const typed = 'naïve 😀\nline';

  test('of text is signed by its hash', async ({ page }) => {
    await openPage(page);
    await field(page, 'Method').selectOption('POST');
    await expect.poll(() => textOf(page, 'Canonical request')).toMatch(new RegExp(`^POST\n.*\n${EMPTY_HASH}$`, 's'));
    await bodyFrom(page, 'Text');
    await page.getByRole('textbox', { name: 'Body', exact: true }).fill(typed);
    await expect.poll(() => textOf(page, 'Canonical request')).toMatch(new RegExp(`\n${sha256(typed)}$`));
    await expectVerified(page);
    await expect(page.getByText('16 bytes, hashed once.')).toBeVisible();
  });

  test('of a file is signed by its hash', async ({ page }) => {
    const buffer = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 7) % 251));
    await openPage(page);
    await field(page, 'Method').selectOption('PUT');
    await bodyFrom(page, 'File');
    await field(page, 'Choose a file').setInputFiles({ name: 'a.bin', mimeType: 'application/x-test', buffer });
    await expect.poll(() => textOf(page, 'Canonical request')).toMatch(new RegExp(`\n${sha256(buffer)}$`));
    await expectVerified(page);
    await noBody(page);
    await expect.poll(() => textOf(page, 'Canonical request')).toMatch(new RegExp(`\n${EMPTY_HASH}$`));
  });

  test('is not signed by a presigned S3 URL, and is by signed headers', async ({ page }) => {
    await openPage(page);
    await field(page, 'Example').selectOption('Practice S3 (put an object)');
    await bodyFrom(page, 'Text');
    await page.getByRole('textbox', { name: 'Body', exact: true }).fill(typed);
    await expect.poll(() => textOf(page, 'Canonical request')).toMatch(/^PUT\n.*\nUNSIGNED-PAYLOAD$/s);
    await signIn(page, 'Headers');
    await expect.poll(() => textOf(page, 'Canonical request')).toContain(`\nx-amz-content-sha256:${sha256(typed)}\n`);
    await expectVerified(page);
  });
});

test('every method is signed as chosen', async ({ page }) => {
  await openPage(page);
  for (const method of ['HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'GET']) {
    await field(page, 'Method').selectOption(method);
    await expect.poll(() => textOf(page, 'Canonical request')).toMatch(new RegExp(`^${method}\n`));
  }
});

test.describe('time', () => {
  const start = new Date('2026-01-02T03:04:05Z');

  test('a URL counts down, expires, and is signed again with one click', async ({ page }) => {
    await page.clock.install({ time: start });
    await openPage(page);
    const result = region(page, 'Presigned URL');
    await expect(result).toContainText(/valid for 1[45]:\d\d/);
    await page.clock.fastForward('14:00');
    await expect(result).toContainText(/valid for 0[01]:\d\d/);
    await expect(button(page, 'Sign again')).toHaveCount(0);
    await page.clock.fastForward('01:00');
    await expect(result.getByText('expired', { exact: true })).toBeVisible();
    await expect(result).not.toContainText('valid for');
    const expired = await textOf(page, 'Presigned URL');
    expect(expired).toContain('X-Amz-Date=20260102T0304');
    await button(page, 'Sign again').click();
    await expect.poll(() => textOf(page, 'Presigned URL')).toContain('X-Amz-Date=20260102T0319');
    await expect(result).toContainText(/valid for 1[45]:\d\d/);
    await expect(button(page, 'Sign again')).toHaveCount(0);
    await expectVerified(page);
  });

  test('every change signs anew, unless the time is pinned', async ({ page }) => {
    await page.clock.install({ time: start });
    await openPage(page);
    await page.clock.fastForward('05:00');
    expect(await textOf(page, 'Presigned URL')).toContain('X-Amz-Date=20260102T0304');
    await fill(page, { Region: 'us-west-1' });
    await expect.poll(() => textOf(page, 'Presigned URL')).toMatch(/us-west-1.*X-Amz-Date=20260102T0309/);
    await openMore(page);
    await button(page, 'Keep this time').click();
    await expect(field(page, 'Signing time')).toHaveValue(/^2026-01-02 03:09:\d\dZ$/);
    await page.clock.fastForward('05:00');
    await fill(page, { Region: 'us-west-2' });
    await expect.poll(() => textOf(page, 'Presigned URL')).toMatch(/us-west-2.*X-Amz-Date=20260102T0309/);
    await button(page, 'Follow the clock').click();
    await expect(field(page, 'Signing time')).toHaveValue('');
    await expect.poll(() => textOf(page, 'Presigned URL')).toMatch(/us-west-2.*X-Amz-Date=20260102T0314/);
  });

  test('a URL for a time to come says from when it is valid', async ({ page }) => {
    await page.clock.install({ time: start });
    await openPage(page);
    await fill(page, { 'Signing time': '20260102T040000Z' });
    await expect(region(page, 'Presigned URL')).toContainText('Not valid before 2026-01-02 04:00:00Z.');
  });
});

test.describe('the exact text', () => {
  test('stays what it is while invisible characters are shown', async ({ page }) => {
    await openPage(page);
    await fill(page, SEED);
    await addHeader(page, 1, 'x-note', 'a b');
    await expect.poll(() => textOf(page, 'Canonical request')).toContain('\nx-note:a b\n');
    const text = await textOf(page, 'Canonical request');
    /** What style draws behind the pieces of the text, in their order. */
    const marks = () =>
      code(page, 'Canonical request').evaluate((root) =>
        [...root.querySelectorAll('*')]
          .flatMap((element) => ['::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo).content))
          .filter((content) => content === '"↵"' || content === '"·"'),
      );
    expect(await marks()).toEqual([]);
    const toggle = button(region(page, 'Canonical request'), 'Show invisible characters');
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    expect((await marks()).sort()).toEqual(
      [...Array.from(text.matchAll(/ /g), () => '"·"'), ...lineBreaks(text)].sort(),
    );
    await expectText(page, 'Canonical request', text);
    await toggle.click();
    expect(await marks()).toEqual([]);
  });

  test('is shown as its bytes', async ({ page }) => {
    await openPage(page);
    await fill(page, SEED);
    await expectText(page, 'Canonical request', SEED_CANONICAL);
    await button(region(page, 'Canonical request'), 'Bytes').click();
    const rows = (await textOf(page, 'Canonical request')).split('\n');
    const hex = rows.map((row) => row.slice(8, 56).replaceAll(' ', '')).join('');
    expect(Buffer.from(hex, 'hex').toString('utf8')).toBe(SEED_CANONICAL);
    await button(region(page, 'Canonical request'), 'Text').click();
    await expectText(page, 'Canonical request', SEED_CANONICAL);
  });
});

const lineBreaks = (text: string): string[] => Array.from(text.matchAll(/\n/g), () => '"↵"');
