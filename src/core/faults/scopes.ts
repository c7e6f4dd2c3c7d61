import { RARE } from './rarity';

/** How the parts of a scope are put together otherwise. */
type ScopeOrder = {
  /** The parts by their number: 0 is the date, 1 the region, 2 the service and 3 `aws4_request`. */
  readonly order: readonly number[];
  readonly rarity: number;
  readonly by: string;
};

const order = (by: string, ...parts: readonly number[]): ScopeOrder => ({ order: parts, rarity: RARE, by });

/** All of them: in the text that is signed, in the key, or in both. */
export const SCOPE_ORDERS: readonly ScopeOrder[] = [
  order('arguments in the order of SDKs that have the service first', 0, 2, 1, 3),
  order('the Region twice', 0, 1, 1, 2, 3),
  order('the Region where the service belongs', 0, 1, 1, 3),
  order('the service where the Region belongs', 0, 2, 2, 3),
  order('the service twice', 0, 1, 2, 2, 3),
  order('the date twice', 0, 0, 1, 2, 3),
  order('the end twice', 0, 1, 2, 3, 3),
  order('the end first', 3, 0, 1, 2),
  order('the Region first', 1, 0, 2, 3),
  order('backwards', 3, 2, 1, 0),
  order('no Region', 0, 2, 3),
  order('no service', 0, 1, 3),
  order('no date', 1, 2, 3),
];
