import type { Answers, AskId } from './asks';
import type { GrantRequest } from './request';
import type { Statement } from './statement';

/** What else has to be there, and no statement of the caller's policy can give. */
export type GrantNote =
  | 'account-any'
  | 'agent-endpoint'
  | 'bearer-token'
  | 'cache-user'
  | 'cluster-access'
  | 'cognito-policy'
  | 'collection-policy'
  | 'database-user'
  | 'fine-grained'
  | 'function-policy'
  | 'kms'
  | 'lattice-policy'
  | 'missing-key-403'
  | 'model-regions'
  | 'name-of-operation'
  | 'not-aws'
  | 'object-lambda'
  | 'private-api'
  | 'role-trust'
  | 'session-mode'
  | 'topics-and-groups';

/** What a request needs in the policy of whoever signs it. */
export type Granted = {
  readonly statements: readonly Statement[];
  readonly asks: readonly AskId[];
  readonly notes: readonly GrantNote[];
};

/** A kind of request: the first row that fits one says what it needs. */
export type GrantRow = {
  readonly id: string;
  /** Signing names. */
  readonly services: readonly string[];
  readonly fits?: (request: GrantRequest) => boolean;
  readonly grant: (request: GrantRequest, answers: Answers) => Granted;
  /** Where it is written. */
  readonly source: string;
};

const DOCS = 'https://docs.aws.amazon.com/';
export const aws = (page: string): string => `${DOCS}${page}`;
export const authorization = (list: string): string => aws(`service-authorization/latest/reference/list_${list}.html`);
