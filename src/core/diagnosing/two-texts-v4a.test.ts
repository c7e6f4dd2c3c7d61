import { describe, expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { caseFrom } from '@/testing/cases';
import { call, link, swap } from '@/testing/corpus/exchange';
import { nodeHasher } from '@/testing/node-hasher';
import type { Job } from '@/testing/planted/signer';
import { plantV4a } from '@/testing/planted/v4a';
import { readCase } from './reading';

const NOW = parseAmzDate('20260314T092700Z') as Instant;
const SET = 'ap-southeast-2,us-west-2';

/** The two texts of a request that is signed with SigV4a as it should be. */
async function textsOf(job: Job) {
  const { puzzle } = plantV4a(job, []) ?? {};
  const { sent } = await caseFrom({ request: puzzle?.request });
  if (!sent?.canonicalRequest || !sent.stringToSign) throw new Error('no texts');
  return { canonical: sent.canonicalRequest, toSign: sent.stringToSign };
}
const called = await textsOf(call({ region: SET }));
const linked = await textsOf(link({ host: 'mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com', region: '*' }));
const withoutSet = called.canonical.replace(/x-amz-region-set:.*\n/, '').replace(';x-amz-region-set', '');
const withRegion = swap(called.toSign, '/execute-api', '/us-west-2/execute-api');

/** What is said of a text, a finding with where it is. */
async function said(text: string): Promise<readonly string[]> {
  const { findings } = await readCase(text, NOW, nodeHasher);
  return findings.map((finding) => {
    if (finding.code === 'texts-two-differ') return `differ: ${[finding.args.part, ...finding.args.names].join(' ')}`;
    return 'problem' in finding.args ? String(finding.args.problem) : finding.code;
  });
}
const two = (mine: string, theirs: string, kind: string): string =>
  `My ${kind}:\n${mine}\n\nThe SDK’s ${kind}:\n${theirs}\n`;

type Row = readonly [what: string, mine: string, found: readonly string[]];

describe('two canonical requests of SigV4a part where they differ:', () => {
  it.each<Row>([
    ['another set in a header', swap(called.canonical, SET, 'us-west-2'), ['differ: header x-amz-region-set']],
    ['a blank in the set', swap(called.canonical, SET, SET.replace(',', ', ')), ['differ: header x-amz-region-set']],
    ['no set', withoutSet, ['differ: header x-amz-region-set', 'differ: signedHeaders']],
    ['none at all', called.canonical, ['texts-two-same']],
  ])('%s', async (_, mine, found) => {
    expect(await said(two(mine, called.canonical, 'canonical request'))).toEqual(found);
    expect(await said(`${mine}\n\n${called.canonical}`)).toEqual(found);
  });

  it.each<Row>([
    ['another set', swap(linked.canonical, 'Set=%2A', 'Set=eu-west-3'), ['differ: query X-Amz-Region-Set']],
    [
      'a star as it is',
      swap(linked.canonical, 'Set=%2A', 'Set=*'),
      ['query-unencoded', 'differ: query X-Amz-Region-Set'],
    ],
    [
      'no set',
      swap(linked.canonical, '&X-Amz-Region-Set=%2A', ''),
      ['region-set-missing', 'differ: query X-Amz-Region-Set'],
    ],
  ])('in a query, %s', async (_, mine, found) => {
    expect(await said(two(mine, linked.canonical, 'canonical request'))).toEqual(found);
  });
});

describe('two strings to sign of SigV4a part where they differ:', () => {
  const hmac = (text: string): string => swap(text, 'AWS4-ECDSA-P256-SHA256', 'AWS4-HMAC-SHA256');
  it.each<Row>([
    ['a Region in the scope', withRegion, ['scope-region', 'differ: scope']],
    ['the name of SigV4', hmac(called.toSign), ['scope-parts', 'differ: algorithm']],
    ['the whole of SigV4', hmac(withRegion), ['differ: algorithm', 'differ: scope']],
    ['another time', swap(called.toSign, /T\d{6}Z/, 'T000000Z'), ['differ: time']],
    ['another service', swap(called.toSign, 'execute-api', 'apigateway'), ['differ: scope']],
    ['none at all', called.toSign, ['texts-two-same']],
  ])('%s', async (_, mine, found) => {
    expect(await said(two(mine, called.toSign, 'string to sign'))).toEqual(found);
    expect(await said(`${mine}\n\n${called.toSign}`)).toEqual(found);
  });

  it('and of both texts of both, only what was not made of something else', async () => {
    const mine = `Canonical request:\n${swap(called.canonical, SET, 'us-west-2')}\nString to sign:\n${swap(called.toSign, /\w{64}$/, 'ab'.repeat(32))}`;
    const theirs = `Canonical request:\n${called.canonical}\nString to sign:\n${called.toSign}`;
    expect(await said(`Mine\n${mine}\n\nTheirs\n${theirs}`)).toEqual(['differ: header x-amz-region-set']);
  });
});

describe('a text of SigV4a alone', () => {
  it.each([
    ['canonical request', called.canonical],
    ['canonical request', linked.canonical],
    ['string to sign', called.toSign],
  ])('a %s that is right is not accused', async (kind, text) => expect(await said(`My ${kind}:\n${text}`)).toEqual([]));

  it('a scope with a Region is told as that', async () => {
    expect(await said(`String to sign:\n${withRegion}`)).toEqual(['scope-region']);
  });

  it('a set that is not signed is missed where the string to sign names SigV4a, and not where it names SigV4', async () => {
    const both = (toSign: string) => `Canonical request:\n${withoutSet}\n\nString to sign:\n${toSign}`;
    expect(await said(both(called.toSign))).toContain('region-set-missing');
    const sigv4 = swap(withRegion, 'AWS4-ECDSA-P256-SHA256', 'AWS4-HMAC-SHA256');
    expect(await said(both(sigv4))).not.toContain('region-set-missing');
  });
});
