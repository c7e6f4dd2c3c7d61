import type { Field } from './draft';
import { type ComposeFinding, fault } from './finding';

/** A fault at the field where half a character stands. */
export function surrogateFault(field: Field, text: string): readonly ComposeFinding[] {
  const position = text.search(/\p{Surrogate}/u);
  return position < 0 ? [] : [fault(field, 'lone-surrogate', { position: position + 1 })];
}
