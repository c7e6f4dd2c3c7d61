import type { Check } from '@/core/verifying/verdict';
import type { Case } from './case';

/**
 * `cause`: the pasted texts prove it, or the server says so. `likely`: it breaks a rule of AWS, or fits what is known
 * and little else does. `suspect`: it often goes wrong. `note`: worth knowing, no fault.
 */
export type DiagnosisSeverity = 'cause' | 'likely' | 'suspect' | 'note';

type Part =
  | 'whole'
  | 'method'
  | 'host'
  | 'path'
  | 'query'
  | 'headers'
  | 'payload'
  | 'authorization'
  | 'stringToSign'
  | `header:${string}`
  | `parameter:${string}`;

/** Where a finding stands: in which of the pasted texts, and at which part of it. */
export type Where = {
  readonly text: 'request' | 'received' | 'hashed' | 'reply' | 'credentials';
  readonly part: Part;
};

/** A change that can be made for a person. */
export type DiagnosisFix =
  | { readonly code: 'set-region'; readonly args: { readonly region: string } }
  | { readonly code: 'set-service'; readonly args: { readonly service: string } }
  | { readonly code: 'set-host'; readonly args: { readonly host: string } }
  | { readonly code: 'set-method'; readonly args: { readonly method: string } }
  | { readonly code: 'set-expires'; readonly args: { readonly seconds: number } }
  | { readonly code: 'remove-headers'; readonly args: { readonly names: readonly string[] } }
  | { readonly code: 'remove-parameters'; readonly args: { readonly names: readonly string[] } };

/** What a rule found, but for its code. */
export type Hit<Args> = {
  readonly severity: DiagnosisSeverity;
  readonly args: Args;
  readonly where: Where;
  readonly fix?: DiagnosisFix;
};

/** One rule. It reads a case and says what it finds; the sentences stand in i18n under its code. */
export type Rule<Code extends string, Args> = {
  readonly code: Code;
  /**
   * The check of AWS's that would fail by it: a reply that comes from a later check refutes it. Without one, nothing
   * does, since it reads the reply itself.
   */
  readonly stage: Check | undefined;
  readonly check: (c: Case) => readonly (Hit<Args> & { readonly code: Code })[];
};

export const rule = <const Code extends string, Args>(
  code: Code,
  stage: Check | undefined,
  check: (c: Case) => readonly Hit<Args>[],
): Rule<Code, Args> => ({ code, stage, check: (c) => check(c).map((hit) => ({ code, ...hit })) });

/** What one finding says, as a list of none or one. */
export const hit = <Args>(
  severity: DiagnosisSeverity,
  args: Args,
  where: Where,
  fix?: DiagnosisFix,
): readonly Hit<Args>[] => [{ severity, args, where, ...(fix ? { fix } : {}) }];

export const inRequest = (part: Part): Where => ({ text: 'request', part });
export const inReceived = (part: Part): Where => ({ text: 'received', part });
export const inHashed = (part: Part): Where => ({ text: 'hashed', part });
export const inReply: Where = { text: 'reply', part: 'whole' };
export const inCredentials: Where = { text: 'credentials', part: 'whole' };
