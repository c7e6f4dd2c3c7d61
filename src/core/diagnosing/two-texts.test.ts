import { describe, expect, it } from 'vitest';
import { CHARSETS } from '@/core/faults/charsets';
import { READERS } from '@/core/faults/readers';
import { TIME_SLIPS } from '@/core/faults/times';
import { UNSEEN } from '@/core/kernel/invisible';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { BROKEN_CANONICALS, BROKEN_TO_SIGNS, broken } from '@/testing/broken-texts';
import { CANONICAL, DATE, TO_SIGN } from '@/testing/corpus/parts';
import { nodeHasher } from '@/testing/node-hasher';
import { readCase } from './reading';

const TEXTS = { 'canonical request': CANONICAL, 'string to sign': TO_SIGN } as const;
type Kind = keyof typeof TEXTS;

/** What is said of two texts under their headings: faults by their lines, differences by their parts. */
async function said(kind: Kind, mine: string, theirs: string) {
  const text = `My ${kind}:\n${mine}\n\nThe SDK’s ${kind}:\n${theirs}\n`;
  const { findings, paste } = await readCase(text, parseAmzDate(DATE) as Instant, nodeHasher);
  const codes = findings.map((finding) => {
    if (finding.code === 'texts-two-differ') return `differ: ${[finding.args.part, ...finding.args.names].join(' ')}`;
    if (finding.code === 'texts-canonical-line' || finding.code === 'texts-to-sign-line')
      return `${finding.args.problem} in line ${finding.args.line}`;
    if (finding.code === 'texts-two-same')
      return finding.args.cleaned ? 'texts-two-same but for the unseen' : finding.code;
    return finding.code;
  });
  const of = findings.flatMap((finding) =>
    finding.code === 'texts-canonical-line' || finding.code === 'texts-to-sign-line'
      ? [`${finding.args.problem} in text ${finding.args.nth}`]
      : [],
  );
  return { codes, texts: paste.items.length, of };
}

const KINDS = [
  ...BROKEN_CANONICALS.map((one) => ['canonical request', one] as const),
  ...BROKEN_TO_SIGNS.map((one) => ['string to sign', one] as const),
];

describe('a broken text beside a right one', () => {
  it('is one of more than forty', () => expect(KINDS.length).toBeGreaterThanOrEqual(40));

  it.each(KINDS)('%s: its line is named first, whichever comes first: %j', async (kind, one) => {
    const [problem, line] = one;
    const [right, wrong] = [TEXTS[kind], broken(TEXTS[kind], one)];
    for (const [mine, theirs] of [
      [wrong, right],
      [right, wrong],
    ] as const) {
      const { codes, texts, of } = await said(kind, mine, theirs);
      expect(of).toContain(`${problem} in text ${mine === wrong ? 1 : 2}`);
      expect(texts).toBe(2);
      expect(codes.slice(0, 2)).toContain(`${problem} in line ${line}`);
      // Nothing is in both what differs and the same, and no line of a label is a line of the text.
      expect(codes).not.toContain('texts-two-same');
      expect(codes).not.toContain('differ: line');
      expect(codes.some((code) => code.startsWith('more-lines'))).toBe(false);
    }
  });
});

describe('two texts that keep the rules and differ', () => {
  const swap = (text: string, from: string | RegExp, to: string): string => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to replace by ${to}`);
    return changed;
  };
  it.each<readonly [what: string, Kind, from: string | RegExp, to: string, part: string]>([
    ['another method', 'canonical request', /^PUT/, 'GET', 'method'],
    ['a path encoded twice', 'canonical request', '%20', '%2520', 'path'],
    ['a slash at the end', 'canonical request', '.pdf\n', '.pdf/\n', 'path'],
    ['another value of a parameter', 'canonical request', 'partNumber=2', 'partNumber=3', 'query partNumber'],
    ['a parameter less', 'canonical request', '&uploadId=b1-9', '', 'query uploadId'],
    ['another host', 'canonical request', 'host:', 'host:www.', 'header host'],
    ['a port', 'canonical request', /(host:.*)/, '$1:443', 'header host'],
    ['the hash of nothing', 'canonical request', /\w+$/, 'UNSIGNED-PAYLOAD', 'payloadHash'],
    ['another Region', 'string to sign', 'eu-west-3', 'us-east-1', 'scope'],
    ['another service', 'string to sign', '/s3/', '/execute-api/', 'scope'],
    ['another time of that day', 'string to sign', `\n${DATE}`, '\n20260314T102653Z', 'time'],
    ['another hash', 'string to sign', /\w{64}$/, 'ab'.repeat(32), 'requestHash'],
    ['SigV4a', 'string to sign', 'AWS4-HMAC-SHA256', 'AWS4-ECDSA-P256-SHA256', 'algorithm'],
  ])('in %s are told so', async (_, kind, from, to, part) => {
    const right = TEXTS[kind];
    const { codes } = await said(kind, swap(right, from, to), right);
    expect(codes).toContain(`differ: ${part}`);
    expect(codes).not.toContain('texts-two-same');
  });

  it('in a character that nobody sees are not called the same', async () => {
    for (const [sign, code] of [
      ['\ufeff', 'texts-two-same but for the unseen'],
      ['\u200b', 'differ: scope'],
    ] as const) {
      const { codes } = await said('string to sign', TO_SIGN.replace('eu-west-3', `${sign}eu-west-3`), TO_SIGN);
      expect(codes).toEqual([code]);
    }
  });

  it('as the models of programs have a Region or a time written are told in their line', async () => {
    const regions = READERS.map(({ read }) => read('eu-west-3')).filter((text) => !/[\r\n\0]/.test(text));
    const times = TIME_SLIPS.flatMap(({ variants }) => variants(DATE)).filter((text) => /^\d{8}T\d{6}Z$/.test(text));
    const made = [
      ...regions.map((region) => ['scope', TO_SIGN.replace('eu-west-3', region)] as const),
      ...[...new Set(times)].map((time) => ['time', TO_SIGN.replace(`\n${DATE}`, `\n${time}`)] as const),
    ].filter(([, text]) => text !== TO_SIGN);
    expect(made.length).toBeGreaterThanOrEqual(10);
    for (const [part, text] of made.slice(0, 40)) {
      const { codes } = await said('string to sign', text, TO_SIGN);
      expect(codes.join(', '), text).toMatch(
        new RegExp(
          `differ: ${part}|in line [23]|${UNSEEN.test(text.replaceAll('\n', '')) ? 'but for the unseen' : '(?!)'}`,
        ),
      );
    }
  });
});

describe('two texts that are the same', () => {
  it.each(Object.entries(TEXTS))('accuse nothing: %s', async (kind, text) => {
    expect((await said(kind as Kind, text, text)).codes).toEqual(['texts-two-same']);
    // A line break at the end is the paste's.
    expect((await said(kind as Kind, `${text}\n`, text)).codes).toEqual(['texts-two-same']);
  });

  it('and read as every charset has them, nothing throws', async () => {
    for (const { bytes } of CHARSETS) {
      const other = Buffer.from(bytes(CANONICAL)).toString('latin1');
      expect((await said('canonical request', other, CANONICAL)).codes).toBeDefined();
    }
  });
});
