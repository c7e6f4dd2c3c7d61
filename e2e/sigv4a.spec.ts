import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, openPage, test } from './fixtures';
import { choose, resigned, signInHeader } from './support/build-view';
import { button, clipboard, code, expectVerified, field, fill, openMore, region, SEED, textOf } from './support/page';

const { Region: _, ...WITHOUT_REGION } = SEED;
const UNLIT = 'rgba(0, 0, 0, 0)';
const ALGORITHM = 'AWS4-ECDSA-P256-SHA256';

/** The value that stands under a label of the key's derivation. */
const valueUnder = async (page: Page, label: string): Promise<string> =>
  (await region(page, 'Signing key').getByRole('group', { name: label, exact: true }).locator('code').textContent()) ??
  '';

async function chooseSigV4a(page: Page): Promise<void> {
  await openMore(page);
  await resigned(page, () => page.getByRole('radio', { name: 'SigV4a' }).check());
}

test('SigV4a signs the seed request, and its public key verifies what is shown', async ({ page }) => {
  await openPage(page);
  await fill(page, SEED);
  await chooseSigV4a(page);
  await resigned(page, () => field(page, 'Region set').fill('us-*,ap-northeast-1'));
  await expectVerified(page);

  const canonicalRequest = await textOf(page, 'Canonical request');
  expect(canonicalRequest).toContain('&X-Amz-Region-Set=us-%2A%2Cap-northeast-1&X-Amz-SignedHeaders=host\n');
  const stringToSign = await textOf(page, 'String to sign');
  const hash = createHash('sha256').update(canonicalRequest).digest('hex');
  expect(stringToSign).toBe(`${ALGORITHM}\n20150830T123600Z\n20150830/execute-api/aws4_request\n${hash}`);

  // The public key of AWS's test suite, which signs with the same access key.
  const point = { x: await valueUnder(page, 'Public key X'), y: await valueUnder(page, 'Public key Y') };
  expect(point).toEqual({
    x: 'b6618f6a65740a99e650b33b6b4b5bd0d43b176d721a3edfea7e7d2d56d936b1',
    y: '865ed22a7eadc9c5cb9d2cbaca1b3699139fedc5043dc6661864218330c8e518',
  });
  const [x = '', y = ''] = [point.x, point.y].map((hex) => Buffer.from(hex, 'hex').toString('base64url'));
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signature = await textOf(page, 'Signature');
  expect(verify('sha256', Buffer.from(stringToSign), key, Buffer.from(signature, 'hex'))).toBe(true);
  expect(await textOf(page, 'Presigned URL')).toMatch(new RegExp(`&X-Amz-Signature=${signature}$`));
});

test('the derivation of the key is shown in steps', async ({ page }) => {
  await openPage(page, '/build?example=s3-mrap');
  await expectVerified(page);
  const key = region(page, 'Signing key');
  for (const [value, name] of [
    ['00000001', 'iteration: always 1'],
    [ALGORITHM, 'label: the algorithm'],
    ['AKIDEXAMPLE', 'access key ID'],
    ['01', 'counter'],
    ['00000100', 'length of the key: 256 bits'],
  ] as const) {
    await expect(key.getByRole('term').filter({ hasText: value }).first()).toBeVisible();
    await expect(key.getByRole('definition').filter({ hasText: name })).toBeVisible();
  }
  await button(key, 'Show derived keys').click();
  const candidate = BigInt(`0x${await valueUnder(page, 'Candidate')}`);
  expect(candidate).toBeLessThanOrEqual(BigInt(`0x${await valueUnder(page, 'n − 2')}`));
  expect(BigInt(`0x${await valueUnder(page, 'Private key')}`)).toBe(candidate + 1n);
  await expect(region(page, 'Signature').getByRole('term')).toHaveText(['r', 's']);
  await expectAccessible(page);
});

test('pointing at the access key ID in the fixed input lights up its field', async ({ page }) => {
  await openPage(page, '/build?example=s3-mrap');
  const box = field(page, 'Access key ID').locator('xpath=..');
  await expect(box).toHaveCSS('background-color', UNLIT);
  await region(page, 'Signing key').getByText('AKIDEXAMPLE').hover();
  await expect(box).not.toHaveCSS('background-color', UNLIT);
});

test('signed headers carry the region set, and curl sends them', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page);
  await choose(page, 'S3 Multi-Region Access Point (SigV4a)');
  await signInHeader(page);
  await expectVerified(page);
  await expect(code(page, 'Signed headers')).toContainText('X-Amz-Region-Set: *');
  await button(page, 'Copy as curl').click();
  await expect(button(page, 'Copied')).toBeVisible();
  const command = await clipboard(page);
  expect(command).toContain("-H 'X-Amz-Region-Set: *'");
  expect(command).toContain(`-H 'Authorization: ${ALGORITHM} Credential=AKIDEXAMPLE/`);
});

test('the choice and the region set outlive a reload', async ({ page }) => {
  await openPage(page);
  await fill(page, WITHOUT_REGION);
  await chooseSigV4a(page);
  await resigned(page, () => field(page, 'Region set').fill('us-*, ap-northeast-1'));
  await expect(page).toHaveURL(/region=us-\*%2C\+ap-northeast-1&.*algorithm=sigv4a/);
  const signature = await textOf(page, 'Signature');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'SigV4a' })).toBeChecked();
  await expect(field(page, 'Region set')).toHaveValue('us-*, ap-northeast-1');
  await expect(code(page, 'Signature')).toHaveText(signature);
  await page.getByRole('radio', { name: 'SigV4', exact: true }).check();
  await resigned(page, () => field(page, 'Region').fill('ap-northeast-1'));
  await expectVerified(page);
  await expect(page).not.toHaveURL(/algorithm=/);
});

test('a region set that cannot stand is named in words, with a way out', async ({ page }) => {
  await openPage(page);
  await chooseSigV4a(page);
  await field(page, 'Region set').fill('us-east-1,,ap-northeast-1');
  await expect(page.getByText('A region is missing before or after a comma.').first()).toBeVisible();
  await button(page, 'Use us-east-1,ap-northeast-1').click();
  await expect(field(page, 'Region set')).toHaveValue('us-east-1,ap-northeast-1');
  await expectVerified(page);
  await resigned(page, () => field(page, 'Region set').fill('us-*'));
  await expect(page.getByText('which us-* does not cover')).toBeVisible();
});

test('the practice endpoint, which knows SigV4 only, says so', async ({ page, allowFailedRequest }) => {
  allowFailedRequest(/practice\/execute-api/);
  await openPage(page);
  await chooseSigV4a(page);
  await expectVerified(page);
  await button(page, 'Send').first().click();
  await expect(region(page, 'Try it')).toContainText("Unsupported AWS 'algorithm'");
});
