import { createHash, createHmac } from 'node:crypto';
import type { Page } from '@playwright/test';
import { enCause } from '@/i18n/en/cause/all';
import { enDebug } from '@/i18n/en/debug/labels';
import { DEBUG_EXAMPLES } from '@/testing/debug-examples';
import { signHeaders, type ToSign } from '@/testing/sign-v4';
import { expect, openPage, test } from './fixtures';
import { cause, differences, findCause, findings, paste } from './support/debug-view';
import { button, field, fill } from './support/page';

const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const EMPTY = createHash('sha256').digest('hex');

const REQUEST: ToSign = {
  method: 'GET',
  host: 'b.s3.eu-central-1.amazonaws.com',
  path: '/summer.jpg',
  headers: [['x-amz-content-sha256', EMPTY]],
  payloadHash: EMPTY,
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secret: SECRET,
  date: '20260401T090000Z',
  region: 'eu-central-1',
  service: 's3',
};

/** A request as it went over the wire; `sent` is what of it was not signed so. */
function http(request: ToSign, sent: Partial<ToSign> = {}): string {
  const { method, path, host } = { ...request, ...sent };
  const headers = [['Host', host], ...signHeaders(request)].map(([name, value]) => `${name}: ${value}`);
  return `${[`${method} ${path} HTTP/1.1`, ...headers].join('\n')}\n\n`;
}

/** What S3 answers to a request whose signature is not the one that it computes. */
function mismatch(request: ToSign): string {
  const lines = [['host', request.host], ...(request.headers ?? []), ['x-amz-date', request.date]];
  const names = 'host;x-amz-content-sha256;x-amz-date';
  const canonical = [request.method, request.path, '', ...lines.map((l) => l.join(':')), '', names, EMPTY].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const toSign = ['AWS4-HMAC-SHA256', request.date, '20260401/eu-central-1/s3/aws4_request', hash].join('\n');
  return `<Error><Code>SignatureDoesNotMatch</Code><StringToSign>${toSign}</StringToSign><CanonicalRequest>${canonical}</CanonicalRequest></Error>`;
}

const signingKey = (secret: string): string =>
  ['20260401', 'eu-central-1', 's3', 'aws4_request']
    .reduce<string | Buffer>((key, text) => createHmac('sha256', key).update(text).digest(), `AWS4${secret}`)
    .toString('hex');

async function giveSigningKey(page: Page, hex: string): Promise<void> {
  const use = button(page, enDebug.key.useSigningKey);
  if (await use.isVisible()) await use.click();
  await fill(page, { [enDebug.key.signingKeyHex]: hex });
}

test.beforeEach(({ page }) => openPage(page, '/debug'));

test('a day’s signing key finds the cause as the secret does, and one that is none is refused', async ({ page }) => {
  await paste(page, DEBUG_EXAMPLES.cause);
  await giveSigningKey(page, 'c0ffee');
  await expect(page.getByText(enDebug.key.signingKeyBad)).toBeVisible();
  await expect(button(page, 'Find the cause')).toBeDisabled();
  await giveSigningKey(page, signingKey(SECRET.replace('+', '/')));
  await button(page, 'Find the cause').click();
  await expect(cause(page)).toContainText(enCause.changes['path-encoded-twice'].title);
  await expect(cause(page)).toContainText('Proved:');
});

test('a secret that the signer held damaged is told, with its damage', async ({ page }) => {
  await paste(page, http({ ...REQUEST, secret: `${SECRET} ` }));
  await findCause(page, SECRET, 'secret-whitespace');
  await paste(page, http({ ...REQUEST, secret: SECRET.replace('+', ' ') }));
  await findCause(page, SECRET, 'secret-plus-to-space');
});

test('a secret that is right only without the blank that was pasted with it is told', async ({ page }) => {
  await paste(page, http(REQUEST));
  await findCause(page, `${SECRET} `, 'secret-whitespace');
});

test('a secret that signs what AWS received says that AWS holds another, whatever was pasted as sent', async ({
  page,
}) => {
  await paste(page, `${http(REQUEST, { path: '/winter.jpg' })}${mismatch(REQUEST)}`);
  await findCause(page, SECRET, 'received');
  await paste(page, `${http(REQUEST)}${mismatch(REQUEST)}`);
  await findCause(page, SECRET, 'received');
});

test('a key that was tried is told beside the finding that leads, and is not asked for again', async ({ page }) => {
  const { from } = enDebug.differences;
  const { keySays } = enDebug.verdict;
  await paste(page, DEBUG_EXAMPLES.transit);
  await expect(differences(page)).toContainText(from.nothing.hashed.none);
  await findCause(page, SECRET.replace('+', '/'), 'sent');
  await expect(findings(page)).toContainText(keySays.seen);
  await expect(differences(page)).toContainText(from.key);
  await expect(differences(page)).not.toContainText(from.nothing.hashed.none);

  await button(page, enDebug.key.change).click();
  await fill(page, { 'Secret access key': 'another/secret+of+forty/letters+EXAMPLE0' });
  await button(page, 'Find the cause').click();
  await expect(findings(page)).toContainText(keySays.not, { timeout: 60_000 });
  await expect(differences(page)).toContainText(from.nothing.hashed.not);
});

test('a search in vain says what was ruled out and what is missing, and nothing of the secret', async ({ page }) => {
  const { notFound, missing } = enCause;
  await paste(page, http(REQUEST));
  await giveSigningKey(page, '07'.repeat(32));
  await button(page, 'Find the cause').click();
  await expect(cause(page)).toContainText(notFound.title, { timeout: 60_000 });
  await expect(cause(page)).toContainText(/[\d,]{5,} combinations were tried, and none reproduces the signature/);
  await expect(cause(page)).toContainText(notFound.meaning);
  await expect(cause(page)).toContainText(notFound.missing);
  for (const what of ['reply', 'log', 'secret'] as const) {
    await expect(cause(page)).toContainText(missing[what]({ what } as never));
  }
  await expect(cause(page)).not.toContainText(/wrong secret/i);
  await cause(page).getByText(notFound.kinds).click();
  await expect(
    cause(page)
      .getByRole('listitem')
      .filter({ hasText: /^path: [\d,]+$/i }),
  ).toBeVisible();
  await button(page, enDebug.key.change).click();
  await expect(field(page, enDebug.key.signingKeyHex)).toHaveValue('07'.repeat(32));
});
