import { decodePlace, encodePlace, type Place } from './address';
import type { ComposeStore } from './compose';
import { type AddressPort, BUILD, type ViewStore } from './view';

/**
 * Restores the request of the address, mirrors what is shareable into it while Build is shown, and restores again when a person
 * goes back or forward.
 */
export function syncAddress(address: AddressPort, view: ViewStore, compose: ComposeStore, base: string): void {
  const inBuild = () => view.getState().view === BUILD;
  let restoring = false;
  const restore = ({ request, example }: Place) => {
    restoring = true;
    compose.getState().restore(request, example);
    restoring = false;
  };
  const write = () => address.replace(encodePlace(compose.getState(), base));
  compose.subscribe((now, before) => {
    if (!restoring && now.request !== before.request && inBuild()) write();
  });
  view.subscribe((now, before) => {
    if (now.view !== before.view && inBuild()) write();
  });
  address.subscribe((hash) => {
    if (!inBuild()) return;
    // Edits always write something: nothing is the page as it first was.
    const place = decodePlace(hash === '' ? `/${BUILD}?example=practice-execute-api` : hash, base);
    if (place) restore(place);
    else write();
  });
  const place = decodePlace(address.read(), base);
  if (place) restore(place);
  // Edited before this code came.
  else if (inBuild() && compose.getState().example !== 'practice-execute-api') write();
}
