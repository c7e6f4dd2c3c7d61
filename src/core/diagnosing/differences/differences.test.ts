import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '@/core/kernel/bytes';
import { caseFrom, headed, link, type Pasted } from '@/testing/cases';
import { differences } from './differences';
import { rangesOf } from './ranges';

const compared = async (pasted: Pasted) => differences(await caseFrom(pasted));
const differing = async (pasted: Pasted) =>
  (await compared(pasted)).canonicalRequest
    .filter(({ comparisons }) => comparisons.length > 0)
    .map(({ role, name, comparisons }) => [role, name, ...comparisons.map(({ reason }) => reason)]);
const request = headed({
  names: 'host;x-amz-content-sha256;x-amz-date;x-amz-id-2',
  headers: [['x-amz-id-2', 'abc']],
  query: 'b=1&a=2',
});

describe('lines', () => {
  it('are those of AWS’s text, in its order, one for each parameter and header', async () => {
    const { canonicalRequest, stringToSign } = await compared({ request, received: (text) => text });
    expect(canonicalRequest.map(({ role, name }) => `${role} ${name}`.trim())).toEqual([
      'method',
      'path',
      'query a',
      'query b',
      'header host',
      'header x-amz-content-sha256',
      'header x-amz-date',
      'header x-amz-id-2',
      'signedHeaders',
      'payloadHash',
    ]);
    expect(stringToSign.map(({ role }) => role)).toEqual(['algorithm', 'time', 'scope', 'requestHash']);
    expect([...canonicalRequest, ...stringToSign].flatMap(({ comparisons }) => comparisons)).toEqual([]);
  });

  it('of a text that stands alone are none: there is nothing that they could agree with', async () => {
    const { sent, received } = await caseFrom({ request, received: (text) => text });
    if (!received) throw new Error('nothing received');
    const toSignOnly = { ...received, canonicalRequest: undefined };
    const { canonicalRequest, stringToSign } = differences({ hashed: undefined, sent, received: toSignOnly });
    expect(canonicalRequest).toEqual([]);
    expect(stringToSign).toHaveLength(4);
  });

  it('an empty header at AWS was dropped on the way', async () => {
    expect(await differing({ request, received: (text) => text.replace('x-amz-id-2:abc', 'x-amz-id-2:') })).toEqual([
      ['header', 'x-amz-id-2', { code: 'dropped', args: { name: 'x-amz-id-2' } }],
    ]);
  });

  it('a parameter that only one text has stands where it belongs', async () => {
    const { canonicalRequest } = await compared({ request, received: (text) => text.replace('a=2&', '') });
    const line = canonicalRequest[2];
    expect(line).toMatchObject({ role: 'query', name: 'a', sent: '2', received: undefined });
    expect(line?.comparisons[0]?.reason).toEqual({ code: 'transit', args: { change: 'missing' } });
  });

  it('repeats are paired one by one', async () => {
    const repeated = headed({ query: 'a=1&a=2' });
    expect(await differing({ request: repeated, received: (text) => text.replace('a=2', 'a=3') })).toEqual([
      ['query', 'a', { code: 'transit', args: { change: 'value' } }],
    ]);
  });

  it('what the signer hashed is told by how it departs from what was sent', async () => {
    expect(
      await differing({ request: link({ path: '/a%20b' }), hashed: (text) => text.replace('%20', '%2520') }),
    ).toEqual([['path', '', { code: 'signer', args: { change: 'encoded-again' } }]]);
  });

  it('a text of no known form is compared line by line', () => {
    const text = (canonicalRequest: string) =>
      ({
        canonicalRequest,
        canonical: undefined,
        stringToSign: undefined,
        toSign: undefined,
        agrees: undefined,
        assumed: [],
      }) as const;
    const { canonicalRequest } = differences({ hashed: text('a\nb'), sent: undefined, received: text('a\nc') });
    expect(canonicalRequest.map(({ role, comparisons }) => [role, comparisons.length])).toEqual([
      ['line', 0],
      ['line', 1],
    ]);
  });
});

describe('ranges', () => {
  it.each([
    ['abcdef', 'abXdef', [[2, 3]], [[2, 3]]],
    ['abc', 'abbc', [], [[2, 3]]],
    [
      'a1b2c',
      'a3b4c',
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['x😀', 'x😁', [[1, 3]], [[1, 3]]],
    ['', 'a', [], [[0, 1]]],
    // An escape is one sign.
    ['a%20b', 'a%2Fb', [[1, 4]], [[1, 4]]],
    ['a%20', 'a%2F%20', [], [[1, 4]]],
    ['/%C3%A9', '/%C3%A8', [[4, 7]], [[4, 7]]],
    ['/a%2fb', '/a%2Fb', [[2, 5]], [[2, 5]]],
    // The second encoding of one is a sign of its own.
    ['/a%2520b', '/a%20b', [[3, 5]], []],
    ['/a%252520b', '/a%2520b', [[3, 5]], []],
    ['/a%2520b', '/a%252Fb', [[2, 7]], [[2, 7]]],
    // A hash is not looked into.
    [`x:${'ab'.repeat(32)}`, `x:${'ac'.repeat(32)}`, [], []],
    [`x:${'ab'.repeat(32)} y`, `x:${'ac'.repeat(32)} z`, [[67, 68]], [[67, 68]]],
    ['a', 'a', [], []],
  ])('%j and %j', (from, to, left, right) => expect(rangesOf(from, to)).toEqual({ from: left, to: right }));

  it('what is left without them is the same text on both sides', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (from, to) => {
        const { from: left, to: right } = rangesOf(from, to);
        const without = (text: string, spans: readonly (readonly [number, number])[]) =>
          spans.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
        expect(without(from, left)).toBe(without(to, right));
      }),
    ));

  it('the same of texts that are full of escapes', () => {
    const piece = fc.constantFrom('%20', '%25', '%2520', '%252520', '%2f', '%2F', '%', '25', '2', '0', 'a', '/', '😀');
    const escaped = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(escaped, escaped, (from, to) => {
        const { from: left, to: right } = rangesOf(from, to);
        const without = (text: string, spans: readonly (readonly [number, number])[]) =>
          spans.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
        expect(without(from, left)).toBe(without(to, right));
      }),
      { numRuns: 3000 },
    );
  });

  it('in bytes they are where those characters stand in UTF-8', async () => {
    const pasted = { request: headed({ names: 'host;x-a;x-amz-date', headers: [['x-a', 'é b']] }) };
    const { canonicalRequest } = await compared({ ...pasted, received: (text) => text.replace('é b', 'é\u00a0b') });
    const side = canonicalRequest.find(({ name }) => name === 'x-a')?.comparisons[0]?.to;
    expect(side?.characters).toEqual([[1, 2]]);
    expect(side?.bytes).toEqual([[utf8('é').length, utf8('é\u00a0').length]]);
    expect(side?.invisible).toEqual([{ at: 1, name: 'no-break-space', code: 0xa0 }]);
  });
});

it('a path whose dots the client resolves did not change on the way', async () => {
  const dots = headed({ path: '/a/../b.txt' });
  const received = (text: string): string => text.replace('/a/../b.txt', '/b.txt');
  const change = { change: 'dot-segments' };
  const by = async (pasted: Pasted['request']) => (await differing({ request: pasted, received }))[0];
  expect(await by({ ...dots, client: { name: 'curl' } })).toEqual(['path', '', { code: 'client', args: change }]);
  const asIs = { ...dots, client: { name: 'curl', keepsDots: true } } as const;
  for (const one of [dots, asIs]) expect(await by(one)).toEqual(['path', '', { code: 'transit', args: change }]);
});
