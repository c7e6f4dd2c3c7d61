import { expect, it } from 'vitest';
import { enSentences } from '@/i18n/en/sentences/all';
import { waysRoundOf } from './ways-round';

const ways = enSentences.tryIt.waysRound;
const LINK = { method: 'GET', headers: [['Host', 'b.s3.us-east-1.amazonaws.com']] } as const;
const SIGNED = { ...LINK, headers: [...LINK.headers, ['Authorization', 'AWS4-HMAC-SHA256 …']] } as const;

it.each([
  ['a link', LINK, 'host-answered', ways.link],
  ['a link of which the host was not asked', LINK, 'not-probed', ways.link],
  ['a signature in a header, which no tab sends', SIGNED, 'host-answered', ways.curl],
  ['a link for PUT', { ...LINK, method: 'PUT' }, 'host-answered', ways.curl],
  ['a host that gives no reply, which is no matter of CORS', LINK, 'host-not-reached', ways.unreached],
] as const)('where there is no reply to show, the way round is one that works for %s', (_, plan, probe, said) => {
  expect(waysRoundOf(plan, probe, undefined, ways)).toBe(said);
});

it('a form has its own, which does not help either where the host gives no reply', () => {
  expect(waysRoundOf(LINK, 'host-answered', 'Open the form.', ways)).toBe('Open the form.');
  expect(waysRoundOf(LINK, 'host-not-reached', 'Open the form.', ways)).toBe(ways.unreached);
});
