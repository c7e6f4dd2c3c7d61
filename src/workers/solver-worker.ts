import { instant } from '@/core/model/instant';
import { nobleHasher } from './noble-hasher';
import type { ToSolverWorker } from './solver-messages';
import { solverService } from './solver-service';
import { webCryptoHasher } from './web-crypto-hasher';

declare const self: DedicatedWorkerGlobalScope;

/** A task of its own: messages that came in the meantime are heard first. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const hasher = self.isSecureContext ? webCryptoHasher(self.crypto.subtle) : nobleHasher;
const clock = { now: () => instant(performance.now()) };
const serve = solverService({ hasher, clock, pause }, (message) => self.postMessage(message));
self.onmessage = (event: MessageEvent<ToSolverWorker>) => serve(event.data);
