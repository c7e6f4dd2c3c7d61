import { createStore } from 'zustand/vanilla';

/** The view in which requests are composed: its address says which. */
export const BUILD = 'build';

/** The one of `views` that an address names; the first where it names none. */
export const viewIn = (hash: string, views: readonly string[]): string =>
  views.find((view) => hash.split('?')[0] === `/${view}`) ?? views[0] ?? '';

/** The page's address as the platform writes it: `replace` waits until edits settle. */
export type AddressPort = {
  readonly read: () => string;
  readonly replace: (hash: string) => void;
  readonly push: (hash: string) => void;
  /** `by` says who wrote the entry that the address has come to. */
  readonly subscribe: (listener: (hash: string, by: 'page' | 'other') => void) => () => void;
};

/** The view that is shown, which is the one that the address names. `views` are the names of all: the table of them is the app's. */
export function createViewStore(address: AddressPort, views: readonly string[]) {
  const store = createStore<{ readonly view: string; readonly go: (view: string) => void }>()((set) => ({
    view: viewIn(address.read(), views),
    go: (view) => {
      if (!views.includes(view)) throw new Error(`there is no view ${view}`);
      address.push(`/${view}`);
      set({ view });
    },
  }));
  address.subscribe((hash) => store.setState({ view: viewIn(hash, views) }));
  return store;
}
export type ViewStore = ReturnType<typeof createViewStore>;
