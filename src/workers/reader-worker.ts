import { readCase } from '@/core/diagnosing/reading';
import { inferPracticeAt } from '@/core/practice/infer-practice';
import { nobleHasher } from './noble-hasher';
import type { FromReaderWorker, ToReaderWorker } from './reader-messages';
import { webCryptoHasher } from './web-crypto-hasher';

declare const self: DedicatedWorkerGlobalScope;

const hasher = self.isSecureContext ? webCryptoHasher(self.crypto.subtle) : nobleHasher;
const post = (message: FromReaderWorker) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToReaderWorker>) => {
  readCase(data.text, data.now, hasher, data.chosen, (host, target) => inferPracticeAt(host, target, data.base))
    .then((reading) => post({ type: 'read', reading }))
    .catch((error: unknown) => post({ type: 'failed', kind: error instanceof Error ? error.name : 'unknown' }));
};
