import { type CanonicalText, withoutLastBreaks } from '@/core/diagnosing/canonical-text';
import type { Case, CaseText } from '@/core/diagnosing/case';
import { changeOf, type TextChange } from '@/core/diagnosing/change';
import { resolvesDots } from '@/core/diagnosing/http-clients';
import type { Assumed } from '@/core/diagnosing/sent';
import type { Span } from '@/core/model/pasted';
import { isAssumed } from './assumed-line';
import { byteSpans } from './bytes';
import { type Invisible, invisibleIn } from './invisible';
import { canonicalLines, type LineRole, type RoleLine, toSignLines } from './lines';
import { rangesOf } from './ranges';
import { spaced } from './spaced';

/** One side of a comparison: which of its characters and bytes differ. */
export type Side = {
  readonly characters: readonly Span[];
  readonly bytes: readonly Span[];
  readonly invisible: readonly Invisible[];
};

/**
 * Two texts of a line that differ. `transit`: sent and received, and how the first became the second. `signer`: hashed
 * and sent; `both`: hashed and received, where what was sent is not known; and how the hashed one departs from the other.
 * `dropped` is a header that AWS saw empty.
 */
export type Comparison = {
  readonly between: 'transit' | 'signer' | 'both';
  readonly reason: { readonly code: 'dropped'; readonly args: { readonly name: string } } | Reason;
  readonly from: Side;
  readonly to: Side;
};
type Reason = {
  /** `client`: it was so before it was on its way. */
  readonly code: 'transit' | 'client' | 'signer' | 'both';
  readonly args: { readonly change: TextChange };
};

/** A line of the texts side by side; a text that lacks the line, or is not known, has undefined. */
export type DifferenceLine = {
  readonly role: LineRole;
  readonly name: string;
  readonly hashed: string | undefined;
  readonly sent: string | undefined;
  readonly received: string | undefined;
  /** Set where the paste does not tell what was sent in this line. */
  readonly sentUnknown?: true;
  /** Empty where the known texts agree. */
  readonly comparisons: readonly Comparison[];
};

export type Differences = {
  readonly canonicalRequest: readonly DifferenceLine[];
  readonly stringToSign: readonly DifferenceLine[];
  /** Set where two texts of one kind are compared: the first stands as `hashed`, the second as `received`. */
  readonly pair?: true;
};

type Texts = { readonly [K in 'hashed' | 'sent' | 'received']: readonly RoleLine[] | undefined };

/**
 * What was hashed, sent and received, line by line: lines are paired by what they are, whatever their order. Empty where
 * only one of them is known. About linear in the texts.
 */
export function differences({
  hashed,
  sent,
  received,
  pair,
  request,
}: Pick<Case, 'hashed' | 'sent' | 'received'> & Partial<Pick<Case, 'pair' | 'request'>>): Differences {
  if (pair) {
    const compared = differences({
      hashed: withSpaces(pair.first),
      sent: undefined,
      received: withSpaces(pair.second),
    });
    return {
      canonicalRequest: withOrder(compared.canonicalRequest, pair.first, pair.second).map(ofTwo),
      stringToSign: compared.stringToSign.map(ofTwo),
      pair: true,
    };
  }
  const by = (
    key: 'canonicalRequest' | 'stringToSign',
    lines: (text: string) => readonly RoleLine[],
  ): readonly DifferenceLine[] => {
    const texts = [hashed?.[key], sent?.[key], received?.[key]];
    if (texts.filter((text) => text !== undefined).length < 2) return [];
    const of = (text: string | undefined) => (text === undefined ? undefined : lines(withoutLastBreaks(text)));
    return aligned(
      { hashed: of(hashed?.[key]), sent: of(sent?.[key]), received: of(received?.[key]) },
      sent?.assumed ?? [],
    );
  };
  const canonicalRequest = by('canonicalRequest', canonicalLines);
  const isOfClient = request?.client !== undefined && resolvesDots(request.client);
  return {
    canonicalRequest: isOfClient ? canonicalRequest.map(withClient) : canonicalRequest,
    stringToSign: by('stringToSign', toSignLines),
  };
}

/** A path whose dot segments the client resolves: nothing happened to it on its way. */
const withClient = (line: DifferenceLine): DifferenceLine =>
  line.role !== 'path'
    ? line
    : {
        ...line,
        comparisons: line.comparisons.map((one) =>
          one.reason.code === 'transit' && one.reason.args.change === 'dot-segments'
            ? { ...one, reason: { code: 'client', args: one.reason.args } }
            : one,
        ),
      };

/** One text alone, line by line, as what was received. */
export function linesAlone({
  canonicalRequest,
  stringToSign,
}: Pick<CaseText, 'canonicalRequest' | 'stringToSign'>): Differences {
  const rows = (lines: readonly RoleLine[]) =>
    lines.map(({ role, name, text }) => ({
      role,
      name,
      hashed: undefined,
      sent: undefined,
      received: text,
      comparisons: [],
    }));
  return {
    canonicalRequest: canonicalRequest === undefined ? [] : rows(canonicalLines(canonicalRequest)),
    stringToSign: stringToSign === undefined ? [] : rows(toSignLines(stringToSign)),
  };
}

const withSpaces = (one: CaseText): CaseText =>
  one.canonicalRequest === undefined ? one : { ...one, canonicalRequest: spaced(one.canonicalRequest) };

/**
 * The lines of two texts, with those in which nothing differs but the order, or how they are written, once more as they stand there:
 * parameters as the one line that they are, headers by their places. Such a line has no name.
 */
function withOrder(lines: readonly DifferenceLine[], first: CaseText, second: CaseText): readonly DifferenceLine[] {
  const [one, other] = [first.canonical, second.canonical];
  if (!one || !other) return lines;
  const headerLines = ({ headers }: CanonicalText) => headers.map(([name, value]) => `${name}:${value}`);
  const asWritten = (role: 'query' | 'header', from: readonly string[], to: readonly string[]) => {
    const isSaid = lines.some((line) => line.role === role && line.comparisons.length > 0);
    if (isSaid || from.join('\n') === to.join('\n')) return undefined;
    return from.map((text, i): DifferenceLine => {
      const comparisons = text === to[i] ? [] : [compared('both', text, to[i], undefined)];
      return { role, name: '', hashed: text, sent: undefined, received: to[i], comparisons };
    });
  };
  const rows = {
    query: asWritten('query', [one.query], [other.query]),
    header: asWritten('header', headerLines(one), headerLines(other)),
  };
  return lines.flatMap((line, i) => {
    const written = line.role === 'query' || line.role === 'header' ? rows[line.role] : undefined;
    if (written === undefined) return [line];
    return line.role === lines[i - 1]?.role ? [] : written;
  });
}

/** Nobody dropped what one of two texts lacks. */
const ofTwo = (line: DifferenceLine): DifferenceLine => ({
  ...line,
  comparisons: line.comparisons.map((one) => ({
    ...one,
    reason: { code: 'both', args: { change: changeOf(line.received, line.hashed) } },
  })),
});

/**
 * In the order of what AWS received, else of what was sent; lines that only the others have follow the line they come
 * after.
 */
function aligned(texts: Texts, assumed: readonly Assumed[]): readonly DifferenceLine[] {
  const orders = [texts.received, texts.sent, texts.hashed].filter((lines) => lines !== undefined);
  const maps = {
    hashed: toMap(texts.hashed),
    sent: toMap(texts.sent),
    received: toMap(texts.received),
  };
  return mergedOrder(orders).map((line) => {
    const isUnknown = isAssumed(line, assumed);
    const row = {
      hashed: maps.hashed?.get(line.key),
      sent: isUnknown ? undefined : maps.sent?.get(line.key),
      received: maps.received?.get(line.key),
    };
    return {
      role: line.role,
      name: line.name,
      ...row,
      ...(isUnknown ? { sentUnknown: true } : {}),
      comparisons: comparisonsOf(line, row, isUnknown ? { ...texts, sent: undefined } : texts),
    };
  });
}

const toMap = (lines: readonly RoleLine[] | undefined): ReadonlyMap<string, string> | undefined =>
  lines && new Map(lines.map((line) => [line.key, line.text]));

function mergedOrder(orders: readonly (readonly RoleLine[])[]): readonly RoleLine[] {
  const [first = [], ...rest] = orders;
  const seen = new Set(first.map(({ key }) => key));
  const anchors = new Set(seen);
  const after = new Map<string, RoleLine[]>();
  for (const order of rest) {
    let anchor = '';
    for (const line of order) {
      const { key } = line;
      if (anchors.has(key)) anchor = key;
      if (seen.has(key)) continue;
      seen.add(key);
      const followers = after.get(anchor);
      if (followers) followers.push(line);
      else after.set(anchor, [line]);
    }
  }
  const following = (key: string): readonly RoleLine[] => after.get(key) ?? [];
  return [...following(''), ...first.flatMap((line) => [line, ...following(line.key)])];
}

function comparisonsOf(
  { role, name }: RoleLine,
  { hashed, sent, received }: Pick<DifferenceLine, 'hashed' | 'sent' | 'received'>,
  known: Texts,
): readonly Comparison[] {
  const found: Comparison[] = [];
  if (known.sent && known.received && sent !== received) {
    const dropped = role === 'header' && received === '' && Boolean(sent);
    found.push(compared('transit', sent, received, dropped ? name : undefined));
  }
  if (known.hashed && known.sent && hashed !== sent) found.push(compared('signer', hashed, sent, undefined));
  if (known.hashed && known.received && !known.sent && hashed !== received) {
    const dropped = role === 'header' && received === '' && Boolean(hashed);
    found.push(compared('both', hashed, received, dropped ? name : undefined));
  }
  return found;
}

function compared(
  between: Comparison['between'],
  from: string | undefined,
  to: string | undefined,
  droppedName: string | undefined,
): Comparison {
  const ranges = rangesOf(from ?? '', to ?? '');
  return {
    between,
    reason:
      droppedName === undefined
        ? { code: between, args: { change: between === 'transit' ? changeOf(from, to) : changeOf(to, from) } }
        : { code: 'dropped', args: { name: droppedName } },
    from: side(from ?? '', ranges.from),
    to: side(to ?? '', ranges.to),
  };
}

const side = (text: string, characters: readonly Span[]): Side => ({
  characters,
  bytes: byteSpans(text, characters),
  invisible: invisibleIn(text, characters),
});
