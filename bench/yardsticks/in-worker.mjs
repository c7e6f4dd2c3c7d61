import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

// What the search does for each candidate, done by @noble/hashes: as long as asked, then how often in a second.

const utf8 = new TextEncoder();
const KEY = sha256(utf8.encode('a key for one day, one Region and one service'));
const STRING_TO_SIGN = utf8.encode(
  `AWS4-HMAC-SHA256\n20260401T000000Z\n20260401/eu-west-1/execute-api/aws4_request\n${'0'.repeat(64)}`,
);
/** As long as that of a presigned GET with a session token left out. */
const CANONICAL_REQUEST = utf8.encode('x'.repeat(420));

const WORK = {
  key: () => hmac(sha256, KEY, STRING_TO_SIGN),
  form: () => {
    sha256(CANONICAL_REQUEST);
    hmac(sha256, KEY, STRING_TO_SIGN);
  },
};

globalThis.onmessage = ({ data }) => {
  const { kind, ms } = /** @type {{ kind: keyof typeof WORK, ms: number }} */ (data);
  const work = WORK[kind];
  const start = performance.now();
  let times = 0;
  while (performance.now() - start < ms) for (let i = 0; i < 100; i++, times++) work();
  globalThis.postMessage((times / (performance.now() - start)) * 1000);
};
