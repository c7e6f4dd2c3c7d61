import type { Span } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { foreignUrl } from '@/core/parsing/url/request-of-url';
import { requestsIn } from './requests';

/** The words of which one stands in every script that sends something. */
const SENDS =
  /\b(?:get|put|post|patch|delete|head|request|open|fetch|axios|ajax|curl_init|file_get_contents|URLRequest|HttpGet|HttpPut|HttpPost|HttpDelete|HttpHead|HttpPatch|HttpRequestMessage|NewRequest|NewRequestWithContext|newBuilder|Builder|openConnection|url|uri|Request|urlopen|exchange|upload|new)(?:Async|Entity)?\s{0,8}[("'`]/gi;
const AROUND = 8_000;
/** As much code is read, in UTF-16 units. */
const MOST = 600_000;

/** Reads requests out of source code: of the libraries of a dozen languages, as far as they are written out. */
export function findCode(text: string): readonly PasteItem[] {
  return windows(text).flatMap(([start, end]) =>
    requestsIn(text.slice(start, end), SIGNED.test(text), HEADER.test(text)).flatMap(
      ({ request, at }): readonly PasteItem[] => {
        const span = [start + at[0], start + at[1]] as const;
        const notes = redactions([request.target, ...request.headers.flat()].join('\n'));
        const scheme = foreignUrl(request.target);
        return [
          scheme === undefined
            ? { kind: 'request', format: 'code', request, at: span, notes }
            : { kind: 'foreign', format: 'code', scheme, request, at: span, notes },
        ];
      },
    ),
  );
}

const HEADER = /AWS4-|x-amz-|signature/i;
const SIGNED = /X-Amz-Signature=|X-Amz-Algorithm=/i;

/** What stands around the places that send something, from line to line where lines are short. */
function windows(text: string): readonly Span[] {
  const found: [number, number][] = [];
  let left = MOST;
  for (const { index } of text.matchAll(SENDS)) {
    const last = found.at(-1);
    const floor = last?.[1] ?? 0;
    if (index + AROUND <= floor) continue;
    const start = Math.max(floor, lineStart(text, index - AROUND));
    const end = lineEnd(text, index + AROUND);
    left -= end - start;
    if (last !== undefined && start === floor) last[1] = end;
    else found.push([start, end]);
    if (left < 0) break;
  }
  return found;
}

function lineStart(text: string, from: number): number {
  if (from <= 0) return 0;
  const line = text.slice(Math.max(0, from - AROUND), from).lastIndexOf('\n');
  return line < 0 ? from : from - Math.min(from, AROUND) + line + 1;
}

function lineEnd(text: string, from: number): number {
  const newline = text.slice(from, from + AROUND).indexOf('\n');
  return Math.min(text.length, newline < 0 ? from : from + newline);
}
