import type { ChangeCode, Dimension } from '@/core/model/mistake';
import { costOf, type Way } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';

/** What was sent, or one mistake away from it where the mistake shows in more than one part of what is hashed and keyed. */
export type Alternative = { readonly sent: Sent; readonly way: Way };

type About = { readonly dimension: Dimension; readonly code: ChangeCode; readonly rarity: number };

/** An alternative, which is made when it is asked for. */
export function alternative(
  make: () => Sent,
  { dimension, code, rarity }: About,
  { name, did, should }: { readonly name?: string; readonly did: string; readonly should: string },
): Alternative {
  let made: Sent | undefined;
  return {
    get sent() {
      made ??= make();
      return made;
    },
    way: {
      cost: costOf({ dimension, rarity }),
      changes: () => [{ dimension, code, name, did, should }],
    },
  };
}
