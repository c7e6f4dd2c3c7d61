import type { Line, Part, Source } from '@/core/model/trace';

/** A text, cut where another value begins: the parts, joined, are the text. */
export type Pieces = { readonly parts: readonly Part[] };

/** What may be put into a text: what comes from nowhere in the request, or pieces. */
export type Piece = string | Pieces;

const NONE: Pieces = { parts: [] };

/** A piece that came from `source`. */
export const from = (source: Source, text: string): Pieces => ({ parts: [{ text, source }] });

const asPieces = (piece: Piece): Pieces => (typeof piece === 'string' ? from('fixed', piece) : piece);

/** Pieces one after another; neighbours of one source are one. */
export function join(pieces: readonly Piece[], between: Piece = ''): Pieces {
  const all = pieces.flatMap((piece, i) => [...(i > 0 ? asPieces(between).parts : []), ...asPieces(piece).parts]);
  const parts: Part[] = [];
  for (const part of all) {
    const last = parts.at(-1);
    if (part.text === '') continue;
    if (last?.source === part.source) parts[parts.length - 1] = { ...last, text: last.text + part.text };
    else parts.push(part);
  }
  return { parts };
}

/** A text with values in it, which keep their sources. */
export const text = (strings: TemplateStringsArray, ...values: readonly Piece[]): Pieces =>
  join(strings.flatMap((string, i) => [string, values[i] ?? NONE]));

/** Pieces with each text changed; `change` has to treat a text as it treats its characters, one after another. */
export const mapText = ({ parts }: Pieces, change: (text: string) => string): Pieces => ({
  parts: parts.map((part) => ({ ...part, text: change(part.text) })),
});

export const plain = ({ parts }: Pieces): string => parts.map((part) => part.text).join('');

/** The lines of a text, cut into its parts. */
export function linesOf({ parts }: Pieces): readonly Line[] {
  const lines: Part[][] = [[]];
  for (const { text, source } of parts)
    text.split('\n').forEach((piece, i) => {
      if (i > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ text: piece, source });
    });
  return lines.map((line) => ({ label: 'blank', parts: line }));
}
