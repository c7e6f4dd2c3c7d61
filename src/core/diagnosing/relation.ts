import { withoutLastBreaks } from './canonical-text';
import { isAssumed } from './differences/assumed-line';
import { canonicalLines, type RoleLine, toSignLines } from './differences/lines';
import type { Assumed } from './sent';

/** How two of the three texts stand to each other, as far as the paste tells both. */
export type Relation = 'equal' | 'differs' | 'unknown';

/** What is compared of a text; what of it was filled in is compared with nothing. */
export type Related = {
  readonly canonicalRequest: string | undefined;
  readonly stringToSign: string | undefined;
  readonly assumed?: readonly Assumed[];
};

/** The one judgement of whether two texts are the same: every statement of it is made from this. About linear in the texts. */
export function relation(a: Related | undefined, b: Related | undefined): Relation {
  if (!a || !b) return 'unknown';
  const assumed = [...(a.assumed ?? []), ...(b.assumed ?? [])];
  const found = [
    between(a.canonicalRequest, b.canonicalRequest, canonicalLines, assumed),
    between(a.stringToSign, b.stringToSign, toSignLines, assumed),
  ];
  if (found.includes('differs')) return 'differs';
  return found.includes('equal') && assumed.length === 0 ? 'equal' : 'unknown';
}

function between(
  a: string | undefined,
  b: string | undefined,
  linesOf: (text: string) => readonly RoleLine[],
  assumed: readonly Assumed[],
): Relation {
  if (a === undefined || b === undefined) return 'unknown';
  const [one, other] = [withoutLastBreaks(a), withoutLastBreaks(b)];
  if (one === other) return 'equal';
  if (assumed.length === 0) return 'differs';
  const known = (text: string): string =>
    linesOf(text)
      .filter((line) => !isAssumed(line, assumed))
      .map(({ key, text: line }) => `${key}\n${line}`)
      .join('\n');
  return known(one) === known(other) ? 'unknown' : 'differs';
}
