import { matchesNotAfter } from '@/core/kernel/matches-not-after';
import type { PastedReply, SignerLog } from '@/core/model/pasted';
import { looseCanonical, looseToSign } from '@/core/parsing/canonical/loose';
import { canonicalRequests, type Shaped, stringsToSign } from '@/core/parsing/canonical/shape';
import type { PasteItem } from '@/core/parsing/paste/paste';

/** How a signer announces what it hashed, most telling first; the heading ends right before the text. */
const HEADINGS: readonly (readonly [
  signer: string,
  part: 'canonical' | 'toSign' | 'signature',
  heading: RegExp,
  notAfter?: RegExp,
])[] = [
  ['go', 'canonical', /---\[ CANONICAL STRING {1,4}\]-{3,80}[ \t]*\r?\n/g],
  ['go', 'toSign', /---\[ STRING TO SIGN \]-{3,80}[ \t]*\r?\n/g],
  ['curl', 'canonical', /aws_sigv4: Canonical request \(enclosed in \[\]\) - \[/g],
  ['curl', 'toSign', /aws_sigv4: String to sign \(enclosed in \[\]\) - \[/g],
  ['curl', 'signature', /aws_sigv4: Signature - /g],
  ['java', 'canonical', /AWS4 Canonical Request: ?\s?['"[]{0,3}/g],
  ['java', 'toSign', /AWS4 String to [Ss]ign: ?\s?['"[]{0,3}/g],
  ['aws-c-auth', 'canonical', /built canonical request for algorithm [\w-]{1,20}, with contents[ \t]*\r?\n/g],
  ['aws-c-auth', 'toSign', /built string-to-sign via algorithm [\w-]{1,20}, with contents[ \t]*\r?\n/g],
  ['s3cmd', 'canonical', /(?:DEBUG: )Canonical Request:[ \t]*\r?\n/g],
  ['botocore', 'canonical', /CanonicalRequest:[ \t]*\r?\n/g],
  ['botocore', 'toSign', /StringToSign:[ \t]*\r?\n/g],
  ['botocore', 'signature', /Signature:[ \t]*\r?\n/g, /[-_&?A-Za-z]$/],
  // What a server logs is what it received.
  ['ceph', 'canonical', /\breq \d{1,20} [\d.]{1,12}s [^\n]{0,80}?canonical request = ?/g],
  ['ceph', 'toSign', /\breq \d{1,20} [\d.]{1,12}s [^\n]{0,80}?string[ _]to[ _]sign ?= ?/g],
  ['ceph', 'signature', /\bclient signature=/g],
  ['garage', 'canonical', /\bgarage_api\w{0,20}::\S{0,60}:? canonical request:[ \t]*\r?\n/g],
  ['garage', 'toSign', /\bgarage_api\w{0,20}::\S{0,60}:? string to sign:[ \t]*\r?\n/g],
  ['unknown', 'canonical', /\bcanonical[ _-]?(?:request|string)\b[^\n<>]{0,60}[:=][ \t]*['"[]?[ \t]*(?:\r?\n)?/gi],
  ['unknown', 'toSign', /\bstring[ _-]?to[ _-]?sign\b[^\n<>]{0,60}[:=][ \t]*['"[]?[ \t]*(?:\r?\n)?/gi],
  [
    'unknown',
    'signature',
    /(?:calculated |computed |final )?signature[ \t]*[:=][ \t]*['"]?(?=[0-9a-f]{64}\b)/gi,
    // Behind a comma it is a part of an Authorization header.
    /[-_&?A-Za-z0-9]$|,\s{0,4}$|server $/,
  ],
];
/** What the reply of a service writes before the same two texts. */
const REPLY =
  /should have been|<\/?(?:CanonicalRequest|StringToSign)|['"]?(?:CanonicalRequest|StringToSign)['"]?\s*(?::|=>|=)\s*['"]/;
const HEX = /[0-9a-f]{64}/y;

/** Reads canonical requests and strings to sign that nobody announces. */
export function findBare(text: string): readonly PasteItem[] {
  const of = (part: Mark['part'], shapes: readonly Shaped[]): readonly Found[] =>
    shapes.map((shape) => ({
      signer: 'unknown',
      part,
      at: shape.at[0],
      from: shape.at[0],
      text: shape.text,
      end: shape.at[1],
    }));
  const found = [...of('canonical', canonicalRequests(text)), ...of('toSign', stringsToSign(text))];
  return grouped(found.sort((a, b) => a.from - b.from)).map(logOf);
}

type Mark = {
  readonly signer: string;
  readonly part: 'canonical' | 'toSign' | 'signature';
  readonly at: number;
  readonly from: number;
};
type Found = Mark & { readonly text: string; readonly end: number };

/** Reads what signers log: canonical request, string to sign and signature, under their headings, grouped by request. */
export function findLogs(text: string): readonly PasteItem[] {
  if (!/canonical|sign/i.test(text)) return [];
  const canonical = starts(canonicalRequests(text));
  const toSign = starts(stringsToSign(text));
  const taken = new Set<number>();
  const all = marks(text);
  const spans = holding(all.map(({ at }) => at));
  const found = all.flatMap((mark): readonly Found[] => {
    const shaped = mark.part === 'canonical' ? canonical(mark.from) : undefined;
    const read =
      mark.part === 'signature'
        ? hexAt(text, mark.from)
        : mark.part === 'canonical'
          ? // One that holds the next heading has lost its own end.
            shaped === undefined || spans(shaped.at)
            ? looseCanonical(text, mark.from)
            : shaped
          : (toSign(mark.from) ?? looseToSign(text, mark.from));
    if (read === undefined || taken.has(read.at[0])) return [];
    taken.add(read.at[0]);
    return [{ ...mark, text: read.text, end: read.at[1] }];
  });
  return grouped(found.sort((a, b) => a.from - b.from)).map(logOf);
}

function marks(text: string): readonly Mark[] {
  const found: Mark[] = [];
  for (const [signer, part, heading, notAfter = /(?!)/] of HEADINGS) {
    for (const m of matchesNotAfter(text, heading, notAfter)) {
      const from = m.index + m[0].length;
      if (!isReply(text, m.index, from)) found.push({ signer, part, at: m.index, from });
    }
  }
  return found;
}

const isReply = (text: string, at: number, from: number): boolean => REPLY.test(text.slice(Math.max(0, at - 2), from));

/** Finds the shape that starts where a heading ends, a few blanks or a marker between. */
function starts(shapes: readonly Shaped[]): (from: number) => Shaped | undefined {
  return (from) => {
    let low = 0;
    let high = shapes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shapes[middle] as Shaped).at[0] < from) low = middle + 1;
      else high = middle;
    }
    const shape = shapes[low];
    return shape !== undefined && shape.at[0] - from <= 24 ? shape : undefined;
  };
}

/** Tells whether one of these places is within a span. */
function holding(places: readonly number[]): (span: Shaped['at']) => boolean {
  const sorted = places.toSorted((a, b) => a - b);
  return ([start, end]) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    return (sorted[low] ?? end) < end;
  };
}

function hexAt(text: string, from: number): Shaped | undefined {
  HEX.lastIndex = from;
  const m = HEX.exec(text);
  return m === null ? undefined : { text: m[0], at: [from, from + 64] };
}

/** A part that repeats begins the log of the next request. */
function grouped(found: readonly Found[]): readonly (readonly Found[])[] {
  const groups: Found[][] = [];
  for (const one of found) {
    const group = groups.at(-1);
    if (group === undefined || group.some(({ part }) => part === one.part)) groups.push([one]);
    else group.push(one);
  }
  return groups.filter((group) => group.some(({ part }) => part !== 'signature'));
}

function logOf(group: readonly Found[]): PasteItem {
  const textOf = (part: Found['part']): string | undefined => group.find((one) => one.part === part)?.text;
  const log: SignerLog = {
    signer: group.find(({ signer }) => signer !== 'unknown')?.signer ?? 'unknown',
    canonicalRequest: textOf('canonical')?.replaceAll('\r\n', '\n'),
    stringToSign: textOf('toSign')?.replaceAll('\r\n', '\n'),
    signature: textOf('signature'),
  };
  const start = Math.min(...group.map(({ at }) => at));
  const end = Math.max(...group.map((one) => one.end));
  if (SERVERS.has(log.signer))
    return { kind: 'reply', format: 'server-log', reply: repliedBy(log), at: [start, end], notes: [] };
  return { kind: 'log', format: 'signer-log', log, at: [start, end], notes: [] };
}

const SERVERS = new Set(['ceph', 'garage']);

/** What a server computed and was given says the same as its reply would, were it as talkative as S3's. */
const repliedBy = ({ canonicalRequest, stringToSign, signature }: SignerLog): PastedReply => ({
  status: undefined,
  code: undefined,
  message: undefined,
  canonicalRequest,
  stringToSign,
  signatureProvided: signature,
  fields: [],
  headers: [],
});
