import type { Header } from '@/core/model/headers';

const ENTRY =
  /[\s;,{\ue002]*["\ue001']?([A-Za-z0-9:_-]{1,100})["\ue001']?[ \t]*=[ \t]*(?:"((?:[^"`]|`[\s\S])*)"|[\ue001']([^\ue001']*)[\ue001']|([^\s;\ue002}]+))/y;

/** The entries of a PowerShell hash table, in order; its breaks and single quotes may stand as U+E002 and U+E001. */
export function hashTable(text: string): readonly Header[] {
  const entries: Header[] = [];
  ENTRY.lastIndex = 0;
  for (let m = ENTRY.exec(text); m !== null; m = ENTRY.exec(text)) {
    const [, name = '', double, single, bare] = m;
    const value = double?.replace(/`([\s\S])/g, '$1') ?? single ?? bare ?? '';
    entries.push([name, value.replaceAll('\ue002', '\n').replaceAll('\ue001', "'")]);
  }
  return entries;
}
