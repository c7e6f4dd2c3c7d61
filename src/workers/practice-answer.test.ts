import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import type { ObjectStore, StoredObject } from '@/core/ports';
import { PRACTICE_KEYS } from '@/core/practice/published-keys';
import { PRACTICE_BUCKET, PRACTICE_REGION } from '@/core/practice/routes';
import { nodeHasher } from '@/testing/node-hasher';
import { presign } from '@/testing/sign-v4';
import { answerPractice } from './practice-answer';

const base = 'https://page.example/sigv4/';
const stored = new Map<string, StoredObject>();
const objects: ObjectStore = {
  get: async (_, key) => stored.get(key),
  put: async (_, object) => void stored.set(object.key, object),
  delete: async () => undefined,
  list: async () => [],
  clear: async () => undefined,
};
const world = { now: instant(1_440_938_160_000), base, hasher: nodeHasher, objects };
const answer = (path: string, init?: RequestInit) =>
  answerPractice(new Request(`${base}practice/${path}`, init), world);

/** A practice object's path with the query that signs it. */
function presigned(method: string): string {
  const path = `s3/${PRACTICE_BUCKET}/key`;
  const query = presign(
    {
      method,
      host: 'page.example',
      path: `/sigv4/practice/${path}`,
      payloadHash: 'UNSIGNED-PAYLOAD',
      accessKeyId: PRACTICE_KEYS[0]?.accessKeyId ?? '',
      secret: PRACTICE_KEYS[0]?.secretAccessKey ?? '',
      date: '20150830T123600Z',
      region: PRACTICE_REGION,
      service: 's3',
    },
    60,
  );
  return `${path}?${query}`;
}

describe('the practice endpoint, asked as the browser asks', () => {
  it("refuses an unsigned request in API Gateway's words", async () => {
    const response = await answer('execute-api/dev/sample');
    expect([response.status, response.statusText]).toEqual([403, 'Forbidden']);
    expect(await response.json()).toEqual({ message: 'Missing Authentication Token' });
  });

  it('answers HEAD with the status and no body', async () => {
    const response = await answer('s3/bucket/key', { method: 'HEAD' });
    expect([response.status, response.body]).toEqual([403, null]);
  });

  it('keeps the very bytes that were sent, and answers with them', async () => {
    const bytes = Uint8Array.of(0, 255, 13, 10, 128);
    const put = await answer(presigned('PUT'), { method: 'PUT', body: bytes });
    expect(put.status).toBe(200);
    const got = await answer(presigned('GET'));
    expect([got.status, new Uint8Array(await got.arrayBuffer())]).toEqual([200, bytes]);
  });

  it('sets the Content-Type that the endpoint chose', async () => {
    expect((await answer('s3/bucket/key')).headers.get('content-type')).toBe('application/xml');
  });
});
