import { expect, it } from 'vitest';
import { scriptPerKeystroke } from './script-time.mjs';

const page = { ph: 'X', pid: 1, tid: 1 };
const input = (/** @type {number} */ ts) => ({
  ...page,
  name: 'EventDispatch',
  ts: 3 * ts,
  tts: ts,
  args: { data: { type: 'input' } },
});
const script = (/** @type {number} */ tts, /** @type {number} */ tdur, name = 'FunctionCall') => ({
  ...page,
  name,
  // On the clock on the wall all takes longer, as other programs run in between.
  ts: 3 * tts,
  dur: 5 * tdur,
  tts,
  tdur,
});

it('the script after each keystroke is added up, promises too', () => {
  const events = [
    input(0),
    script(1000, 2000),
    script(5000, 1000, 'RunMicrotasks'),
    input(100_000),
    script(100_500, 500),
  ];
  expect(scriptPerKeystroke(events)).toEqual([3, 0.5]);
});

it('what runs inside something that runs is counted once', () => {
  expect(scriptPerKeystroke([input(0), script(1000, 4000), script(2000, 1000), script(4500, 1500)])).toEqual([5]);
});

it('a script that runs into the next keystroke is shared between the two', () => {
  expect(scriptPerKeystroke([input(0), script(9000, 3000), input(10_000)])).toEqual([1, 2]);
});

it('other events, other threads and what ran before are left out', () => {
  const events = [script(0, 500), input(1000), script(2000, 1000, 'Layout'), { ...script(3000, 1000), tid: 2 }];
  expect(scriptPerKeystroke(events)).toEqual([0]);
});

it("where a trace leaves the thread's clock out anywhere, the clock on the wall counts", () => {
  const { tts: _, tdur: __, ...second } = script(4000, 500);
  expect(scriptPerKeystroke([input(0), script(1000, 2000), second])).toEqual([11.5]);
});
