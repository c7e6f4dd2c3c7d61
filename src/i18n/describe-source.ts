import type { Source } from '@/core';
import type { Messages } from './en';

/** Where a value came from, in words. */
export function describeSource(source: Source, { steps: { sources } }: Messages): string {
  const [kind = '', name = ''] = source.split(':');
  if (kind === 'query' || kind === 'header')
    return sources[kind](source.slice(kind.length + 1, source.lastIndexOf(':')));
  if (kind === 'hash') return name === 'signature' ? sources.signature : sources.canonicalRequest;
  return sources[source as keyof Messages['steps']['sources'] & Source] as string;
}
