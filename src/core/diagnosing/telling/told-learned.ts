import type { Learned } from '@/core/model/puzzle';
import { asItIs } from './comparing';
import { asWritten, method, name, named, payloadLine, type Teller } from './shapes';

/** What a signature tells of one thing, as any sentence may tell it; no value where that may be secret. */
export type ToldLearned = { readonly what: Learned['what']; readonly name: string; readonly value: string | undefined };

const tellerOf = (one: Learned): Teller => {
  if (one.what === 'header') return named(one.name);
  return { method, payload: payloadLine, ending: asWritten }[one.what];
};

export const toldLearned = (learned: readonly Learned[], clean = asItIs): readonly ToldLearned[] =>
  learned.map((one) => {
    const value = tellerOf(one)(one.value);
    return {
      what: one.what,
      name: one.what === 'header' ? name(one.name) : '',
      value: value === undefined ? undefined : clean(value),
    };
  });
