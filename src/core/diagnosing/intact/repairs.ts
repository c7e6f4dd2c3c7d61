import { undoHtml } from '@/core/parsing/escapes/html';
import { undoJson } from '@/core/parsing/escapes/json';
import { undoPercent } from '@/core/parsing/escapes/percent';
import { rebuilt } from './rebuilt';

/** What was undone. `newlines`: line breaks restored by the grammar of a canonical request; `octets`: taken from S3's hexadecimal. */
export type RepairCode =
  | 'octets'
  | 'newlines'
  | 'line-endings'
  | 'outer-space'
  | 'indentation'
  | 'trailing-space'
  | 'html-escapes'
  | 'json-escapes'
  | 'url-escapes'
  | 'smart-quotes'
  | 'invisible-characters'
  | 'collapsed-space'
  | 'tabs';

export type Repaired = { readonly text: string; readonly repairs: readonly RepairCode[] };

const one =
  (undo: (text: string) => string) =>
  (text: string): readonly string[] => [undo(text)];

/** Each undoes one accident of copying; several texts where the accident leaves a choice. */
const REPAIRS: readonly (readonly [RepairCode, (text: string) => readonly string[]])[] = [
  ['line-endings', one((text) => text.replace(/\r\n?/g, '\n'))],
  ['outer-space', (text) => [text.trim(), text.trimEnd(), `${text.trimEnd()}\n`]],
  ['html-escapes', one(undoHtml)],
  ['json-escapes', one(undoJson)],
  [
    'invisible-characters',
    one((text) => text.replace(/\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad/g, '').replace(/\u00a0/g, ' ')),
  ],
  ['indentation', one((text) => text.replace(/^[ \t]*(?:> ?|\| ?)?[ \t]*/gm, ''))],
  ['trailing-space', one((text) => text.replace(/[ \t]+$/gm, ''))],
  ['smart-quotes', one((text) => text.replace(/[\u201c\u201d]/g, '"').replace(/[\u2018\u2019]/g, "'"))],
  ['newlines', rebuilt],
  ['collapsed-space', one((text) => text.replace(/[ \t]{2,}/g, ' '))],
  ['tabs', one((text) => text.replace(/\t/g, ' '))],
  ['url-escapes', one(undoPercent)],
];
const DEEPEST = 3;
const MOST = 600;
/** How much is tried in all, in UTF-16 units: each text is made, remembered and hashed. */
const MOST_IN_ALL = 10_000_000;

/** Every text that up to three repairs make of one, fewest first, each text once and 600 at most, of long ones fewer. */
export function* candidates(pasted: string): Generator<Repaired> {
  const seen = new Set([pasted]);
  let room = MOST_IN_ALL;
  let level: readonly Repaired[] = [{ text: pasted, repairs: [] }];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next: Repaired[] = [];
    for (const { text, repairs } of level) {
      for (const [code, undo] of REPAIRS) {
        for (const repaired of undo(text)) {
          if (seen.has(repaired)) continue;
          room -= repaired.length;
          if (seen.size > MOST || room < 0) return;
          seen.add(repaired);
          const candidate = { text: repaired, repairs: [...repairs, code] };
          next.push(candidate);
          yield candidate;
        }
      }
    }
    level = next;
  }
}
