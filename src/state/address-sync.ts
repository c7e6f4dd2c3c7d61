import { decodePlace, encodePlace, type Place } from './address';
import type { ComposeStore } from './compose';

/** The page's address as the platform writes it: `replace` waits until edits settle. */
export type AddressPort = {
  readonly read: () => string;
  readonly replace: (hash: string) => void;
  readonly subscribe: (listener: (hash: string) => void) => () => void;
};

/** Restores the request of the address, mirrors what is shareable into it, and restores again when a person goes back or forward. */
export function syncAddress(address: AddressPort, compose: ComposeStore, base: string): void {
  let restoring = false;
  const restore = ({ request, example }: Place) => {
    restoring = true;
    compose.getState().restore(request, example);
    restoring = false;
  };
  const write = () => {
    const { request, example } = compose.getState();
    address.replace(encodePlace({ view: 'build', request, example }, base));
  };
  compose.subscribe((now, before) => {
    if (restoring || now.request === before.request) return;
    write();
  });
  address.subscribe((hash) => {
    // Edits always write something: nothing is the page as it first was.
    const place = decodePlace(hash === '' ? '/build?example=practice-execute-api' : hash, base);
    if (!place) return write();
    restore(place);
  });
  const place = decodePlace(address.read(), base);
  if (place) restore(place);
  // Edited before this code came.
  else if (compose.getState().example !== 'practice-execute-api') write();
}
