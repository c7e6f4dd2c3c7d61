import { type Answers, answered } from './asks';
import { type Json, json } from './json';
import { partitionOf } from './partition';
import { from, type Piece, type Pieces, text } from './pieces';
import type { GrantRequest } from './request';

type Condition = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** A statement of a policy (IAM User Guide, "Grammar of the IAM JSON policy language"). */
export type Statement = {
  /** Letters and digits. */
  readonly sid?: string;
  readonly effect?: 'Deny';
  /** `*` in the policy of a resource; the policy of an identity names none. */
  readonly principal?: '*';
  readonly actions: readonly string[];
  readonly resources: readonly Piece[];
  readonly condition?: Condition;
};

/** An ARN in the partition of the request's host. */
export function arn(
  request: GrantRequest,
  answers: Answers,
  service: string,
  resource: Piece,
  where: { readonly region?: '' | '*'; readonly account?: Piece } = {},
): Pieces {
  const partition = partitionOf(request.host, request.region);
  const region = where.region ?? (request.region === '*' ? '*' : from('region', request.region));
  const account = where.account ?? answered(answers, 'account');
  return text`arn:${partition === 'aws' ? 'aws' : from('host', partition)}:${service}:${region}:${account}:${resource}`;
}

/**
 * A text as IAM compares it: what comes of the request and would be a wildcard or a variable stands for itself (IAM User Guide, "Policy
 * variables"). What somebody says besides may be a pattern.
 */
const literal = (piece: Piece): Piece =>
  typeof piece === 'string'
    ? piece
    : {
        parts: piece.parts.map((part) =>
          part.source === 'fixed' ? part : { ...part, text: part.text.replace(/[$*?]/g, (sign) => `\${${sign}}`) },
        ),
      };

const literalValues = (keys: Readonly<Record<string, Json>>): Json =>
  Object.fromEntries(
    Object.entries(keys).map(([key, value]) => [
      key,
      typeof value === 'object' && 'parts' in value ? literal(value as Pieces) : value,
    ]),
  );

const one = <T>(list: readonly T[]): T | readonly T[] => (list.length === 1 ? (list[0] as T) : list);

const statementJson = ({ sid, effect, principal, actions, resources, condition }: Statement): Json => ({
  Sid: sid,
  Effect: effect ?? 'Allow',
  Principal: principal,
  Action: one(actions) as Json,
  Resource: one(resources.map(literal)) as Json,
  Condition:
    condition &&
    Object.fromEntries(Object.entries(condition).map(([operator, keys]) => [operator, literalValues(keys)])),
});

/** A whole policy, as it is put into IAM or on a resource. */
export const policy = (statements: readonly Statement[]): Pieces =>
  text`${json({ Version: '2012-10-17', Statement: statements.map(statementJson) })}\n`;
