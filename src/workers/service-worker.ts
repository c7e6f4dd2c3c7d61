import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { instant } from '@/core/model/instant';
import { isPracticeUrl } from '@/core/practice/practice-url';
import { cacheObjectStore } from './cache-object-store';
import { earlierTabs } from './earlier-tabs';
import { answerPractice } from './practice-answer';
import type { ToServiceWorker } from './service-worker-messages';
import { webCryptoHasher } from './web-crypto-hasher';
import { isWhole } from './whole';

declare const self: ServiceWorkerGlobalScope & {
  /** The files of the build, put in when it is built. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
  __WB_DISABLE_DEV_LOGS: boolean;
};

self.__WB_DISABLE_DEV_LOGS = true;

const base = self.registration.scope;
const hasher = webCryptoHasher(crypto.subtle);
const objects = cacheObjectStore(caches, base);

// Every version keeps its files in one cache, under names that tell them apart; those of versions before stay while a tab may want them.
const files = new PrecacheController({
  // A version of which a file did not come as it is does not take over.
  plugins: [
    { cacheWillUpdate: async ({ request, response }) => ((await isRight(request, response)) ? response : null) },
  ],
});
files.addToCacheList([...self.__WB_MANIFEST]);
const ofThisVersion = new PrecacheRoute(files);
const tabs = earlierTabs({ caches, clients: self.clients, base });

// Before the cached files, and alone: no rule about files may answer a signed request.
self.addEventListener('fetch', (event) => {
  if (!isPracticeUrl(event.request.url, base)) return;
  event.stopImmediatePropagation();
  event.respondWith(answerPractice(event.request, { now: instant(Date.now()), base, hasher, objects }));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  const isAsset = url.href.startsWith(`${base}assets/`);
  // So the page asks for what came, and was not what it should be.
  if (isAsset && request.cache === 'reload') return event.respondWith(anew(request));
  const params = ofThisVersion.match({ event, request, url, sameOrigin: url.origin === self.location.origin });
  if (params) event.respondWith(ofThisVersion.handler.handle({ event, request, url, params: { ...params } }));
  else if (isAsset) event.respondWith(ofEarlierVersion(request));
});

async function ofEarlierVersion(request: Request): Promise<Response> {
  const cache = await caches.open(files.strategy.cacheName);
  return (await cache.match(request.url, { ignoreVary: true })) ?? fetch(request);
}

/** From the host, and into the cache in the place of what is there; where the host has nothing right, what is there. */
async function anew(request: Request): Promise<Response> {
  const cache = await caches.open(files.strategy.cacheName);
  const response = await fetch(request).catch(() => undefined);
  if (!response || !(await isRight(request, response)))
    return (await cache.match(request.url, { ignoreVary: true })) ?? response ?? Response.error();
  await cache.put(request.url, response.clone());
  return response;
}

async function isRight({ url }: Request, response: Response): Promise<boolean> {
  if (!response.ok) return false;
  return !url.startsWith(`${base}assets/`) || isWhole(await response.clone().text());
}

self.addEventListener('install', (event) => void files.install(event));

self.addEventListener('activate', (event) => event.waitUntil(takeOver(event)));

async function takeOver(event: ExtendableEvent): Promise<void> {
  await tabs.note();
  await self.clients.claim();
  await sweep(event);
}

self.addEventListener('message', (event) => {
  // Another version of the page, or another page of the origin, may say something else.
  const message: Partial<ToServiceWorker> | null = event.data;
  event.waitUntil(message?.type === 'apply-update' ? self.skipWaiting() : sweep(event));
});

/** Deletes the files of earlier versions once no tab runs one, unless a newer version is moving in beside them. */
async function sweep(event: ExtendableEvent): Promise<void> {
  if (self.registration.installing ?? self.registration.waiting) return;
  if (!(await tabs.remain())) await files.activate(event);
}
