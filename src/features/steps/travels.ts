import { type KeyId, type Stepped, stepOf } from '@/core';
import type { LineStep } from '@/core/take-away';

/** A part of a step: where it comes from, and which of those that come from there, counted from 0. */
export type Place = { readonly source: string; readonly at: number };

/** What an edit changed in a step: the parts that read differently now, and of how many. */
export type Travelled = { readonly changed: readonly Place[]; readonly all: number };

const KEYS: readonly KeyId[] = ['kDate', 'kRegion', 'kService', 'kSigning'];

/** What of a step is not as it was before. */
export function travelled(step: LineStep, before: Stepped, after: Stepped): Travelled {
  const old = new Map(partsOf(step, before).map(({ source, at, text }) => [`${source} ${at}`, text]));
  const parts = partsOf(step, after);
  return { changed: parts.filter(({ source, at, text }) => old.get(`${source} ${at}`) !== text), all: parts.length };
}

/** The parts of a step that come from somewhere. */
function partsOf(step: LineStep, trace: Stepped): readonly (Place & { readonly text: string })[] {
  if (step === 'signature') return [{ source: 'hash:signature', at: 0, text: stepOf(trace, step).value }];
  if (step === 'signingKey') return KEYS.map((id) => ({ source: id, at: 0, text: stepOf(trace, id).value }));
  const counts = new Map<string, number>();
  return stepOf(trace, step).lines.flatMap(({ parts }) =>
    parts
      .filter(({ source }) => source !== 'fixed')
      .map(({ source, text }) => {
        const at = counts.get(source) ?? 0;
        counts.set(source, at + 1);
        return { source, at, text };
      }),
  );
}
