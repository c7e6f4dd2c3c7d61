import type { Answers } from './asks';
import { isAwsHost } from './partition';
import type { Pieces } from './pieces';
import type { GrantRequest } from './request';
import type { Granted, GrantNote, GrantRow } from './row';
import { API_ROWS } from './rows/api';
import { BY_OPERATION } from './rows/by-operation';
import { DATA_ROWS } from './rows/data';
import { MODEL_ROWS } from './rows/models';
import { S3_ROWS } from './rows/s3';
import { STREAM_ROWS } from './rows/streams';
import { TOKEN_ROWS } from './rows/tokens';
import { policy } from './statement';

/** Every kind of request whose permission is known; the first that fits one holds. */
export const GRANT_ROWS: readonly GrantRow[] = [
  ...API_ROWS,
  ...S3_ROWS,
  ...TOKEN_ROWS,
  ...STREAM_ROWS,
  ...DATA_ROWS,
  ...MODEL_ROWS,
  BY_OPERATION,
];

/** What a request needs in the policy of whoever signs it, or that no row knows. `policy` is missing where everybody may. */
export type Grant =
  | { readonly kind: 'unknown' }
  | (Granted & { readonly kind: 'known'; readonly id: string; readonly source: string; readonly policy?: Pieces });

export function grantFor(request: GrantRequest, answers: Answers): Grant {
  const row = GRANT_ROWS.find(({ services, fits }) => services.includes(request.service) && (fits?.(request) ?? true));
  if (!row) return { kind: 'unknown' };
  const granted = row.grant(request, answers);
  const notes: readonly GrantNote[] = request.isPractice || isAwsHost(request.host) ? [] : ['not-aws'];
  return {
    kind: 'known',
    id: row.id,
    source: row.source,
    ...granted,
    notes: [...granted.notes, ...notes],
    ...(granted.statements.length > 0 ? { policy: policy(granted.statements) } : {}),
  };
}
