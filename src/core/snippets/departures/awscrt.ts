import { targetOf } from '@/core/snippets/asked';
import type { DepartureRule } from './departure';
import { signsChangingHeaders } from './shared';

const IGNORED = [
  'expect',
  'sec-websocket-key',
  'sec-websocket-protocol',
  'sec-websocket-version',
  'upgrade',
  'user-agent',
  'x-amzn-trace-id',
];

/** Of the Common Runtime, in the order in which they act on a canonical request. */
export const AWSCRT: readonly DepartureRule[] = [
  { id: 'colon-before-slash', refuses: (q) => /^[^:]*:\/(?!\/)/.test(targetOf(q)) },
  signsChangingHeaders((name) => !IGNORED.includes(name)),
];
