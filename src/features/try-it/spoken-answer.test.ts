import { expect, it } from 'vitest';
import { utf8 } from '@/core/kernel/bytes';
import type { Reply } from '@/core/ports';
import { enSentences } from '@/i18n/en/sentences/all';
import { jaSentences } from '@/i18n/ja/sentences/all';
import type { Attempt, TryItState } from '@/state/try-it';
import { spokenAnswer } from './spoken-answer';

const MARK = 'mK7qz9Xw2Lp4Vt6Rb1Nd3';
const SIGNED = {
  input: { bucket: 'b', service: 's3', region: 'eu-west-1' },
  trace: { signed: { url: 'https://b.s3.eu-west-1.amazonaws.com/' } },
} as Attempt['signed'];
const done = (outcome: Attempt['outcome']): TryItState => ({ phase: 'done', last: { signed: SIGNED, outcome } });
const reply = (status: number, body: string): Reply => ({
  status,
  statusText: MARK,
  headers: [
    ['x-token', MARK],
    ['x-amzn-errortype', MARK],
  ],
  body: utf8(body),
  cut: false,
  milliseconds: 1,
  redirectedTo: `https://a.example/?sig=${MARK}`,
  from: 'network',
});

it('says the status of a reply and what it means, and nothing that the server wrote', () => {
  const bodies = [
    MARK,
    `<Error><Code>SignatureDoesNotMatch</Code><Message>${MARK}</Message><StringToSign>${MARK}</StringToSign></Error>`,
    JSON.stringify({ message: `The request signature we calculated does not match. ${MARK}` }),
  ];
  for (const sentences of [enSentences, jaSentences]) {
    for (const status of [200, 307, 403, 500]) {
      for (const body of bodies) {
        const said = spokenAnswer(done({ kind: 'reply', reply: reply(status, body) }), sentences);
        expect(said).toMatch(new RegExp(`^${status}\\. .{5,}`));
        expect(said).not.toContain(MARK);
        expect(said).not.toContain('`');
      }
    }
  }
});

it('says that there is no reply, and whether the host answers', () => {
  expect(spokenAnswer(done({ kind: 'failed', probe: 'host-not-reached' }), enSentences)).toBe(
    'No reply that this page can read. The host does not answer.',
  );
});

it('says nothing before there is an answer, and while the next is awaited', () => {
  const last = { signed: SIGNED, outcome: { kind: 'reply', reply: reply(200, '') } } as const;
  expect(spokenAnswer({ phase: 'idle', last: undefined }, enSentences)).toBe('');
  expect(spokenAnswer({ phase: 'sending', last }, enSentences)).toBe('');
});

it('Japanese sentences follow each other without a blank', () => {
  for (const outcome of [
    { kind: 'reply', reply: reply(200, '') },
    { kind: 'failed', probe: 'host-not-reached' },
  ] as const) {
    expect(spokenAnswer(done(outcome), jaSentences)).not.toContain('。 ');
  }
});
