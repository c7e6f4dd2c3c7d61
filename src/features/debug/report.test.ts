import { expect, it } from 'vitest';
import type { Outcome } from '@/core';
import { readCase } from '@/core/diagnosing/reading';
import { redact } from '@/core/diagnosing/redact';
import { instant } from '@/core/model/instant';
import { enCause } from '@/i18n/en/cause/all';
import type { DebugTexts } from '@/i18n/en/debug/all';
import { enDebug } from '@/i18n/en/debug/labels';
import { enDiagnosis } from '@/i18n/en/diagnosis/all';
import { jaCause } from '@/i18n/ja/cause/all';
import { jaDebug } from '@/i18n/ja/debug/labels';
import { jaDiagnosis } from '@/i18n/ja/diagnosis/all';
import { DEBUG_EXAMPLES } from '@/testing/debug-examples';
import { nodeHasher } from '@/testing/node-hasher';
import { report } from './report';
import { secretsOf } from './secrets-of';

const EN: DebugTexts = { debug: enDebug, diagnosis: enDiagnosis, cause: enCause };
const JA: DebugTexts = { debug: jaDebug, diagnosis: jaDiagnosis, cause: jaCause };
const NOW = instant(Date.UTC(2026, 3, 1, 9, 1, 0));
const NO_KEY = { accessKeyId: '', secretAccessKey: '', sessionToken: '' };
const readingOf = (text: string) => readCase(text, NOW, nodeHasher);

it('tells what was recognised, found and differs, in the language of the page', async () => {
  const reading = await readingOf(DEBUG_EXAMPLES.transit);
  const en = report(reading, { phase: 'idle' }, EN);
  expect(en).toContain('## Recognised\n\n- curl command · GET · examplebucket.s3.eu-central-1.amazonaws.com');
  expect(en).toContain('- **Cause: The path was simplified on the way**');
  expect(en).toContain('- Path\n  - sent: "/photos//2026/summer.jpg"\n  - received by AWS: "/photos/2026/summer.jpg"');
  expect(report(reading, { phase: 'idle' }, JA)).toContain('## 認識した内容');
});

it('tells the cause, with its signature shortened', async () => {
  const reading = await readingOf(DEBUG_EXAMPLES.cause);
  const signature = reading.case.stated.signature ?? '';
  const outcome: Outcome = {
    phase: 'found',
    reproduces: { sent: false, received: false, logged: undefined },
    answers: [
      {
        learned: [],
        changes: [
          { dimension: 'path', code: 'path-encoded-twice', name: undefined, did: '/a%2520b', should: '/a%20b' },
        ],
        canonicalRequest: '',
        stringToSign: '',
        signature,
      },
    ],
    tried: 1,
  };
  const text = report(reading, { phase: 'done', outcome }, EN);
  expect(text).toContain(enCause.changes['path-encoded-twice'].title);
  expect(signature).toHaveLength(64);
  expect(text).not.toContain(signature);
});

it('tells what was ruled out and what is missing where no cause was found', async () => {
  const reading = await readingOf(DEBUG_EXAMPLES.cause);
  const outcome: Outcome = {
    phase: 'not-found',
    reproduces: { sent: false, received: undefined, logged: undefined },
    ruledOut: { kinds: [{ dimension: 'path', candidates: 41 }], combinations: 9_000, exhaustive: 2 },
    missing: [{ what: 'headers', names: ['x-amz-target'] }],
  };
  const text = report(reading, { phase: 'done', outcome }, EN);
  expect(text).toContain(enCause.notFound.kind({ dimension: 'path', candidates: 41 }));
  expect(text).toContain('Paste the headers `x-amz-target` with their values');
});

it('a line of a megabyte is told by both ends', async () => {
  const long = DEBUG_EXAMPLES.transit.replaceAll('summer.jpg', `summer${'x'.repeat(1e6)}.jpg`);
  expect(report(await readingOf(long), { phase: 'idle' }, EN).length).toBeLessThan(20_000);
});

it('no secret, token, whole signature or hexadecimal field gets through', async () => {
  const signature = 'ab12'.repeat(16);
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  const token = 'IQoJb3JpZ2luX2VjEXAMPLE/token+of/session==';
  const typed = 'another/secret+that/was/typed/into/a/field';
  const signingKey = 'cd34'.repeat(16);
  const bytes = '41 57 53 34 2d 48 4d 41 43';
  const text = [
    `https://b.s3.us-east-1.amazonaws.com/${encodeURIComponent(secret)}?X-Amz-Algorithm=AWS4-HMAC-SHA256`,
    '&X-Amz-Credential=ASIAIOSFODNN7EXAMPLE%2F20260401%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20260401T090000Z',
    `&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Security-Token=${encodeURIComponent(token)}&X-Amz-Signature=${signature}`,
    `\n\n<Error><Code>SignatureDoesNotMatch</Code><Message>No ${token}, ${typed}, ${signingKey}, ${signature}</Message>`,
    `<StringToSignBytes>${bytes}</StringToSignBytes><SignatureProvided>${signature}</SignatureProvided></Error>`,
    `\n\nexport AWS_ACCESS_KEY_ID=ASIAIOSFODNN7EXAMPLE\nexport AWS_SECRET_ACCESS_KEY=${secret}\nexport AWS_SESSION_TOKEN=${token}`,
  ].join('');
  const reading = await readingOf(text);
  expect(reading.pieces.credentials?.secretAccessKey).toBe(secret);
  const secrets = secretsOf(reading, { ...NO_KEY, secretAccessKey: typed }, signingKey);
  const posted = redact(report(reading, { phase: 'idle' }, EN), secrets);
  expect(posted).toContain('## Findings');
  for (const gone of [
    secret,
    encodeURIComponent(secret),
    token,
    encodeURIComponent(token),
    typed,
    signingKey,
    signature,
    bytes,
  ])
    expect(posted).not.toContain(gone);
});
