import { signedNames } from '@/core';
import {
  type CorsNeed,
  type GrantRequest,
  grantRequestOf,
  isForbiddenInBrowsers,
  pathInPractice,
  practicePath,
  preflightFor,
} from '@/core/other-side';
import type { Signed } from '@/state/signing-state';

/** What the other side has to be told of a signed request; a practice request counts as the one it stands for. */
export function requestOf({ input, trace }: Signed, base: string): GrantRequest {
  const below = pathInPractice(trace.signed.url, base);
  return grantRequestOf(input, below === undefined ? undefined : `${practicePath(base)}${below.split('/')[0]}`);
}

/** What a browser asks of it for a page at `origin`, and whether it does so before the request itself. */
export function needOf({ trace }: Signed, origin: string): { readonly need: CorsNeed; readonly asksFirst: boolean } {
  const signed = new Set(signedNames(trace));
  const { method, headers } = trace.signed;
  const sent = headers.filter(([name]) => !isForbiddenInBrowsers(name));
  const preflight = preflightFor(method, sent);
  // What is signed is allowed by name, also where this very value needs no asking.
  const names = sent.map(([name]) => name.toLowerCase()).filter((name) => signed.has(name));
  const asked = [...new Set([...(preflight?.headers ?? []), ...names])].toSorted();
  return { need: { origin, headers: asked }, asksFirst: preflight !== undefined };
}
