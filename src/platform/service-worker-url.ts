import { baseUrl } from './base';

/** Where the service worker's script is: a file of the build, or in development a module that the PWA plug-in serves. */
export const serviceWorkerUrl = (): string =>
  new URL(import.meta.env.DEV ? 'dev-sw.js?dev-sw' : 'service-worker.js', baseUrl()).href;

export const serviceWorkerType: WorkerType = import.meta.env.DEV ? 'module' : 'classic';
