import { type KeyId, type Stepped, stepOf } from '@/core';
import type { LineStep } from '@/core/take-away';
import type { Signed } from '@/state/signing-state';

/** A part of a step: where it comes from, and which of those that come from there, counted from 0. */
export type Place = { readonly source: string; readonly at: number };

/** What an edit changed in a step: the parts that read differently now, and of how many. */
export type Travelled = { readonly changed: readonly Place[]; readonly all: number };

/** What was signed before an edit and after it. */
export type LastEdit = {
  readonly before: Signed;
  readonly after: Signed;
  /** Whether the signing time was edited; else another time is the clock's, and so is what follows from it alone. */
  readonly ofTime: boolean;
};

type Read = Place & { readonly text: string };
const KEYS: readonly KeyId[] = ['kDate', 'kRegion', 'kService', 'kSigning'];

/** What of a step is not as it was before the edit, because of the edit. */
export function travelled(step: LineStep, edit: LastEdit): Travelled {
  return { changed: changedBy(step, edit), all: partsOf(step, edit.after.trace).length };
}

function changedBy(step: LineStep, edit: LastEdit): readonly Read[] {
  const old = new Map(partsOf(step, edit.before.trace).map(({ source, at, text }) => [`${source} ${at}`, text]));
  return partsOf(step, edit.after.trace).filter((part) => {
    const was = old.get(`${part.source} ${part.at}`);
    return was !== part.text && (edit.ofTime || was === undefined || !isOfClock(part, was, edit));
  });
}

/** Whether a part reads differently only because time has passed. */
function isOfClock({ source, text }: Read, was: string, edit: LastEdit): boolean {
  // Where the edit put a day in the place of a time, it is the edit's.
  if (source === 'date') return text.length === was.length;
  if (source === 'hash:canonicalRequest') return changedBy('canonicalRequest', edit).length === 0;
  if (source === 'hash:signature')
    return changedBy('stringToSign', edit).length + changedBy('signingKey', edit).length === 0;
  const key = (KEYS as readonly string[]).indexOf(source);
  return key >= 0 && !isKeyEdited(key, edit);
}

/** Whether the edit reached a key on the ladder: by the secret, or by what was keyed after the day. */
function isKeyEdited(key: number, { before, after }: LastEdit): boolean {
  if (before.input.credentials.secretAccessKey !== after.input.credentials.secretAccessKey) return true;
  return KEYS.slice(1, key + 1).some(
    (id) => stepOf(before.trace, id).input.text !== stepOf(after.trace, id).input.text,
  );
}

const known = new WeakMap<Stepped, Partial<Record<LineStep, readonly Read[]>>>();

/** The parts of a step that come from somewhere; each trace is read once. */
function partsOf(step: LineStep, trace: Stepped): readonly Read[] {
  const steps = known.get(trace) ?? {};
  known.set(trace, steps);
  steps[step] ??= readParts(step, trace);
  return steps[step];
}

function readParts(step: LineStep, trace: Stepped): readonly Read[] {
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
