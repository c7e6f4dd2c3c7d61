import { createStore } from 'zustand/vanilla';

const VIEWS = ['build', 'debug'] as const;
export type View = (typeof VIEWS)[number];

/** The view that an address names; Build where it names none. */
export const viewIn = (hash: string): View => VIEWS.find((view) => hash.split('?')[0] === `/${view}`) ?? 'build';

/** The page's address as the platform writes it: `replace` waits until edits settle. */
export type AddressPort = {
  readonly read: () => string;
  readonly replace: (hash: string) => void;
  readonly push: (hash: string) => void;
  readonly subscribe: (listener: (hash: string) => void) => () => void;
};

/** The view that is shown, which is the one that the address names. */
export function createViewStore(address: AddressPort) {
  const store = createStore<{ readonly view: View; readonly go: (view: View) => void }>()((set) => ({
    view: viewIn(address.read()),
    go: (view) => {
      address.push(`/${view}`);
      set({ view });
    },
  }));
  address.subscribe((hash) => store.setState({ view: viewIn(hash) }));
  return store;
}
export type ViewStore = ReturnType<typeof createViewStore>;
