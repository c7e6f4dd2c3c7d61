import type { Find } from './in-page';

/** What a trip needs of a browser, whichever protocol drives it. */
export type Driver = {
  readonly open: (url: string) => Promise<void>;
  /** What a function says in the page; it sees nothing but its argument. */
  readonly ask: <A, T>(ask: (argument: A) => T | Promise<T>, argument: A) => Promise<T>;
  /** Points at the middle of a control and presses, as a hand does. */
  readonly click: (find: Find) => Promise<void>;
  /** Types key by key into whatever has the focus. */
  readonly type: (text: string) => Promise<void>;
  /** Presses a letter while Control is held, or another key alone. */
  readonly press: (key: 'a' | 'c' | 'v' | 'Delete' | 'Enter') => Promise<void>;
  readonly choose: (select: string, option: string) => Promise<void>;
  readonly chooseFile: (input: string, path: string) => Promise<void>;
  /** The address of the tab that a click opens, and what it shows; the tab is closed again. */
  readonly opened: (find: Find) => Promise<{ readonly url: string; readonly text: string }>;
  /** Writes what is in sight as PNG. */
  readonly picture: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const LONGEST_WAIT_MS = 60_000;

/** Asks again and again until the answer says something, and fails after a minute. */
export async function patiently<T>(what: string, ask: () => Promise<T>): Promise<T> {
  const end = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const said = await ask();
    if (said) return said;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
