import { attempt, storageKey } from './settings';

/** The part of the page's address after `#`. */
export type Address = {
  /** Without its `#`. */
  readonly read: () => string;
  /** Whether what the page was opened with is a person's own, as an earlier load of it has noted. */
  readonly opensOwn: boolean;
  /** Notes with the present entry, for a later load, whether what is written there next is a person's own. */
  readonly note: (isOwn: boolean) => void;
  /** Changes the present history entry to what `hash` gives then: half a second after the last call, or when the entry is left. */
  readonly replace: (hash: () => string) => void;
  /** Adds a history entry at once; a replacement still waiting is written to the entry that it was meant for. */
  readonly push: (hash: string) => void;
  /**
   * Calls `listener` when the address changes otherwise: to an entry that this page wrote since it was loaded, or noted as a person's own
   * (back, forward), or to any other (a link, another window, the address bar). Returns how to stop that.
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
  // Stands in the history entries that are written here, with a number of each: no other site can put it there. Entries outlive a
  // reload, but what the page knew of them, as that a link brought them, does not, unless it is noted: each load has its own.
  const load = `sigv4-playground${Math.random()} `;
  const opensOwn = isNoted(history.state);
  let entries = 0;
  let entry = load + entries + (opensOwn ? OWN : '');
  /** By entry, what a person left it with before that was written, and the entry as it is noted then. */
  const unwritten = new Map<string, readonly [hash: string, entry: string]>();
  const listeners = new Set<(hash: string, by: 'page' | 'other') => void>();
  let known = read();
  // What the page was opened with is its own from here on: whoever restores it knows that it came by a link.
  history.replaceState(entry, '');
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
    if (how === 'replace' && read() === known && history.state === entry) return true;
    try {
      history[`${how}State`](entry, '', `#${hash}`);
    } catch {
      return false;
    }
    return read() === known;
  }

  /** What is waiting belongs to the entry that is left. */
  function keepUnwritten(): void {
    const left = entry;
    if (waiting?.how === 'replace') unwritten.set(left, [waiting.hash(), entry]);
    waiting = undefined;
  }

  function onChange(): void {
    const { state } = history;
    const isOurs = `${state}`.startsWith(load);
    if (read() === known && (!isOurs || state === entry)) return;
    keepUnwritten();
    known = read();
    entry = isOurs ? state : load + ++entries;
    const late = unwritten.get(entry);
    if (late) {
      const [hash, noted] = late;
      unwritten.delete(entry);
      entry = noted;
      schedule({ how: 'replace', hash: () => hash }, 0);
      flush();
    }
    for (const listener of listeners) listener(known, isOurs || isNoted(state) ? 'page' : 'other');
  }

  addEventListener('popstate', onChange);
  addEventListener('hashchange', onChange);
  document.addEventListener('visibilitychange', flush);
  addEventListener('pagehide', () => {
    const left = read();
    flush();
    // Too late for a reload, and where another process follows: `scripts/first-look/first-paint.ts` puts it into the address then.
    if (read() !== left)
      attempt(() => sessionStorage.setItem(storageKey('address'), JSON.stringify([left, read(), history.state])));
  });

  return {
    read,
    opensOwn,
    note: (isOwn) => {
      entry = entry.replace(OWN, '') + (isOwn ? OWN : '');
    },
    replace: (hash) => schedule({ how: waiting?.how ?? 'replace', hash }, SETTLE_MS),
    push: (hash) => {
      flush();
      keepUnwritten();
      entry = load + ++entries;
      waiting = { how: 'push', hash: () => hash };
      flush();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const OWN = ' own';
const isNoted = (state: unknown): boolean => `${state}`.endsWith(OWN);
const read = (): string => location.hash.slice(1);

/** `hash` as the address shows it: the browser percent-encodes some of its characters. */
const inAddress = (hash: string): string => new URL(`#${hash}`, location.href).hash.slice(1);
