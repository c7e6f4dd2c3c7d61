/** What the page tells the service worker. */
export type ToServiceWorker =
  /** A person agreed to the new version: the waiting worker takes over. */
  | { readonly type: 'apply-update' }
  /** A tab was opened or reloaded: another may have left. */
  | { readonly type: 'tab-opened' };
