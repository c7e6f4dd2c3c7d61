/** The part of the page's address after `#`. */
export type Address = {
  /** Without its `#`. */
  readonly read: () => string;
  /** Changes the present history entry, half a second after the last call. */
  readonly replace: (hash: string) => void;
  /** Adds a history entry at once; a replacement still waiting is written to the entry that it was meant for. */
  readonly push: (hash: string) => void;
  /** Calls `listener` when a person changes the address (back, forward, typing); returns how to stop that. */
  readonly subscribe: (listener: (hash: string) => void) => () => void;
};

type Write = { readonly how: 'replace' | 'push'; readonly hash: string };

const SETTLE_MS = 500;
const RETRY_MS = 1000;

/**
 * The address bar. Browsers drop history writes that come too fast, some in silence, some with an exception: edits are
 * written once they settle, and a write that did not arrive is written again.
 */
export function createAddress(): Address {
  const listeners = new Set<(hash: string) => void>();
  let known = read();
  let waiting: Write | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function schedule(write: Write, after: number): void {
    waiting = write;
    clearTimeout(timer);
    timer = setTimeout(flush, after);
  }

  function flush(): void {
    clearTimeout(timer);
    if (!waiting) return;
    const write = waiting;
    waiting = undefined;
    known = inAddress(write.hash);
    if (!arrived(write)) schedule(write, RETRY_MS);
  }

  function onChange(): void {
    if (read() === known) return;
    known = read();
    // What was waiting belongs to the entry that the person left.
    waiting = undefined;
    for (const listener of listeners) listener(known);
  }

  addEventListener('popstate', onChange);
  addEventListener('hashchange', onChange);
  addEventListener('pagehide', flush);

  return {
    read,
    replace: (hash) => schedule({ how: waiting?.how ?? 'replace', hash }, SETTLE_MS),
    push: (hash) => {
      flush();
      waiting = { how: 'push', hash };
      flush();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const read = (): string => location.hash.slice(1);

/** `hash` as the address shows it: the browser percent-encodes some of its characters. */
const inAddress = (hash: string): string => new URL(`#${hash}`, location.href).hash.slice(1);

function arrived({ how, hash }: Write): boolean {
  if (how === 'replace' && read() === inAddress(hash)) return true;
  try {
    history[`${how}State`](null, '', `#${hash}`);
  } catch {
    return false;
  }
  return read() === inAddress(hash);
}
