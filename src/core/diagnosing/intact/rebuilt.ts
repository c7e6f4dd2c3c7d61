const HEAD = /^\s*([A-Za-z]{3,10})\s+([\s\S]*)$/;
const PAYLOAD = /([0-9a-f]{64}|UNSIGNED-PAYLOAD|STREAMING-[A-Z0-9-]{4,60})$/;
const MOST = 48;

/**
 * The texts that a canonical request may have been before its line breaks were lost or others were put in. The signed headers at
 * its end name where each header's line begins; what stays open (where a path ends, whether a break stood for a blank) is tried.
 */
export function rebuilt(text: string): readonly string[] {
  return [...new Set(['', ' '].flatMap((joint) => rebuiltWith(text, joint)))].slice(0, MOST);
}

function rebuiltWith(text: string, joint: string): readonly string[] {
  const head = HEAD.exec(text.trimEnd());
  if (head === null) return [];
  const [, method = '', rest = ''] = head;
  return tails(rest).flatMap(({ names, payload, before }) => {
    const cut = headerStarts(before, names);
    if (cut === undefined) return [];
    const headers = names.map((_, i) => oneLine(before.slice(cut[i], cut[i + 1]), joint));
    return pathsAndQueries(before.slice(0, cut[0]), joint).map(([path, query]) =>
      [method, path, query, ...headers, '', names.join(';'), payload].join('\n'),
    );
  });
}

type Tail = { readonly names: readonly string[]; readonly payload: string; readonly before: string };

/** Reads the payload's hash and the signed headers off the end, with blanks and breaks anywhere in them. */
function tails(rest: string): readonly Tail[] {
  const found: Tail[] = [];
  // A break may run through the hash and the names, so both are read from the last characters, without white space.
  for (const [at, char] of lastStarts(rest)) {
    const squeezed = rest.slice(at).replace(/\s/g, '');
    const payload = PAYLOAD.exec(squeezed)?.[1];
    if (payload === undefined || char === ':') continue;
    const names = squeezed.slice(0, -payload.length).split(';');
    if (names.every((name) => /^[a-z0-9!#$%&'*+.^_`|~-]+$/.test(name)) && names.includes('host')) {
      found.push({ names, payload, before: rest.slice(0, at) });
    }
  }
  return found;
}

/** Offsets behind white space in the last 4,000 characters, the nearest to the end first. */
function lastStarts(rest: string): readonly (readonly [number, string])[] {
  const from = Math.max(0, rest.length - 4000);
  return [...rest.slice(from).matchAll(/\s(?=\S)/g)]
    .map((m) => [from + m.index + 1, rest[from + m.index - 1] ?? ''] as const)
    .reverse()
    .slice(0, 60);
}

/** Where each signed header's line begins, in their order; the last number is the end. */
function headerStarts(before: string, names: readonly string[]): readonly number[] | undefined {
  const starts: number[] = [];
  let from = 0;
  for (const name of names) {
    const at = `\n${before.slice(from).replace(/\s/g, '\n')}`.indexOf(`\n${name}:`);
    if (at < 0) return undefined;
    starts.push(from + at);
    from += at + name.length + 1;
  }
  return [...starts, before.length];
}

const oneLine = (line: string, joint: string): string => line.replace(/[ \t]*\r?\n[ \t]*/g, joint).trim();

/** The path and the query: where breaks or blanks stand between them, each may be the one that counts. */
function pathsAndQueries(head: string, joint: string): readonly (readonly [string, string])[] {
  const pieces = head.trim().split(/\s+/);
  const whole = pieces.join(joint);
  const splits = pieces
    .slice(1)
    .map((_, i): readonly [string, string] => [pieces.slice(0, i + 1).join(joint), pieces.slice(i + 1).join(joint)]);
  return [...splits.filter(([, query]) => query.includes('=')), [whole, '']];
}
