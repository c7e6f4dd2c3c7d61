import { createStore } from 'zustand/vanilla';

/** The view in which requests are composed: its address says which. */
export const BUILD = 'build';

/** The one of `views` that an address names; the first where it names none. */
export const viewIn = (hash: string, views: readonly string[]): string =>
  views.find((view) => view === nameIn(hash)) ?? views[0] ?? '';

const nameIn = (hash: string): string | undefined => hash.split(/[/?]/)[1];

/** The page's address as the platform writes it: `replace` waits until edits settle, and asks for what is to be written then. */
export type AddressPort = {
  readonly read: () => string;
  readonly replace: (hash: () => string) => void;
  readonly push: (hash: string) => void;
  /** `by` says who wrote the entry that the address has come to. */
  readonly subscribe: (listener: (hash: string, by: 'page' | 'other') => void) => () => void;
};

type ViewState = {
  readonly view: string;
  /** All that the address says, for a view that has places of its own. */
  readonly hash: string;
  /** Goes to a view, or a place in it, by a new entry of the history or in the present one. */
  readonly go: (place: string, how?: 'push' | 'replace') => void;
};

/** The view that is shown, which is the one that the address names. `views` are the names of all: the table of them is the app's. */
export function createViewStore(address: AddressPort, views: readonly string[]) {
  const at = (hash: string) => ({ view: viewIn(hash, views), hash });
  const store = createStore<ViewState>()((set) => ({
    ...at(address.read()),
    go: (place, how = 'push') => {
      const hash = `/${place}`;
      if (at(hash).view !== nameIn(hash)) throw new Error(`there is no view ${place}`);
      if (how === 'push') address.push(hash);
      else address.replace(() => hash);
      set(at(hash));
    },
  }));
  address.subscribe((hash) => store.setState(at(hash)));
  return store;
}
export type ViewStore = ReturnType<typeof createViewStore>;
