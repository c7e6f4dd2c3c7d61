import { signedNames } from '@/core';
import {
  type CorsNeed,
  formRequestOf,
  type GrantRequest,
  grantRequestOf,
  isForbiddenInBrowsers,
  pathInPractice,
  practicePath,
} from '@/core/other-side';
import { preflightFor } from '@/core/try-it';
import type { Signed, SignedForm } from '@/state/signing-state';

/** What something can be set up for. */
export type Asking = Signed | SignedForm;

const isForm = (asking: Asking): asking is SignedForm => 'bucket' in asking.input;

/** What the other side has to be told of a signed request; a practice request counts as the one it stands for. */
export function requestOf(asking: Asking, base: string): GrantRequest {
  const below = pathInPractice(asking.trace.signed.url, base);
  const before = below === undefined ? undefined : `${practicePath(base)}${below.split('/')[0]}`;
  return isForm(asking) ? formRequestOf(asking.input, before) : grantRequestOf(asking.input, before);
}

/** What a browser asks of it for a page at `origin`, and whether it does so before the request itself. */
export function needOf(asking: Asking, origin: string): { readonly need: CorsNeed; readonly asksFirst: boolean } {
  // A form is one that any page may send.
  if (isForm(asking)) return { need: { origin, headers: [] }, asksFirst: false };
  const { trace } = asking;
  const signed = new Set(signedNames(trace));
  const { method, headers } = trace.signed;
  const sent = headers.filter(([name]) => !isForbiddenInBrowsers(name));
  const preflight = preflightFor(method, sent);
  // What is signed is allowed by name, also where this very value needs no asking.
  const names = sent.map(([name]) => name.toLowerCase()).filter((name) => signed.has(name));
  const asked = [...new Set([...(preflight?.headers ?? []), ...names])].toSorted();
  return { need: { origin, headers: asked }, asksFirst: preflight !== undefined };
}
