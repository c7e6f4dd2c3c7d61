import { marked, type Token } from 'marked';
import { expect, it } from 'vitest';
import type { Outcome } from '@/core';
import { readCase } from '@/core/diagnosing/reading';
import { knownSecrets } from '@/core/diagnosing/telling/known-secrets';
import { redact } from '@/core/diagnosing/telling/redact';
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

const EN: DebugTexts = { debug: enDebug, diagnosis: enDiagnosis, cause: enCause };
const JA: DebugTexts = { debug: jaDebug, diagnosis: jaDiagnosis, cause: jaCause };
const NOW = instant(Date.UTC(2026, 3, 1, 9, 1, 0));
const whole = (text: string): string => text;
const readingOf = (text: string) => readCase(text, NOW, nodeHasher);

it('tells what was recognised, found and differs, in the language of the page', async () => {
  const reading = await readingOf(DEBUG_EXAMPLES.transit);
  const en = report(reading, { phase: 'idle' }, EN, whole);
  expect(en).toContain(
    '## Recognised\n\n- curl command · `GET` · `examplebucket.s3.eu-central-1.amazonaws.com` · `s3`',
  );
  expect(en).toContain('- **Cause: The path was simplified on the way**');
  expect(en).toContain('- Path\n  - sent: `"/photos//2026/summer.jpg"`\n  - received: `"/photos/2026/summer.jpg"`');
  expect(report(reading, { phase: 'idle' }, JA, whole)).toContain('## 認識した内容');
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
  const text = report(reading, { phase: 'done', outcome }, EN, whole);
  expect(text).toContain(enCause.changes['path-encoded-twice'].title);
  expect(signature).toHaveLength(64);
  expect(text).not.toContain(signature);
});

it('holds no signature that a proof completes, or that came with other characters', async () => {
  const whole64 = /Signature=([0-9a-f]{64})/.exec(DEBUG_EXAMPLES.cause)?.[1] ?? '';
  expect(whole64).toHaveLength(64);
  for (const pasted of [whole64.slice(0, 63), whole64.slice(1), `${whole64}|tab`, `${whole64}0`]) {
    const reading = await readingOf(DEBUG_EXAMPLES.cause.replace(whole64, pasted));
    for (const signature of [whole64, pasted]) {
      const change = { dimension: 'string-to-sign', code: 'signature-cut', name: '63', did: '', should: '' } as const;
      const outcome: Outcome = {
        phase: 'found',
        reproduces: { sent: false, received: false, logged: undefined },
        answers: [{ learned: [], changes: [change], canonicalRequest: '', stringToSign: '', signature }],
        tried: 1,
      };
      for (const texts of [EN, JA]) {
        const text = report(reading, { phase: 'done', outcome }, texts, whole);
        expect(text).toContain(signature.slice(0, 8));
        expect(text, pasted).not.toMatch(/[0-9a-f]{20}/);
      }
    }
  }
});

it('tells what was ruled out and what is missing where no cause was found', async () => {
  const reading = await readingOf(DEBUG_EXAMPLES.cause);
  const outcome: Outcome = {
    phase: 'not-found',
    reproduces: { sent: false, received: undefined, logged: undefined },
    ruledOut: { kinds: [{ dimension: 'path', candidates: 41 }], combinations: 9_000, exhaustive: 2, likelyPairs: true },
    missing: [{ what: 'headers', names: ['x-amz-target'] }],
  };
  const text = report(reading, { phase: 'done', outcome }, EN, whole);
  expect(text).toContain(enCause.notFound.kind({ dimension: 'path', candidates: 41 }));
  expect(text).toContain('Paste the headers `x-amz-target` with their values');
});

it('a line of a megabyte is told by both ends', async () => {
  const long = DEBUG_EXAMPLES.transit.replaceAll('summer.jpg', `summer${'x'.repeat(1e6)}.jpg`);
  expect(report(await readingOf(long), { phase: 'idle' }, EN, whole).length).toBeLessThan(20_000);
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
  const secrets = [...knownSecrets(reading), typed, signingKey];
  const posted = report(reading, { phase: 'idle' }, EN, (told) => redact(told, secrets));
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

/** Of all that Markdown knows, what a report is made of. */
const OURS = new Set(['space', 'heading', 'paragraph', 'list', 'list_item', 'text', 'strong', 'codespan', 'escape']);

it('nothing from outside comes alive where it is posted', async () => {
  const hostile = '`![](https://evil.example/x)<img/src=x>@somebody`';
  const request = [
    `curl -X 'GE![](x)T' 'https://b.s3.eu-central-1.amazonaws.com/a//${hostile}?prefix=${hostile}&versionId=1' -H 'Content-Type: ${hostile}'`,
    `-H 'x-amz-date: 20260401T090000Z' -H 'x-amz-![](x): 1' -H 'Authorization: AWS4-HMAC-SHA256`,
    `Credential=AKIAIOSFODNN7EXAMPLE/20260401/![](x)/s3/aws4_request, SignedHeaders=content-type;host;x-amz-date;![](x), Signature=${'ab'.repeat(32)}'`,
  ].join(' ');
  const received = [
    `GET\n/a/${hostile}\nprefix=${hostile}%20`,
    `content-type:${hostile}  b\nhost:b.s3.eu-central-1.amazonaws.com\nx-amz-date:20260401T090000Z\n`,
    'content-type;host;x-amz-date\nUNSIGNED-PAYLOAD',
  ].join('\n');
  const reply = `<Error><Code>SignatureDoesNotMatch</Code><StringToSign>AWS4-HMAC-SHA256\n20260401T090000Z\n${hostile}/s3/aws4_request\n${'cd'.repeat(32)}</StringToSign><CanonicalRequest>${received.replaceAll('<', '&lt;')}</CanonicalRequest></Error>`;
  const reading = await readingOf(`${request}\n\n${reply}`);
  expect(reading.case.received?.canonical?.path).toBe(`/a/${hostile}`);
  for (const texts of [EN, JA]) {
    const text = report(reading, { phase: 'idle' }, texts, whole);
    const found: Token[] = [];
    marked.walkTokens(marked.lexer(text), (token) => void found.push(token));
    expect(found.filter(({ type }) => !OURS.has(type)).map(({ type, raw }) => `${type}: ${raw}`)).toEqual([]);
    const codes = found.flatMap((token) => (token.type === 'codespan' ? [token.raw] : []));
    expect(codes.filter((code) => code.includes('evil.example')).length).toBeGreaterThan(3);
    const outside = codes.reduce((rest, code) => rest.replace(code, ''), text);
    expect(outside).not.toMatch(/evil|somebody|img|!\[/);
  }
});

it('says so where nothing is wrong so far', async () => {
  const fine = await readingOf(
    'PUT /a HTTP/1.1\nHost: b.s3.eu-central-1.amazonaws.com\nX-Amz-Date: 20260401T090000Z\nx-amz-content-sha256: UNSIGNED-PAYLOAD\nAuthorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260401/eu-central-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=b0ba327b5852a92beb9974dad2c3e09abafd423c9375b1e436a59915922d4665\n\n',
  );
  for (const [texts, title] of [
    [EN, enDebug.findings.title],
    [JA, jaDebug.findings.title],
  ] as const) {
    const text = report(fine, { phase: 'idle' }, texts, whole);
    expect(text).toContain(`## ${title}\n\n- **${texts.debug.verdict.fine}: ${texts.debug.findings.noneYet}**`);
    expect(text).toContain(`  ${texts.debug.findings.noneYetWhat}`);
  }
});
