import { urlOf } from './asked';
import type { CodeRequest } from './code-request';
import { toldHeaders } from './payload';
import { isPosixWord } from './quoting/posix-words';
import type { Limit } from './verdict';

// What code for curl in a shell has in common.

/** curl resolves dot segments and expands braces and brackets unless told not to. */
export const urlOptions = (q: CodeRequest): readonly string[] => [
  ...(/\/(\.|%2e){1,2}(\/|$)/i.test(q.path) ? ['--path-as-is'] : []),
  ...(/[[\]{}]/.test(urlOf(q)) ? ['--globoff'] : []),
];

export const methodOptions = (q: CodeRequest): readonly string[] => {
  if (q.method === 'HEAD') return ['--head'];
  return q.method === 'GET' && q.body.kind === 'none' ? [] : ['-X', q.method];
};

/** As curl takes a header: an empty one ends with a semicolon. */
export const curlHeader = ([name, value]: readonly [string, string]): string =>
  value === '' ? `${name};` : `${name}: ${value}`;

/** What a shell, or curl, cannot be handed. */
export const SHELL_LIMITS: readonly Limit[] = [
  ['head-with-body', ({ method, body }) => method === 'HEAD' && body.kind !== 'none'],
  [
    'unquotable',
    (q) => ![urlOf(q), q.body.kind === 'text' ? q.body.text : '', ...toldHeaders(q).flat()].every(isPosixWord),
  ],
];
