import { type CanonicalText, queryPieces } from './canonical-text';
import type { Case } from './case';
import { changeOf, type TextChange } from './change';
import { answersAnother, logsAnother } from './evidence';
import { relation } from './relation';

/** Whether signer and server tell of one text, and the pasted request alone gives another: nothing happened between the two. */
export const isRequestOdd = ({ sent, hashed, received }: Case): boolean =>
  relation(hashed, received) === 'equal' && relation(sent, received) === 'differs';

/** The canonical requests of what was sent and of what AWS received, where both can be read and are of one request. */
export function transit(c: Case): { sent: CanonicalText; received: CanonicalText } | undefined {
  const { sent, received } = c;
  if (answersAnother(c) || isRequestOdd(c)) return undefined;
  return sent?.canonical && received?.canonical ? { sent: sent.canonical, received: received.canonical } : undefined;
}

/** The canonical requests of what was sent and of what the signer hashed, where both can be read and are of one request. */
export function signer(c: Case): { sent: CanonicalText; hashed: CanonicalText } | undefined {
  const { sent, hashed } = c;
  if (logsAnother(c) || isRequestOdd(c)) return undefined;
  return sent?.canonical && hashed?.canonical ? { sent: sent.canonical, hashed: hashed.canonical } : undefined;
}

/** A named value that differs between two lists; `change` says how the first became the second. */
export type NamedChange = {
  readonly name: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly change: TextChange;
};
type List = readonly (readonly [name: string, value: string])[];

/**
 * Pairs two lists of named values by name and by which repeat it is, and keeps what differs; the first list's order,
 * then the rest.
 */
export function namedChanges(from: List, to: List): readonly NamedChange[] {
  const theirs = byKey(to);
  const ours = byKey(from);
  const paired = [...ours].map(([key, [name, value]]) => ({ name, from: value, to: theirs.get(key)?.[1] }));
  const added = [...theirs]
    .filter(([key]) => !ours.has(key))
    .map(([, [name, value]]) => ({ name, from: undefined, to: value }));
  return [...paired, ...added]
    .map((row) => ({ ...row, change: changeOf(row.from, row.to) }))
    .filter(({ change }) => change !== 'same');
}

function byKey(list: List): ReadonlyMap<string, readonly [name: string, value: string]> {
  const counts = new Map<string, number>();
  return new Map(
    list.map(([name, value]) => {
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      return [`${count} ${name}`, [name, value]] as const;
    }),
  );
}

/** The parameters that differ between what was sent and what AWS received. */
export function queryInTransit(c: Case): readonly NamedChange[] {
  const texts = transit(c);
  return texts ? namedChanges(queryPieces(texts.sent.query), queryPieces(texts.received.query)) : [];
}

/**
 * The signed headers that differ between what was sent and what AWS received, but for Host, and for what was not
 * pasted.
 */
export function headersInTransit(c: Case): readonly NamedChange[] {
  const texts = transit(c);
  if (!texts) return [];
  const assumed = new Set<string>(c.sent?.assumed);
  return namedChanges(texts.sent.headers, texts.received.headers).filter(
    ({ name }) => name !== 'host' && !assumed.has(`header:${name}`),
  );
}

/** The signed headers that the signer hashed otherwise than they were sent. */
export function headersInSigner(c: Case): readonly NamedChange[] {
  const texts = signer(c);
  if (!texts) return [];
  const assumed = new Set<string>(c.sent?.assumed);
  return namedChanges(texts.sent.headers, texts.hashed.headers).filter(({ name }) => !assumed.has(`header:${name}`));
}

/** The value of a header in a canonical request. */
export const lineOf = (text: CanonicalText, name: string): string | undefined =>
  text.headers.find(([n]) => n === name)?.[1];

const LONGEST_TYPE = 500;
const withoutCharset = (type: string): string =>
  type
    .slice(0, LONGEST_TYPE)
    .toLowerCase()
    .replace(/ ?; ?charset=[^;]*/, '');

/** Whether a change is one of Content-Type's charset alone. */
export const onlyCharsetDiffers = ({ name, from, to }: NamedChange): boolean =>
  name === 'content-type' && Boolean(from) && Boolean(to) && withoutCharset(from ?? '') === withoutCharset(to ?? '');
