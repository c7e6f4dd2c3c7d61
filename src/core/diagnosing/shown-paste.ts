import type { Paste, PasteItem } from '@/core/parsing/paste/paste';
import { type Picked, signatureOf } from './pick';

/** What is shown of a paste. */
export type ShownPaste = Pick<Paste, 'nearest' | 'isSignerCode'> & {
  /** All but of hundreds: then the first, the last, and what the case is about. Long bodies are cut. */
  readonly items: readonly PasteItem[];
  /** Which of the items carry a signature of their own, where several do: any of them can be chosen to be judged. */
  readonly choices: readonly Choice[];
  /** How many items are not among them. */
  readonly leftOut: number;
  /** Which of the items give the reply's texts and the log's, by their place in `items`. */
  readonly texts: { readonly reply: number | undefined; readonly log: number | undefined };
  /** How many UTF-16 units no item covers, blank space aside. */
  readonly unreadLength: number;
};

/** A request by its place in `items`, and by its place in the whole paste. */
export type Choice = { readonly place: number; readonly inPaste: number; readonly judged: boolean };

/** Of the first and of the last. */
const MOST = 50;
const LONGEST_BODY = 2_000;

/** What the page shows of a paste, small enough to be handed over and drawn at once however long the paste was. */
export function shownPaste({ items, unread, nearest, isSignerCode }: Paste, picked: Picked): ShownPaste {
  const chosen = new Set<PasteItem | undefined>(Object.values(picked));
  const shown = items.filter((item, i) => i < MOST || i >= items.length - MOST || chosen.has(item));
  const placeOf = (item: PasteItem | undefined) => (item === undefined ? undefined : shown.indexOf(item));
  return {
    items: shown.map(shortened),
    choices: choicesIn(items, shown, picked),
    leftOut: items.length - shown.length,
    texts: { reply: placeOf(picked.reply), log: placeOf(picked.log) },
    unreadLength: unread.reduce((sum, [start, end]) => sum + end - start, 0),
    ...(nearest === undefined ? {} : { nearest }),
    ...(isSignerCode ? { isSignerCode } : {}),
  };
}

/** A body may be most of the paste: its beginning shows what it is. */
const shortened = (item: PasteItem): PasteItem =>
  (item.kind === 'request' || item.kind === 'foreign') &&
  item.request.body?.kind === 'text' &&
  item.request.body.text.length > LONGEST_BODY
    ? {
        ...item,
        request: { ...item.request, body: { kind: 'text', text: `${item.request.body.text.slice(0, LONGEST_BODY)}…` } },
      }
    : item;

function choicesIn(all: readonly PasteItem[], shown: readonly PasteItem[], picked: Picked): readonly Choice[] {
  const places = new Map(all.map((item, i) => [item, i] as const));
  const signed = shown.flatMap((item, place) =>
    item.kind === 'request' && signatureOf(item.request) ? [{ item, place }] : [],
  );
  if (new Set(signed.map(({ item }) => signatureOf(item.request))).size < 2) return [];
  return signed.map(({ item, place }) => ({
    place,
    inPaste: places.get(item) as number,
    judged: item === picked.request,
  }));
}
