import { decodeText, encodeStrict } from '@/core/kernel/percent';
import type { Asked } from '@/core/snippets/asked';
import type { Canonical } from './canonical';
import { byBytes, nameIn, valueIn, withHeaders, writingValues } from './changes';
import type { DepartureRule } from './departure';
import { NEVER_NORMALISES, signsChangingHeaders } from './shared';

/** Sorted before encoding, by the bytes of names, then of values. */
const decodedFirst = (c: Canonical): Canonical => ({
  ...c,
  query: [...c.query].sort((a, b) => byBytes(nameIn(a), nameIn(b)) || byBytes(valueIn(a), valueIn(b))),
});

function withoutSemicolons(c: Canonical, { query }: Asked): Canonical {
  const dropped = query
    .filter((text) => text.includes(';'))
    .map((text) => {
      const [name = '', value = ''] = [nameIn(text), valueIn(text)].map((part) =>
        encodeStrict(decodeText(part) ?? part),
      );
      return `${name}=${value}`;
    });
  const left = [...dropped];
  return {
    ...c,
    query: c.query.filter((pair) => {
      const at = left.indexOf(pair);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    }),
  };
}

/** Folds spaces only; what surrounds the rest may be a tab. */
const goValue = (value: string): string =>
  value
    .replace(/^ +| +$/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Of the AWS SDK for Go v2, in the order in which they act on a canonical request. */
export const GO: readonly DepartureRule[] = [
  { id: 'drops-semicolons', outcome: 'other', signs: withoutSemicolons },
  { id: 'query-sorted-decoded', outcome: 'refused', signs: decodedFirst },
  NEVER_NORMALISES,
  signsChangingHeaders((name) => name !== 'user-agent' && name !== 'x-amzn-trace-id'),
  {
    id: 'content-length-signed',
    outcome: 'accepted',
    signs: (c, q) =>
      q.size === 0 || c.headers.some(([name]) => name === 'content-length')
        ? c
        : withHeaders(c, [...c.headers, ['content-length', String(q.size)]]),
  },
  {
    id: 'tabs-unfolded',
    outcome: 'refused',
    signs: (c, q) =>
      writingValues(c, q, (values) => (values.join('').includes('\t') ? values.map(goValue).join(',') : undefined)),
  },
];
