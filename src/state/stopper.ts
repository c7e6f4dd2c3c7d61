/** A signal for ports that take one. */
export function createStopper() {
  let aborted = false;
  const listeners: (() => void)[] = [];
  return {
    signal: {
      get aborted() {
        return aborted;
      },
      addEventListener: (_: 'abort', listener: () => void) => {
        listeners.push(listener);
      },
    },
    stop: () => {
      aborted = true;
      for (const listener of listeners) listener();
    },
  };
}
