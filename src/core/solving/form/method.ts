import { OFTEN, SELDOM, USUAL } from '@/core/faults/rarity';
import type { Candidate, Component } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';

const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'CONNECT', 'TRACE', ''];

const CASES = [
  (method: string) => method.toUpperCase(),
  (method: string) => method.toLowerCase(),
  (method: string) => method.toLowerCase().replace(/^./, (first) => first.toUpperCase()),
];

/** The method line of the canonical request, and what people make of it. */
export function methodComponent({ method, unknown }: Sent): Component<string> {
  const candidate = (
    code: 'method-case' | 'method-other',
    rarity: number,
    apply: (method: string) => string,
  ): Candidate<string> => ({ dimension: 'method', code, rarity, apply });
  return {
    base: method,
    groups: () => [
      METHODS.map((other, i) => ({
        ...candidate('method-other', i < 5 ? OFTEN : SELDOM, () => other),
        ...(unknown.has('method') && other !== '' ? { learns: { what: 'method', value: other } as const } : {}),
      })),
      CASES.map((inCase) => candidate('method-case', USUAL, inCase)),
    ],
    render: (value) => value,
  };
}
