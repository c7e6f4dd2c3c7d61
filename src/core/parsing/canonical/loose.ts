import type { Shaped } from './shape';

const LEAD = /[ \t\r\n]{0,24}/y;
const METHOD = /(?:GET|HEAD|PUT|POST|DELETE|PATCH|OPTIONS)[ \t]*\r?\n/iy;
/** The last line of a canonical request, in any case and length. */
const PAYLOAD = /^(?:[0-9a-fA-F]{32,128}|[A-Za-z0-9+/]{43}=|UNSIGNED-PAYLOAD|STREAMING-[A-Z0-9-]+)[ \t]*$/;
const HEADER = /^[A-Za-z][A-Za-z0-9-]*[ \t]*:/;
/** What begins the next text of a log. */
const NEXT = /string[ _-]?to[ _-]?sign|canonical[ _-]?(?:request|string)|^Signature\b/i;
/** A heading is no header: nothing stands behind its colon, or what it announces. */
const HEADING = /:[ \t]*(?:$|AWS4-)/;
const LONGEST = 100_000;
const MOST_LINES = 200;
/** Breaks between the lines of a canonical request: one empty line, or two where one is too many. */
const MOST_BLANKS = 3;

/**
 * A canonical request that is none by its shape, where a heading says that it is one: from a method on, to a hash or to the last line
 * before something else; undefined where no header is in it.
 */
export function looseCanonical(text: string, from: number): Shaped | undefined {
  const start = behindLead(text, from);
  METHOD.lastIndex = start;
  if (!METHOD.test(text)) return undefined;
  const lines = text.slice(start, start + LONGEST).split('\n', MOST_LINES);
  let blanks = 0;
  let last = 0;
  for (const [i, line] of lines.entries()) {
    const bare = line.replace(/\r$/, '');
    blanks = bare === '' ? blanks + 1 : 0;
    if (blanks > MOST_BLANKS || (i > 0 && NEXT.test(bare) && (!HEADER.test(bare) || HEADING.test(bare)))) break;
    if (bare !== '') last = i;
    if (PAYLOAD.test(bare)) break;
  }
  const taken = lines.slice(0, last + 1);
  if (!taken.some((line, i) => i > 1 && HEADER.test(line))) return undefined;
  const shaped = taken.join('\n').replace(/\r$/, '');
  return { text: shaped, at: [start, start + shaped.length] };
}

/** A string to sign that is none by its shape: the lines behind a heading, up to an empty one, where one of them may be its scope. */
export function looseToSign(text: string, from: number): Shaped | undefined {
  const start = behindLead(text, from);
  const block = /^(?:[^\n]{1,400}(?:\n|$)){2,6}/.exec(text.slice(start, start + 3000))?.[0] ?? '';
  const lines: string[] = [];
  for (const line of block.split('\n')) {
    if (line.trim() === '' || NEXT.test(line)) break;
    lines.push(line);
  }
  const shaped = lines.join('\n').replace(/\r$/, '');
  const isOne =
    lines.length >= 2 && (/^AWS4-/.test(shaped) || /^\d{8}\/[^\n]{1,200}\/aws4_request[ \t]*$/m.test(shaped));
  return isOne ? { text: shaped, at: [start, start + shaped.length] } : undefined;
}

function behindLead(text: string, from: number): number {
  LEAD.lastIndex = from;
  return from + (LEAD.exec(text)?.[0].length ?? 0);
}
