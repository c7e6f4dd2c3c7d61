/** The value of a text in JSON; of one that was cut off what stood before the cut, undefined where that is nothing. */
export function jsonAsFar(text: string): unknown {
  const whole = parsed(text);
  if (whole !== undefined || !/^\s*\{/.test(text)) return whole;
  return parsed(closed(text, text.length)) ?? parsed(closed(text, lastComma(text)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a text in JSON leaves open up to an offset: its brackets, and whether a string is. */
function* walk(text: string): Generator<{ readonly at: number; readonly open: string; readonly inString: boolean }> {
  let open = '';
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    yield { at, open, inString };
    if (inString && sign === '\\') at++;
    else if (sign === '"') inString = !inString;
    else if (!inString && sign === '{') open = `}${open}`;
    else if (!inString && sign === '[') open = `]${open}`;
    else if (!inString && /[}\]]/.test(sign)) open = open.slice(1);
  }
  yield { at: text.length, open, inString };
}

/** Cut at `end`, with everything closed that is open there. */
function closed(text: string, end: number): string {
  for (const { at, open, inString } of walk(text))
    if (at === end) return `${text.slice(0, end)}${inString ? '"' : ''}${open}`;
  return '';
}

/** The last comma between two members: what stands before it is whole. */
function lastComma(text: string): number {
  let last = -1;
  for (const { at, inString } of walk(text)) if (!inString && text[at] === ',') last = at;
  return last;
}
