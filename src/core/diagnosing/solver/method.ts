import type { Candidate, Component } from './candidate';
import { OFTEN, SELDOM, USUAL } from './candidate';
import type { Sent } from './sent';

const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'CONNECT', 'TRACE', ''];

/** The method line of the canonical request, and what people make of it. */
export function methodComponent({ method }: Sent): Component<string> {
  const lower = method.toLowerCase();
  const cases = [method.toUpperCase(), lower, lower.replace(/^./, (first) => first.toUpperCase())];
  const candidate = (code: 'method-case' | 'method-other', rarity: number, value: string): Candidate<string> => ({
    dimension: 'method',
    code,
    rarity,
    apply: () => value,
  });
  const others = METHODS.map((other, i) => candidate('method-other', i < 5 ? OFTEN : SELDOM, other));
  return {
    base: method,
    groups: () => [[...cases.map((other) => candidate('method-case', USUAL, other)), ...others]],
    render: (value) => value,
  };
}
