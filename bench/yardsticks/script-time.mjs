/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tts?: number, tdur?: number, args?: { data?: { type?: string } } }} TraceEvent */

const SCRIPT = ['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'v8.callFunction'];

/**
 * Milliseconds of JavaScript from each input event to the next, on the page's thread: handlers, promises, timers and
 * frame callbacks. (Chromium's own ScriptDuration leaves out what runs in promises.) By the thread's own clock, which stands still while
 * other programs have the processor; by that on the wall where Chromium left the thread's out of the trace.
 *
 * @param {readonly TraceEvent[]} events of a Chromium trace, times in microseconds
 * @returns {number[]} one for each input event
 */
export function scriptPerKeystroke(events) {
  const inputs = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'input');
  const scripts = events.filter(
    ({ name, pid, tid }) => SCRIPT.includes(name) && pid === inputs[0]?.pid && tid === inputs[0]?.tid,
  );
  const hasOwnClock = [...inputs, ...scripts].every(({ tts }) => tts !== undefined);
  const from = (/** @type {TraceEvent} */ { ts, tts }) => (hasOwnClock ? (tts ?? ts) : ts);
  const starts = inputs.map(from).sort((a, b) => a - b);
  const spans = scripts
    .map((event) => ({ from: from(event), to: from(event) + ((hasOwnClock ? event.tdur : event.dur) ?? 0) }))
    .sort((a, b) => a.from - b.from);
  return starts.map((start, i) => busy(spans, start, starts[i + 1] ?? Number.POSITIVE_INFINITY) / 1000);
}

/**
 * How much of a span is covered by intervals, which may nest.
 *
 * @param {readonly { from: number, to: number }[]} intervals ordered by `from`
 * @param {number} start
 * @param {number} end
 */
function busy(intervals, start, end) {
  let total = 0;
  let done = start;
  for (const { from, to } of intervals) {
    const until = Math.min(to, end);
    total += Math.max(0, until - Math.max(from, done));
    done = Math.max(done, until);
  }
  return total;
}
