import type { CodeRequest } from './code-request';
import type { DepartureRule } from './departures/departure';
import { judged, type Limit, type Verdict } from './verdict';

export type Language =
  | 'bash'
  | 'bruno'
  | 'csharp'
  | 'elixir'
  | 'go'
  | 'http'
  | 'java'
  | 'javascript'
  | 'json'
  | 'kotlin'
  | 'php'
  | 'powershell'
  | 'python'
  | 'ruby'
  | 'rust'
  | 'swift';

/** A program, library or tool that signs, and code for it. */
export type Client<Id extends string = string> = {
  readonly id: Id;
  /** As its makers call it. */
  readonly title: string;
  readonly language: Language;
  /** Where its credentials come from, if not from the environment or wherever its SDK looks. */
  readonly credentials?: 'variables' | 'sign-in';
  /** The name of a file with the code in it. */
  readonly file: string;
  /** How far its code is known to be right: it was run, or a compiler took it, or neither. */
  readonly checked: 'run' | 'compiled' | 'not';
  /** The version of which this is known. */
  readonly version?: string;
  /** What it sends, unsigned, as the type of a body that has none; absent where it sends none. */
  readonly ownType?: string;
  /** How it is known to depart, in the order in which that acts on a canonical request. */
  readonly departures: readonly DepartureRule[];
  readonly can: (request: CodeRequest) => Verdict;
  /** Code that signs a request that the client can make, with credentials from the environment or the default chain. */
  readonly code: (request: CodeRequest) => string;
};

/** A client by what it departs in, and what it cannot do at all. */
export const defined = <const Id extends string>({
  limits,
  ...client
}: Omit<Client<Id>, 'can'> & { readonly limits: readonly Limit[] }): Client<Id> => ({
  ...client,
  can: (request) => {
    const limit = limits.find(([, when]) => when(request));
    if (limit) return { kind: 'cannot', reason: limit[0] };
    const verdict = judged(client.departures, request);
    return verdict.kind === 'right' && client.checked !== 'run' ? { kind: 'untested' } : verdict;
  },
});

type Part = string | false | undefined | readonly Part[];

const flat = (part: Part): readonly string[] => (typeof part === 'string' ? [part] : part ? part.flatMap(flat) : []);

/** Joins lines; what is false or undefined is left out. */
export const lines = (...parts: readonly Part[]): string => `${flat(parts).join('\n')}\n`;

/** Items of a list, with a comma behind each but the last; a line of comment gets none. */
export function listed(indent: string, ...parts: readonly Part[]): readonly string[] {
  const items = flat(parts);
  const isComment = (item: string): boolean => /^(#|\/\/)/.test(item);
  const last = items.findLastIndex((item) => !isComment(item));
  return items.map((item, i) => `${indent}${item}${isComment(item) || i >= last ? '' : ','}`);
}
