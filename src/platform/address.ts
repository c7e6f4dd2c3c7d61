/** The part of the page's address after `#`. */
export type Address = {
  /** Without its `#`. */
  readonly read: () => string;
  /** Changes the present history entry to what `hash` gives then, half a second after the last call. */
  readonly replace: (hash: () => string) => void;
  /** Adds a history entry at once; a replacement still waiting is written to the entry that it was meant for. */
  readonly push: (hash: string) => void;
  /**
   * Calls `listener` when the address changes otherwise: to an entry that this page wrote since it was loaded (back, forward), or to
   * any other (a link, another window, the address bar, an earlier load). Returns how to stop that.
   */
  readonly subscribe: (listener: (hash: string, by: 'page' | 'other') => void) => () => void;
};

type Write = { readonly how: 'replace' | 'push'; readonly hash: () => string };

const SETTLE_MS = 500;
const RETRY_MS = 1000;

/**
 * The address bar. Browsers drop history writes that come too fast, some in silence, some with an exception: edits are
 * written once they settle, and a write that did not arrive is written again.
 */
export function createAddress(): Address {
  // Stands in the history entries that are written here: no other site can put it there. Entries outlive a reload, but what the page
  // knew of them, as that a link brought them, does not: each load has its own.
  const writtenHere = `sigv4-playground${Math.random()}`;
  const listeners = new Set<(hash: string, by: 'page' | 'other') => void>();
  let known = read();
  // What the page was opened with is its own from here on: whoever restores it knows that it came by a link.
  history.replaceState(writtenHere, '');
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
    const { how } = waiting;
    const hash = waiting.hash();
    waiting = undefined;
    known = inAddress(hash);
    if (!arrived(how, hash)) schedule({ how, hash: () => hash }, RETRY_MS);
  }

  function arrived(how: Write['how'], hash: string): boolean {
    if (how === 'replace' && read() === inAddress(hash) && history.state === writtenHere) return true;
    try {
      history[`${how}State`](writtenHere, '', `#${hash}`);
    } catch {
      return false;
    }
    return read() === inAddress(hash);
  }

  function onChange(): void {
    if (read() === known) return;
    known = read();
    // What was waiting belongs to the entry that the person left.
    waiting = undefined;
    const by = history.state === writtenHere ? 'page' : 'other';
    for (const listener of listeners) listener(known, by);
  }

  addEventListener('popstate', onChange);
  addEventListener('hashchange', onChange);
  addEventListener('pagehide', flush);

  return {
    read,
    replace: (hash) => schedule({ how: waiting?.how ?? 'replace', hash }, SETTLE_MS),
    push: (hash) => {
      flush();
      waiting = { how: 'push', hash: () => hash };
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
