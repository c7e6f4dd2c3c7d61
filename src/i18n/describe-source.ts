import type { Source } from '@/core';
import type { Sentences } from './en/sentences/all';

/**
 * Where a value came from, in words; nothing for the moment until there are any. A secret may stand where a name does: what `isName`
 * does not take for one is left out, and every name without it.
 */
export function describeSource(
  source: Source,
  sentences: Sentences | undefined,
  isName?: (text: string) => boolean,
): string {
  if (!sentences) return '';
  const { sources } = sentences;
  const [kind = '', name = ''] = source.split(':');
  if (kind === 'query' || kind === 'header' || kind === 'field' || kind === 'chunk') {
    const own = source.slice(kind.length + 1, source.lastIndexOf(':'));
    return sources[kind](isName?.(own) ? own : '').trim();
  }
  if (kind === 'hash') return sources[name as 'signature'];
  return sources[source as keyof Sentences['sources'] & Source] as string;
}
