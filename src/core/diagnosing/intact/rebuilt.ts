const HEAD = /^\s*([A-Za-z]{3,10})\s+([\s\S]*)$/;
const PAYLOAD = /([0-9a-f]{64}|UNSIGNED-PAYLOAD|STREAMING-[A-Z0-9-]{4,60})$/;
const MOST = 48;

/**
 * The texts that a canonical request may have been before its line breaks were lost or others were put in. The signed headers at
 * its end name where each header's line begins; what stays open (where a path ends, whether a break stood for a blank) is tried.
 */
export function rebuilt(text: string): readonly string[] {
  const found = new Set<string>();
  for (const joint of ['', ' ']) {
    for (const one of rebuiltWith(text, joint)) {
      if (found.size === MOST) break;
      found.add(one);
    }
  }
  return [...found];
}

function* rebuiltWith(text: string, joint: string): Generator<string> {
  const head = HEAD.exec(text.trimEnd());
  if (head === null) return;
  const [, method = '', rest = ''] = head;
  for (const { names, payload, before } of tails(rest)) {
    const cut = headerStarts(before, names);
    if (cut === undefined) continue;
    const headers = names.map((_, i) => oneLine(before.slice(cut[i], cut[i + 1]), joint));
    for (const [path, query] of pathsAndQueries(before.slice(0, cut[0]), joint)) {
      yield [method, path, query, ...headers, '', names.join(';'), payload].join('\n');
    }
  }
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
  const lines = before.replace(/\s/g, '\n');
  let from = 0;
  for (const name of names) {
    const at = lines.startsWith(`${name}:`, from) ? from : lines.indexOf(`\n${name}:`, from) + 1;
    if (!lines.startsWith(`${name}:`, at)) return undefined;
    starts.push(at);
    from = at + name.length + 1;
  }
  return [...starts, before.length];
}

const oneLine = (line: string, joint: string): string => line.replace(/[ \t]*\r?\n[ \t]*/g, joint).trim();

/** The path and the query: where breaks or blanks stand between them, each may be the one that counts. */
function* pathsAndQueries(head: string, joint: string): Generator<readonly [path: string, query: string]> {
  const pieces = head.trim().split(/\s+/);
  const lastEquals = pieces.findLastIndex((piece) => piece.includes('='));
  for (let i = 1; i <= lastEquals; i++) yield [pieces.slice(0, i).join(joint), pieces.slice(i).join(joint)];
  yield [pieces.join(joint), ''];
}
