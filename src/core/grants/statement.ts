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
  const partition = partitionOf(request.host);
  const region = where.region ?? from('region', request.region);
  const account = where.account ?? answered(answers, 'account');
  return text`arn:${partition === 'aws' ? 'aws' : from('host', partition)}:${service}:${region}:${account}:${resource}`;
}

const one = <T>(list: readonly T[]): T | readonly T[] => (list.length === 1 ? (list[0] as T) : list);

const statementJson = ({ sid, effect, principal, actions, resources, condition }: Statement): Json => ({
  Sid: sid,
  Effect: effect ?? 'Allow',
  Principal: principal,
  Action: one(actions) as Json,
  Resource: one(resources) as Json,
  Condition: condition,
});

/** A whole policy, as it is put into IAM or on a resource. */
export const policy = (statements: readonly Statement[]): Pieces =>
  text`${json({ Version: '2012-10-17', Statement: statements.map(statementJson) })}\n`;

/** A text as IAM compares it: what would be a wildcard or a variable stands for itself (IAM User Guide, "Policy variables"). */
export const literal = (value: string): string => value.replace(/[$*?]/g, (sign) => `\${${sign}}`);
