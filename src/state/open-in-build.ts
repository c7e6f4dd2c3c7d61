import type { RepairedDraft } from '@/core';
import type { Stores } from './stores';
import { BUILD } from './view';

/**
 * Puts a pasted request into Build, to be signed anew, and goes there. The keys at hand stay; the session token of the paste
 * joins them where it is of the same access key.
 */
export function openInBuild({ request, body, accessKeyId, sessionToken }: RepairedDraft, stores: OpenStores): void {
  const { compose, credentials, view, signing } = stores;
  const own = credentials.getState();
  if (sessionToken !== undefined && own.accessKeyId === accessKeyId && own.sessionToken === '')
    own.set({ sessionToken });
  compose.getState().restore(request, undefined);
  compose.getState().setBody(body === undefined ? { kind: 'none' } : { kind: 'text', text: body });
  // What was signed last is of another request.
  const { phase, drop } = signing.getState();
  if (phase === 'faulty') drop();
  view.getState().go(BUILD);
}
type OpenStores = Pick<Stores, 'compose' | 'credentials' | 'view' | 'signing'>;
