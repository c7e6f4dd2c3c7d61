import { OFTEN, SELDOM, USUAL } from '@/core/faults/rarity';
import { type Candidate, type Component, leastOf } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';

const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'CONNECT', 'TRACE', ''];

const CASES = [
  (method: string) => method.toUpperCase(),
  (method: string) => method.toLowerCase(),
  (method: string) => method.toLowerCase().replace(/^./, (first) => first.toUpperCase()),
];

/** What the method line is made of. */
export type MethodRead = Pick<Sent, 'method'> & { readonly isOpen: boolean };

export const methodRead = ({ method, unknown }: Sent): MethodRead => ({ method, isOpen: unknown.has('method') });

/** The method line of the canonical request, and what people make of it. */
export function methodComponent({ method, isOpen }: MethodRead): Component<string> {
  const candidate = (
    code: 'method-case' | 'method-other',
    rarity: number,
    apply: (method: string) => string,
  ): Candidate<string> => ({ dimension: 'method', code, rarity, apply });
  return {
    base: method,
    least: leastOf(['method'], isOpen),
    groups: () => [
      METHODS.map((other, i) => ({
        ...candidate('method-other', i < 5 ? OFTEN : SELDOM, () => other),
        ...(isOpen && other !== '' ? { learns: { what: 'method', value: other } as const } : {}),
      })),
      CASES.map((inCase) => candidate('method-case', USUAL, inCase)),
    ],
    render: (value) => value,
  };
}
