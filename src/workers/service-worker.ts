import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { instant } from '@/core/model/instant';
import { isPracticeUrl } from '@/core/practice/practice-url';
import { cacheObjectStore } from './cache-object-store';
import { answerPractice } from './practice-answer';
import type { ToServiceWorker } from './service-worker-messages';
import { webCryptoHasher } from './web-crypto-hasher';

declare const self: ServiceWorkerGlobalScope & {
  /** The files of the build, put in when it is built. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
  __WB_DISABLE_DEV_LOGS: boolean;
};

self.__WB_DISABLE_DEV_LOGS = true;

const base = self.registration.scope;
const hasher = webCryptoHasher(crypto.subtle);
const objects = cacheObjectStore(caches, base);

// Before the cached files, and alone: no rule about files may answer a signed request.
self.addEventListener('fetch', (event) => {
  if (!isPracticeUrl(event.request.url, base)) return;
  event.stopImmediatePropagation();
  event.respondWith(answerPractice(event.request, { now: instant(Date.now()), base, hasher, objects }));
});

self.addEventListener('message', (event) => {
  const message: ToServiceWorker = event.data;
  if (message.type === 'apply-update') event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

cleanupOutdatedCaches();
precacheAndRoute([...self.__WB_MANIFEST]);
