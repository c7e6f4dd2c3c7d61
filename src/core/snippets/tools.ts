import { BARE, HOST, REWRITTEN } from '@/core/snippets/javascript/javascript';
import { LIMITS, type Limit } from '@/core/snippets/verdict';
import { isS3, urlOf } from './asked';
import type { CodeRequest } from './code-request';
import { AWS4 } from './departures/aws4';
import { withHeaders } from './departures/changes';
import type { DepartureRule } from './departures/departure';

// What tools have in common that sign with npm's aws4, and write variables as {{name}}.

const METHODS: readonly string[] = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];

/** Everything that a tool is handed as a text in which it looks for variables. */
const texts = (q: CodeRequest): readonly string[] => [
  q.method,
  urlOf(q),
  q.service,
  q.region,
  ...q.headers.flat(),
  ...(q.body.kind === 'text' ? [q.body.text] : []),
];

/**
 * What stands in the way of all of them. A variable could be a secret, which would then be sent, and nothing escapes the braces.
 */
export const TOOL_LIMITS: readonly Limit[] = [
  ...LIMITS,
  ['rules-by-name', (q) => q.service !== 's3' && (isS3(q) || q.unsigned)],
  HOST,
  REWRITTEN,
  ['websocket', ({ scheme }) => scheme !== 'https' && scheme !== 'http'],
  ['variables', (q) => texts(q).some((text) => text.includes('{{'))],
  ['no-files', ({ body }) => body.kind === 'file'],
  ['no-other-methods', ({ method }) => !METHODS.includes(method)],
  BARE,
];

/** What they do where they hand the body to aws4, and put an Accept into the request before. */
export const signingAccept = (accept: string): readonly DepartureRule[] => [
  {
    id: 'accept-signed',
    outcome: 'accepted',
    signs: (c, q) =>
      q.headers.some(([name]) => name.toLowerCase() === 'accept')
        ? c
        : withHeaders(c, [...c.headers, ['accept', accept]]),
  },
  ...AWS4,
];
