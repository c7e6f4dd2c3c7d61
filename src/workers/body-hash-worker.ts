import type { ToBodyHashWorker } from './body-hash-messages';
import { bodyHashService } from './body-hash-service';

declare const self: DedicatedWorkerGlobalScope;

const serve = bodyHashService((message) => self.postMessage(message));
self.onmessage = (event: MessageEvent<ToBodyHashWorker>) => serve(event.data);
