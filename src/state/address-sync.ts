import { decodePlace, encodePlace } from './address';
import type { ComposeStore } from './compose';

/** The page's address as the platform writes it: `replace` waits until edits settle. */
export type AddressPort = {
  readonly read: () => string;
  readonly replace: (hash: string) => void;
  readonly subscribe: (listener: (hash: string) => void) => () => void;
};

/** Mirrors what is shareable of the request into the address, and restores it when a person goes back or forward. */
export function syncAddress(address: AddressPort, compose: ComposeStore, base: string): void {
  let restoring = false;
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
    restoring = true;
    compose.getState().restore(place.request, place.example);
    restoring = false;
  });
}
