import bodyHashWorkerUrl from '@/workers/body-hash-worker?worker&url';
import readerWorkerUrl from '@/workers/reader-worker?worker&url';
import solverWorkerUrl from '@/workers/solver-worker?worker&url';
import { serviceWorkerUrl } from './service-worker-url';

type Policy = { readonly createScriptURL: (url: string) => unknown };
type PolicyRules = { readonly createScriptURL: (url: string) => string };
type PolicyFactory = { readonly createPolicy: (name: string, rules: PolicyRules) => Policy };

export { bodyHashWorkerUrl, readerWorkerUrl, solverWorkerUrl };

let policy: Policy | undefined;

/**
 * Lets `url` through the page's one Trusted Types policy (W3C Trusted Types), as what Worker and register() take.
 * Throws for any script but this build's own workers.
 */
export function trustedScriptUrl(url: string): string {
  policy ??= createPolicy();
  // A TrustedScriptURL, which the types of Worker and register() do not know of.
  return policy.createScriptURL(url) as string;
}

function createPolicy(): Policy {
  const ours = [bodyHashWorkerUrl, readerWorkerUrl, solverWorkerUrl, serviceWorkerUrl()].map(absolute);
  const rules: PolicyRules = {
    createScriptURL: (url) => {
      if (!ours.includes(absolute(url))) throw new TypeError('not a script of this page');
      return url;
    },
  };
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  return trustedTypes ? trustedTypes.createPolicy('sigv4-playground', rules) : rules;
}

const absolute = (url: string): string => new URL(url, location.href).href;
