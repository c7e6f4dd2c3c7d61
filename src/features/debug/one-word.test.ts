import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Statement } from '@/core';
import { differences } from '@/core/diagnosing/differences/differences';
import { readCase } from '@/core/diagnosing/reading';
import { fromUtc, type Instant } from '@/core/model/instant';
import { enCause } from '@/i18n/en/cause/all';
import type { DebugTexts } from '@/i18n/en/debug/all';
import { enDebug } from '@/i18n/en/debug/labels';
import { enDiagnosis } from '@/i18n/en/diagnosis/all';
import { jaCause } from '@/i18n/ja/cause/all';
import { jaDebug } from '@/i18n/ja/debug/labels';
import { jaDiagnosis } from '@/i18n/ja/diagnosis/all';
import { nodeHasher } from '@/testing/node-hasher';
import { presign, signHeaders } from '@/testing/sign-v4';
import { searchIn } from '@/testing/verdicts';
import { leadOf } from './lead';
import { remediesOf } from './remedies-of';
import { report } from './report';
import { inWords } from './said';

const EN: DebugTexts = { debug: enDebug, diagnosis: enDiagnosis, cause: enCause };
const JA: DebugTexts = { debug: jaDebug, diagnosis: jaDiagnosis, cause: jaCause };
const NOW = fromUtc(2026, 11, 29, 16, 32, 0) as Instant;
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const s3 = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secret: SECRET,
  date: '20261129T163000Z',
  method: 'GET',
  host: 'b.s3.us-east-1.amazonaws.com',
  path: '/a.txt',
  payloadHash: 'UNSIGNED-PAYLOAD',
  region: 'us-east-1',
  service: 's3',
};
type Signed = typeof s3 & { readonly headers?: readonly (readonly [string, string])[]; readonly token?: string };
const urlOf = (signed: Signed, expires: number): string =>
  `https://${signed.host}${signed.path}?${presign(signed, expires)}`;
const curlOf = (signed: Signed, rest: string): string =>
  [
    `curl -X ${signed.method} https://${signed.host}${signed.path}`,
    ...signHeaders({ ...signed, headers: [['x-amz-content-sha256', signed.payloadHash]] }).flatMap(([name, value]) =>
      name.toLowerCase() === 'host' ? [] : [`-H '${name}: ${value}'`],
    ),
    rest,
  ].join(' ');

/** All that the page says of a paste in both languages, without a key or with the right one. */
async function told(paste: string, secret?: string) {
  const reading = await readCase(paste, NOW, nodeHasher);
  const cause =
    secret === undefined
      ? ({ phase: 'idle' } as const)
      : ({ phase: 'done', outcome: await searchIn(reading, secret) } as const);
  const lead = leadOf(reading, cause);
  const statements: readonly Statement[] = [lead.leads, ...lead.also, ...lead.notes];
  const say = (texts: DebugTexts): string => {
    const proof = lead.keySays && texts.debug.verdict.keySays[lead.keySays];
    const said = statements.map((statement) => Object.values(inWords(statement, texts, lead.isKeyTried)).join('\n'));
    return [proof ?? '', ...said, report(reading, cause, texts, (text) => text)].join('\n');
  };
  return { reading, lead, cause, en: say(EN), ja: say(JA) };
}

/** What says that the body, too, is the one that was signed. */
const WHOLE = [enDebug.verdict.keySays.seen, enDebug.verdict.right.sent.title, enCause.reproduces.sent].join('\n');
const saysWhole = (text: string): boolean => WHOLE.split('\n').some((sentence) => text.includes(sentence));
const WHOLE_JA = [jaDebug.verdict.keySays.seen, jaDebug.verdict.right.sent.title, jaCause.reproduces.sent];
const saysWholeJa = (text: string): boolean => WHOLE_JA.some((sentence) => text.includes(sentence));

describe('what a right signature proves of the body', () => {
  const put = { ...s3, method: 'PUT', payloadHash: sha256('hello') };
  const mismatch = `\n\n<Error><Code>XAmzContentSHA256Mismatch</Code><Message>The provided 'x-amz-content-sha256' header does not match what was computed.</Message><ClientComputedContentSHA256>${sha256('hello')}</ClientComputedContentSHA256><S3ComputedContentSHA256>${sha256('other')}</S3ComputedContentSHA256></Error>`;

  it('is all of it where the body is there', async () => {
    const { en, ja } = await told(curlOf(put, "--data-raw 'hello'"), SECRET);
    expect([saysWhole(en), saysWholeJa(ja)]).toEqual([true, true]);
  });

  it.each([
    ['another body was sent', "--data-raw 'other'", '', 'other'],
    ['S3 got another body', '-T f', mismatch, 'other'],
    ['the file is not given', '--data-binary @hello.txt', '', 'unseen'],
  ] as const)('is not that the whole is signed, where %s', async (_, rest, reply, kind) => {
    const { en, ja } = await told(`${curlOf(put, rest)}${reply}`, SECRET);
    expect([saysWhole(en), saysWholeJa(ja)]).toEqual([false, false]);
    expect(en).toContain(enCause.reproducesBut[kind]);
    expect(ja).toContain(jaCause.reproducesBut[kind]);
  });

  it('is nothing where the payload is not signed', async () => {
    const { en, ja } = await told(curlOf({ ...s3, method: 'PUT' }, "--data-raw 'any'"), SECRET);
    expect([saysWhole(en), saysWholeJa(ja)]).toEqual([false, false]);
    expect(en).toContain(enCause.reproducesBut.unsigned);
  });
});

describe('a method that nobody stated', () => {
  it.each(['HEAD', 'PUT', 'DELETE'])('is not told to be GET where the URL is signed for %s', async (method) => {
    const { reading, cause, en } = await told(urlOf({ ...s3, method }, 900), SECRET);
    const answer = cause.phase === 'done' && cause.outcome.phase === 'found' ? cause.outcome.answers[0] : undefined;
    expect(answer?.learned).toContainEqual({ what: 'method', value: method });
    const { sent, received } = reading.case;
    const hashed = {
      canonicalRequest: answer?.canonicalRequest,
      stringToSign: answer?.stringToSign,
      canonical: undefined,
      toSign: undefined,
      agrees: undefined,
      assumed: [],
    };
    const { canonicalRequest, stringToSign } = differences({ hashed, sent, received });
    const [line] = canonicalRequest;
    expect(line).toMatchObject({ role: 'method', hashed: method, sent: undefined, sentUnknown: true });
    expect([...canonicalRequest, ...stringToSign].flatMap(({ comparisons }) => comparisons)).toEqual([]);
    expect(en).not.toContain('GET');
  });
});

describe('what is over or refused is not told to be sent', () => {
  const sts = {
    ...s3,
    host: 'sts.amazonaws.com',
    path: '/',
    service: 'sts',
    date: '20261129T161600Z',
    payloadHash: sha256(''),
  };
  const token = { ...s3, accessKeyId: 'ASIAIOSFODNN7EXAMPLE', token: 'IQoJb3JpZ2luX2VjEXAMPLETOKEN' };
  const EXPIRED_TOKEN =
    '\n\n<Error><Code>ExpiredToken</Code><Message>The provided token has expired.</Message></Error>';

  it.each([
    ['after ExpiredToken', urlOf(token, 3600) + EXPIRED_TOKEN],
    ['for a service that honours less, when its time is over', urlOf(sts, 3600)],
    ['for the Region of another host', urlOf({ ...s3, host: 'b.s3.eu-west-1.amazonaws.com' }, 3600)],
  ])('%s', async (_, paste) => {
    const { en, ja, lead } = await told(paste, SECRET);
    expect([lead.leads, ...lead.also, ...lead.notes]).toContainEqual(
      expect.objectContaining({ kind: 'signed-for', isSendable: false, until: undefined }),
    );
    expect(en).not.toMatch(/It is valid until|Send it with|Send exactly what was signed/);
    expect(ja).not.toMatch(/有効期限は [^。]*です。|で送信します。ほかの値|署名したとおりに送信します/);
  });

  it('what is good still is', async () => {
    const { en, ja } = await told(urlOf(s3, 3600), SECRET);
    expect(en).toContain('It is valid until 2026-11-29 17:30:00Z');
    expect(en).toContain('Send it with the method `GET`');
    expect(ja).toContain('メソッド `GET` で送信します');
  });
});

it('the fix of another method sends all that was signed, and what is to do does not contradict it', async () => {
  const headers = [
    ['content-type', 'text/plain'],
    ['x-amz-meta-k', 'v'],
  ] as const;
  const url = urlOf({ ...s3, method: 'PUT', headers }, 3600);
  const paste = `curl '${url}' -H 'content-type: text/plain' -H 'x-amz-meta-k: v'`;
  const { reading, lead, en } = await told(paste, SECRET);
  expect(lead.leads).toMatchObject({ kind: 'mistakes', answer: { changes: [{ code: 'method-other' }] } });
  expect(en).toContain('Send `PUT`, as it was signed, or sign for `GET`.');
  const remedies = remediesOf(lead.leads, reading);
  expect(remedies).toHaveLength(6);
  const sent = ['PUT', 'content-type', 'text/plain', 'x-amz-meta-k'];
  for (const { code } of remedies) expect(sent.filter((what) => !code.includes(what))).toEqual([]);
});

describe('what only may be so', () => {
  const api = { ...s3, service: 'execute-api', host: 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com' };
  const lambda = { ...s3, service: 'lambda', host: 'lambda.us-east-1.amazonaws.com' };
  const pastes = [
    ['// in S3', urlOf({ ...s3, path: '/a//b' }, 900)],
    ['an ARN', urlOf({ ...lambda, path: '/2015-03-31/functions/arn%3Aaws%3Alambda/invocations' }, 900)],
    ['%20', urlOf({ ...api, path: '/dev/a%20b' }, 900)],
    ['@connections', urlOf({ ...api, path: '/dev/@connections/L0SM9cOFvHcCIhw%3D' }, 900)],
  ] as const;
  const isPossible = (statement: Statement): boolean =>
    statement.kind === 'finding' && statement.finding.severity === 'suspect';
  const CODES = /path-double-slash|path-needs-second-encoding/;

  it.each(pastes)('of %s does not lead where no reply says that the signature is wrong', async (_, paste) => {
    const { lead, reading } = await told(paste);
    expect(reading.findings.map(({ code }) => code).join()).toMatch(CODES);
    expect(lead.leads).toMatchObject({ kind: 'no-fault' });
    expect([lead.leads, ...lead.also].filter(isPossible)).toEqual([]);
  });

  it('is not said under a reply that has another reason', async () => {
    for (const [, paste] of pastes.slice(2)) {
      const { reading } = await told(`${paste}\n\n{"message":"Missing Authentication Token"}`);
      expect(reading.findings.map(({ code }) => code)).toContain('path-no-route');
      expect(reading.findings.map(({ code }) => code).join()).not.toMatch(CODES);
    }
  });

  it('is said where the signature was refused', async () => {
    const refused = `${pastes[2][1]}\n\n{"message":"The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method."}`;
    expect((await told(refused)).reading.findings).toContainEqual(
      expect.objectContaining({ code: 'path-needs-second-encoding', severity: 'suspect' }),
    );
  });
});
