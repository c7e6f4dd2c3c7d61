import type { ChangeCode, Dimension } from '@/core/model/mistake';
import type { Learned } from '@/core/model/puzzle';
import type { Candidate } from '@/core/solving/candidate/candidate';
import type { Headers, HeadersRead } from './header-form';

/** A candidate that gives the header `name` other values. */
export const valueCandidate = (
  sent: HeadersRead,
  { dimension, code, rarity }: { readonly dimension: Dimension; readonly code: ChangeCode; readonly rarity: number },
  name: string,
  values: readonly string[],
  learns?: Learned,
): Candidate<Headers> => ({
  ...(learns ? { learns } : {}),
  dimension,
  code,
  rarity,
  name,
  did: values.join(','),
  should: (sent.headers.get(name) ?? []).join(','),
  apply: (state) => ({ ...state, values: new Map([...state.values, [name, values]]) }),
});
