import { expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { NotFetched } from '@/core/kernel/later';
import { instant } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import type { FromReaderWorker, ToReaderWorker } from '@/workers/reader-messages';
import { createReader } from './reader';

const NOW = instant(0);

function world() {
  const lines: {
    readonly asked: ToReaderWorker[];
    ended: boolean;
    say: (m: FromReaderWorker) => void;
    crash: (error: Error) => void;
  }[] = [];
  const { read, forget } = createReader('https://page.test/', ({ onMessage, onCrash }) => {
    const line = { asked: [] as ToReaderWorker[], ended: false, say: onMessage, crash: onCrash };
    lines.push(line);
    return {
      post: (message) => line.asked.push(message),
      end: () => {
        line.ended = true;
      },
    };
  });
  return { read, forget, lines };
}
const readingOf = (text: string) => readCase(text, NOW, nodeHasher);

it('one worker reads paste after paste', async () => {
  const { read, lines } = world();
  for (const text of ['one', 'two']) {
    const answer = read(text, NOW, new AbortController().signal);
    const reading = await readingOf(text);
    lines[0]?.say({ type: 'read', reading });
    expect(await answer).toBe(reading);
  }
  expect(lines.map(({ asked }) => asked.map(({ text }) => text))).toEqual([['one', 'two']]);
});

it('to forget ends the worker with what it read, also one that waits for the next paste', async () => {
  const { read, forget, lines } = world();
  const answer = read('one', NOW, new AbortController().signal);
  lines[0]?.say({ type: 'read', reading: await readingOf('one') });
  await answer;
  forget();
  expect(lines[0]?.ended).toBe(true);
  void read('two', NOW, new AbortController().signal);
  expect(lines[1]).toMatchObject({ ended: false, asked: [{ text: 'two' }] });
  forget();
  expect(lines[1]?.ended).toBe(true);
});

it('to stop ends the worker, and the next paste has a new one', async () => {
  const { read, lines } = world();
  const controller = new AbortController();
  const stopped = read('one', NOW, controller.signal);
  controller.abort();
  await expect(stopped).rejects.toThrow('stopped');
  expect(lines[0]?.ended).toBe(true);
  void read('two', NOW, new AbortController().signal);
  controller.abort();
  expect(lines[1]).toMatchObject({ ended: false, asked: [{ text: 'two' }] });
});

it('a worker that does not run is an error, and the next paste has a new one', async () => {
  const { read, lines } = world();
  const first = read('one', NOW, new AbortController().signal);
  lines[0]?.crash(new NotFetched('gone'));
  await expect(first).rejects.toMatchObject({ why: 'gone' });
  const second = read('two', NOW, new AbortController().signal);
  lines[1]?.say({ type: 'failed', kind: 'RangeError' });
  await expect(second).rejects.toMatchObject({ name: 'RangeError' });
});

it('a reading can be handed from a worker to the page', async () => {
  const reading = await readingOf('https://b.s3.amazonaws.com/a?X-Amz-Signature=1');
  expect(structuredClone(reading)).toEqual(reading);
});
