import { presigning } from '@/core/snippets/asked';
import { asWritten, byNameThenValue, firstOnly } from './changes';
import type { DepartureRule } from './departure';
import { signsChangingHeaders } from './shared';

/** Of botocore, in the order in which they act on a canonical request. */
export const BOTOCORE: readonly DepartureRule[] = [
  { id: 'keeps-first', outcome: 'other', signs: (c, q) => (presigning(q) ? firstOnly(c, q) : c) },
  {
    id: 'query-as-written',
    outcome: 'refused',
    signs: (c, q) => (presigning(q) ? c : asWritten(c, q, byNameThenValue)),
  },
  signsChangingHeaders((name) => !['expect', 'user-agent', 'x-amzn-trace-id'].includes(name)),
];
