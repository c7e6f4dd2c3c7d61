import { hidden, type Said } from './hidden';
import type { Teller } from './shapes';

/** Takes out of a text that may be told what is known to be secret, wherever it stands. */
export type Clean = (text: string) => string;
export const asItIs: Clean = (text) => text;

/**
 * Says texts that are compared, each as it may be told. What must not be is described by how it departs from the first of them; so is one
 * that differs from another only in what was left out.
 */
export function comparing(clean: Clean): (text: string, teller: Teller) => Said {
  const told = new Map<string, string>();
  let first: string | undefined;
  return (text, teller) => {
    const plain = teller(text);
    const said = plain === undefined ? undefined : clean(plain);
    const from = said === undefined ? first : told.get(said);
    if (said !== undefined && (from === undefined || from === text)) {
      told.set(said, text);
      return said;
    }
    first ??= text;
    return hidden(text, from);
  };
}
