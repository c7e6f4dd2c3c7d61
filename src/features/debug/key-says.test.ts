import { describe, expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import type { Outcome, Reproduces } from '@/core/model/puzzle';
import { enCause } from '@/i18n/en/cause/all';
import type { DebugTexts } from '@/i18n/en/debug/all';
import { enDebug } from '@/i18n/en/debug/labels';
import { enDiagnosis } from '@/i18n/en/diagnosis/all';
import { jaCause } from '@/i18n/ja/cause/all';
import { jaDebug } from '@/i18n/ja/debug/labels';
import { jaDiagnosis } from '@/i18n/ja/diagnosis/all';
import { DEBUG_EXAMPLES } from '@/testing/debug-examples';
import { nodeHasher } from '@/testing/node-hasher';
import { searchIn } from '@/testing/verdicts';
import { findingInWords } from './in-words';
import { keySaysOf, leadOf } from './lead';
import { report } from './report';
import { inWords } from './said';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const link = (path: string, names = 'host'): string =>
  `https://examplebucket.s3.amazonaws.com${path}?X-Amz-Algorithm=AWS4-HMAC-SHA256` +
  '&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z' +
  `&X-Amz-Expires=86400&X-Amz-SignedHeaders=${names}` +
  '&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404';
const read = (text: string) => readCase(text, parseAmzDate('20260314T092723Z') as Instant, nodeHasher);
const done = (outcome: Outcome) => ({ phase: 'done', outcome }) as const;
const tried = async (text: string) => {
  const reading = await read(text);
  const cause = done(await searchIn(reading, SECRET));
  return { reading, cause, lead: leadOf(reading, cause) };
};
const NOTHING: Reproduces = { sent: false, received: undefined, logged: undefined };
const whole = (text: string): string => text;

const LANGUAGES = [
  ['English', { debug: enDebug, diagnosis: enDiagnosis, cause: enCause } as DebugTexts],
  ['Japanese', { debug: jaDebug, diagnosis: jaDiagnosis, cause: jaCause } as DebugTexts],
] as const;

describe('beside an expiry that leads', () => {
  it('stands that the key does not make the signature', async () => {
    const { lead } = await tried(link('/a%252Fb'));
    expect(lead).toMatchObject({ leads: { finding: { code: 'time-expired' } }, keySays: 'not' });
  });

  it('stands that it does', async () => {
    const { lead } = await tried(link('/test.txt'));
    expect(lead).toMatchObject({ leads: { finding: { code: 'time-expired' } }, keySays: 'unsigned' });
  });

  it('stands nothing before the key was tried', async () => {
    expect(leadOf(await read(link('/test.txt')), { phase: 'idle' }).keySays).toBeUndefined();
  });
});

describe('that the key does not make the signature is not said', () => {
  it('of a header that was signed and that nobody pasted', async () => {
    const { reading, cause } = await tried(link('/a%252Fb', 'host%3Bx-amz-meta-owner'));
    expect(cause.outcome.phase).toBe('not-found');
    expect(keySaysOf(reading, cause)).toBeUndefined();
  });

  it('of a method that nobody pasted, where the search was stopped before it tried all', async () => {
    const stopped = { phase: 'stopped', reproduces: NOTHING, tried: 7 } as const;
    expect(keySaysOf(await read(link('/a')), done(stopped))).toBeUndefined();
    expect(keySaysOf(await read(`curl -X GET '${link('/a')}'`), done(stopped))).toBe('not');
  });
});

describe.each(LANGUAGES)('in %s', (_, texts) => {
  it('nothing is announced where nothing is left to list', () => {
    const right = (remains: readonly 'redirect'[]) =>
      inWords({ kind: 'right', over: 'sent', body: 'seen', remains }, texts, true);
    expect(right(['redirect']).fix).toBe(texts.debug.verdict.right.sent.fix);
    expect(JSON.stringify(right([]))).not.toContain(texts.debug.verdict.right.sent.fix);
  });

  it('nothing asks for the key that was tried', async () => {
    const reading = await readCase(DEBUG_EXAMPLES.cause, parseAmzDate('20260401T090100Z') as Instant, nodeHasher);
    const finding = reading.findings.find(({ code }) => code === 'texts-sent-is-received');
    if (!finding) throw new Error('no such finding');
    const { fix } = findingInWords(finding, texts.diagnosis);
    expect(inWords({ kind: 'finding', finding }, texts, false).fix).toBe(fix);
    expect(inWords({ kind: 'finding', finding }, texts, true).fix).toBeUndefined();
    const ruledOut = { kinds: [], combinations: 1, exhaustive: 1, likelyPairs: true } as const;
    const inVain = { phase: 'not-found', reproduces: { ...NOTHING, received: false }, ruledOut, missing: [] } as const;
    expect(report(reading, { phase: 'idle' }, texts, whole)).toContain(fix);
    expect(report(reading, done(inVain), texts, whole)).not.toContain(fix);
  });

  it('a longer expiry is advised only where one would have reached', async () => {
    const fixAt = async (now: string): Promise<string> => {
      const { findings } = await readCase(link('/test.txt'), parseAmzDate(now) as Instant, nodeHasher);
      const expired = findings.find(({ code }) => code === 'time-expired');
      return expired ? findingInWords(expired, texts.diagnosis).fix : '';
    };
    expect(await fixAt('20130530T235959Z')).toContain('X-Amz-Expires');
    expect(await fixAt('20130531T000001Z')).not.toBe('');
    expect(await fixAt('20130531T000001Z')).not.toContain('X-Amz-Expires');
  });

  it('us-east-1 is not advised to who signed for it', async () => {
    const fixOf = async (region: string): Promise<string> => {
      const request = link('/')
        .replace('us-east-1', region)
        .replace('examplebucket.s3.amazonaws.com', 'api.example.com');
      const said = `Credential should be scoped to a valid region, not '${region}'.`;
      const { findings } = await read(
        `${request}\n\n<Error><Code>SignatureDoesNotMatch</Code><Message>${said}</Message></Error>`,
      );
      const refused = findings.find(({ code }) => code === 'scope-region-refused');
      return refused ? findingInWords(refused, texts.diagnosis).fix : '';
    };
    expect(await fixOf('eu-west-1')).toContain('us-east-1');
    expect(await fixOf('us-east-1')).not.toBe('');
    expect(await fixOf('us-east-1')).not.toContain('us-east-1');
  });

  it('the report tells what the key says', async () => {
    const { reading, cause } = await tried(link('/a%252Fb'));
    expect(report(reading, cause, texts, whole)).toContain(texts.debug.verdict.keySays.not);
  });

  it('the report tells that a search is not finished, or broke off', async () => {
    const reading = await read(link('/a%252Fb'));
    const progress = { tried: 12_345, forms: 1, changes: 2, leftMs: 1, perSecond: 1 } as const;
    const under = report(reading, { phase: 'searching', progress }, texts, whole);
    expect(under).toContain(`## ${texts.cause.title}\n\n- ${texts.cause.unfinished(12_345)}`);
    expect(under).toContain('12,345');
    expect(report(reading, { phase: 'searching', progress: undefined }, texts, whole)).toContain(
      texts.cause.unfinished(undefined),
    );
    expect(report(reading, { phase: 'failed', why: { crashed: 'Error' } }, texts, whole)).toContain(texts.cause.broken);
  });
});
