import { describe, expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import type { Outcome } from '@/core/model/puzzle';
import { API_AUTHORIZATION, API_HEADERS, API_HOST, CANONICAL, KEY_ID, S3_URL, SECRET } from '@/testing/corpus/parts';
import { nodeHasher } from '@/testing/node-hasher';
import { signHeaders } from '@/testing/sign-v4';
import { verdictOf } from '@/testing/verdicts';
import { caseVerdict, hasSignature, type Statement, sendableOf } from './case-verdict';
import { readCase } from './reading';

const NOW = parseAmzDate('20260314T092723Z') as Instant;
const read = (text: string) => readCase(text, NOW, nodeHasher);
const REGION_REPLY =
  '<Error><Code>AuthorizationQueryParametersError</Code><Message>Error parsing the X-Amz-Credential parameter; the region ' +
  "'eu-west-3' is wrong; expecting 'eu-central-1'</Message><Region>eu-central-1</Region></Error>";
const REFUSED =
  '<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided.</Message></Error>';

const found: Outcome = {
  phase: 'found',
  reproduces: { sent: false, received: undefined, logged: undefined },
  answers: [
    {
      changes: [{ dimension: 'path', code: 'path-raw', name: undefined, did: '/a b', should: '/a%20b' }],
      learned: [],
      canonicalRequest: '',
      stringToSign: '',
      signature: '',
    },
  ],
  tried: 1,
};
const answer = found.answers[0] as (typeof found.answers)[number];

describe('what a case comes to', () => {
  it('a key is of no use where no signature was pasted, and of use where one was, whole or not', async () => {
    const canonical = `Canonical request:\n${CANONICAL}`;
    for (const text of [canonical, REFUSED, 'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE'])
      expect(hasSignature(await read(text))).toBe(false);
    for (const text of [S3_URL, `${canonical}\n\nSignature:\n${'3a'.repeat(32)}`, API_AUTHORIZATION])
      expect(hasSignature(await read(text))).toBe(true);
  });

  it('signed headers that are right are to be sent as long as they hold', async () => {
    const request = `POST /prod/orders?dry=1 HTTP/1.1\nHost: ${API_HOST}\n${API_HEADERS.map((pair) => pair.join(': ')).join('\n')}\n`;
    const sendableAt = async (now: string) =>
      sendableOf(await readCase(request, parseAmzDate(now) as Instant, nodeHasher));
    expect(await sendableAt('20260314T092723Z')).toEqual({ isSendable: true, until: '2026-03-14 09:31:53Z' });
    expect(await sendableAt('20260314T182723Z')).toEqual({ isSendable: false, until: undefined });
  });

  it('that the service takes no unsigned body stands, also where the signature is right', async () => {
    const headers = signHeaders({
      method: 'GET',
      host: API_HOST,
      path: '/prod',
      headers: [['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']],
      payloadHash: 'UNSIGNED-PAYLOAD',
      accessKeyId: KEY_ID,
      secret: SECRET,
      date: '20260314T092653Z',
      region: 'ap-southeast-2',
      service: 'execute-api',
    });
    const request = `GET /prod HTTP/1.1\nHost: ${API_HOST}\n${headers.map((pair) => pair.join(': ')).join('\n')}\n`;
    const verdict = await verdictOf(request, NOW, SECRET);
    expect(verdict.leads).toMatchObject({ kind: 'finding', finding: { code: 'payload-unsigned-refused' } });
    expect(verdict.also).toMatchObject([{ kind: 'right', over: 'sent' }]);
  });

  it('nothing is proved without a key, and a key is asked for', async () => {
    const verdict = caseVerdict(await read(S3_URL));
    expect(verdict).toMatchObject({ leads: { kind: 'no-fault', of: 'request' }, proved: false, asksKey: true });
  });

  it.each<[string, string, Statement]>([
    ['of the signature, beside a request', `${S3_URL}\n\n${REFUSED}`, { kind: 'no-fault', of: 'mismatch' }],
    ['of the signature, alone', REFUSED, { kind: 'no-fault', of: 'reply' }],
    [
      'for another reason',
      `${S3_URL}\n\n<Error><Code>InvalidRequest</Code><Message>No.</Message></Error>`,
      { kind: 'no-fault', of: 'refusal' },
    ],
  ])('a refusal %s is not called fine where no rule knows why', async (_, text, leads) => {
    expect(caseVerdict(await read(text)).leads).toEqual(leads);
  });

  it('a mistake that makes the signature leads, and is proved', async () => {
    const verdict = caseVerdict(await read(S3_URL), found);
    expect(verdict).toMatchObject({ leads: { kind: 'mistakes' }, rank: 'proved', proved: true, asksKey: false });
  });

  it('what only was not known is no mistake', async () => {
    const learned = [{ what: 'method', value: 'PUT' }] as const;
    const verdict = caseVerdict(await read(S3_URL), { ...found, answers: [{ ...answer, changes: [], learned }] });
    expect(verdict).toMatchObject({ leads: { kind: 'signed-for' }, proved: true });
  });

  it('what the reply settles leads, and what the search finds is for the next attempt', async () => {
    const verdict = caseVerdict(await read(`${S3_URL}\n\n${REGION_REPLY}`), found);
    expect(verdict.leads).toMatchObject({ kind: 'finding', finding: { severity: 'cause' } });
    expect(verdict.proved).toBe(false);
    expect(verdict.notes[0]).toMatchObject({ kind: 'mistakes' });
  });

  it('what the key refutes is not said, whatever the reply settles', async () => {
    const skewed =
      '<Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message></Error>';
    const reading = await read(`curl -I '${S3_URL}'\n\n${skewed}`);
    const right: Outcome = {
      phase: 'reproduced',
      reproduces: { sent: true, received: undefined, logged: undefined },
    };
    const codes = (outcome?: Outcome): readonly string[] => {
      const { leads, also, notes } = caseVerdict(reading, outcome);
      return [leads, ...also, ...notes].flatMap((one) => (one.kind === 'finding' ? [one.finding.code] : []));
    };
    expect(codes()).toContain('method-presigned-for-another');
    expect(codes(found)).toContain('method-presigned-for-another');
    expect(codes(right)).not.toContain('method-presigned-for-another');
    expect(codes(right)).toContain('time-skew');
  });
});
