import type { HeaderList } from '@/core/model/headers';

const PAIR =
  /\s{0,8}b?(?:'([^'\\\n]{1,200})'|"([^"\\\n]{1,200})")\s{0,4}:\s{0,4}(?:b?'((?:[^'\\\n]|\\.){0,16000})'|b?"((?:[^"\\\n]|\\.){0,16000})"|([^\s,'"{}]{1,200})),?/y;

/** The entries of a Python dictionary as it prints itself, from behind its `{` on; octets (`b'…'`) count as text. */
export function pythonDict(text: string, from: number): { readonly pairs: HeaderList; readonly end: number } {
  const pairs: [string, string][] = [];
  let end = from;
  PAIR.lastIndex = from;
  for (let m = PAIR.exec(text); m !== null; m = PAIR.exec(text)) {
    const [, single, double, value, other, bare] = m;
    pairs.push([single ?? double ?? '', unescaped(value ?? other ?? bare ?? '')]);
    end = PAIR.lastIndex;
  }
  return { pairs, end };
}

const unescaped = (text: string): string => text.replace(/\\(["'\\])/g, '$1');
