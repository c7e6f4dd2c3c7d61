import { decodeText } from '@/core/kernel/percent';
import { headersByName, presigning } from '@/core/snippets/asked';
import type { CodeRequest } from '@/core/snippets/code-request';
import { nameIn } from '@/core/snippets/departures/changes';
import { HOST, REWRITTEN } from '@/core/snippets/javascript/javascript';
import { LIMITS, type Limit } from '@/core/snippets/verdict';

// What code for the two signers for PHP has in common.

/** Names and values of the own parameters. */
export const parametersOf = ({ query }: CodeRequest): readonly (readonly [name: string, value: string])[] =>
  query.map((pair) => {
    const name = nameIn(pair);
    return [decodeText(name) ?? '', decodeText(pair.slice(name.length + 1)) ?? ''];
  });

/** An array of PHP holds a name once, and sorts names that are numbers as such. */
function isLost(q: CodeRequest): boolean {
  const names = parametersOf(q).map(([name]) => name);
  return new Set(names).size < names.length || names.some((name) => name === '' || /^\s*[+-]?\.?\d/.test(name));
}

export const PHP_LIMITS: readonly Limit[] = [
  ...LIMITS,
  HOST,
  REWRITTEN,
  // Both make a GET of it.
  ['no-post-links', (q) => presigning(q) && q.method === 'POST'],
  ['no-further-parameters', isLost],
  [
    'no-further-headers',
    (q) =>
      presigning(q) &&
      (q.contentSha256 !== undefined || [...headersByName(q.headers).keys()].some((name) => name.startsWith('x-amz'))),
  ],
];
