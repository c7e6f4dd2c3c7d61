import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotFetched } from '@/core/kernel/later';
import { EMPTY_BODY } from '@/core/model/body';
import { chunksOf } from '@/testing/uploads';
import type { ToBodyHashWorker } from '@/workers/body-hash-messages';
import { bodyHashService } from '@/workers/body-hash-service';
import { createBodyHasher } from './body-hasher';

const ABC = { size: 3, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' };
const MEGABYTE = 1_048_576;

/** A hasher on the worker's own code, in this thread; `posted` is what the page told it. */
function hasherInThread() {
  const posted: ToBodyHashWorker[] = [];
  const answers: string[] = [];
  const crashes: ((error: Error) => void)[] = [];
  const ended: number[] = [];
  const hasher = createBodyHasher(({ onMessage, onCrash }) => {
    const number = crashes.push(onCrash);
    const serve = bodyHashService((message) => {
      answers.push(message.type);
      onMessage(message);
    });
    return {
      post: (message) => {
        posted.push(message);
        serve(message);
      },
      end: () => void ended.push(number),
    };
  });
  return { hasher, posted, answers, crashes, ended };
}

describe('hashing a body', () => {
  beforeEach(() => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 60;
      return now;
    });
  });
  afterEach(() => vi.restoreAllMocks());

  it('gives its size and digest', async () => {
    expect(await hasherInThread().hasher.hash(new Blob(['abc']), {})).toEqual(ABC);
  });

  it.each([
    [3, 8192],
    [16_384, 8192],
    [2_500_000, 8192],
    [2_500_000, 700_000],
    [2_500_000, 3_000_000],
  ])('of %d bytes gives the digests of its chunks of %d', async (size, chunkSize) => {
    const text = 'abcdefg'.repeat(Math.ceil(size / 7)).slice(0, size);
    const { chunks } = await hasherInThread().hasher.hash(new Blob([text]), { chunkSize });
    expect(chunks).toEqual(chunksOf(text, chunkSize).hashes);
  });

  it('an empty body has the digest of nothing', async () => {
    expect(await hasherInThread().hasher.hash(new Blob([]), {})).toEqual(EMPTY_BODY);
  });

  it('a body of many pieces has the digest of the whole', async () => {
    const bytes = new Uint8Array(3 * MEGABYTE + 5).map((_, i) => i % 251);
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    expect(await hasherInThread().hasher.hash(new Blob([bytes]), {})).toEqual({ size: bytes.length, sha256: digest });
  });

  it('progress rises and stays within the body', async () => {
    const progress: number[] = [];
    await hasherInThread().hasher.hash(new Blob([new Uint8Array(6 * MEGABYTE)]), {
      onProgress: (read) => progress.push(read),
    });
    expect(progress).toEqual([2 * MEGABYTE, 4 * MEGABYTE, 6 * MEGABYTE]);
  });

  it('one worker hashes them all, several at once', async () => {
    const { hasher, crashes } = hasherInThread();
    const big = hasher.hash(new Blob([new Uint8Array(2 * MEGABYTE)]), {});
    expect(await hasher.hash(new Blob(['abc']), {})).toEqual(ABC);
    expect((await big).size).toBe(2 * MEGABYTE);
    expect(crashes).toHaveLength(1);
  });

  it('a stopped request rejects with AbortError, and the worker leaves off', async () => {
    const { hasher, posted, answers } = hasherInThread();
    const stop = new AbortController();
    const hashed = hasher.hash(new Blob([new Uint8Array(9 * MEGABYTE)]), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(hashed).rejects.toMatchObject({ name: 'AbortError' });
    expect(posted.at(-1)).toEqual({ type: 'cancel', id: 1 });
    await hasher.hash(new Blob([new Uint8Array(9 * MEGABYTE)]), {});
    expect(answers.filter((type) => type === 'hashed')).toHaveLength(1);
  });

  it('a request stopped before it began never reaches a worker', async () => {
    const { hasher, posted } = hasherInThread();
    const hashed = hasher.hash(new Blob(['abc']), { signal: AbortSignal.abort() });
    await expect(hashed).rejects.toMatchObject({ name: 'AbortError' });
    expect(posted).toEqual([]);
  });

  it('to forget ends the worker and all that it hashes, and the next one has another', async () => {
    const { hasher, ended, crashes } = hasherInThread();
    const hashed = hasher.hash(new Blob([new Uint8Array(9 * MEGABYTE)]), {});
    hasher.forget();
    await expect(hashed).rejects.toMatchObject({ name: 'AbortError' });
    expect(ended).toEqual([1]);
    expect(await hasher.hash(new Blob(['abc']), {})).toEqual(ABC);
    expect(crashes).toHaveLength(2);
    hasher.forget();
    expect(ended, 'one that waits has read bodies too').toEqual([1, 2]);
  });

  it('stopping after the end changes nothing', async () => {
    const { hasher, posted } = hasherInThread();
    const stop = new AbortController();
    await hasher.hash(new Blob(['abc']), { signal: stop.signal });
    stop.abort();
    expect(posted.map(({ type }) => type)).toEqual(['hash']);
  });

  it('a file that cannot be read any more rejects with NotReadableError', async () => {
    const gone = new Blob(['abc']);
    gone.slice = () => {
      throw new DOMException('the file was changed', 'NotReadableError');
    };
    await expect(hasherInThread().hasher.hash(gone, {})).rejects.toMatchObject({ name: 'NotReadableError' });
  });

  it('when the worker crashes its requests reject, and the next one starts another', async () => {
    const { hasher, crashes } = hasherInThread();
    const hashed = hasher.hash(new Blob(['abc']), {});
    crashes[0]?.(new NotFetched('unreachable'));
    await expect(hashed).rejects.toMatchObject({ why: 'unreachable' });
    expect(await hasher.hash(new Blob(['abc']), {})).toEqual(ABC);
    expect(crashes).toHaveLength(2);
  });
});
