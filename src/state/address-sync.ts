import { authorityOf } from '@/core';

export { inferRare, isHarmless, isName } from '@/core/sharing';

import { decodePlace, encodePlace, holds, type Place } from './address';

export { shareable } from './address';

import { type ComposeStore, doubtfulHost } from './compose';
import type { CredentialsStore } from './credentials';
import { hasOwnKeys, type QuestionsStore } from './questions';
import type { SigningStore } from './signing-state';
import { createStanding } from './standing';
import { type AddressPort, BUILD, type ViewStore } from './view';

// In one file of the build with the codec, which is too small to be two.
export { type LeftOut, sharedLink } from './shared-link';

type Page = {
  readonly view: ViewStore;
  readonly compose: ComposeStore;
  readonly credentials: CredentialsStore;
  readonly questions: QuestionsStore;
  readonly signing: Pick<SigningStore, 'getState'>;
};

type NotedAddress = AddressPort & {
  /** Whether what the page was opened with was a person's own when an earlier load of it was left. */
  readonly opensOwn: boolean;
  /** Notes with the entry, for a later load, whether what is written next is a person's own. */
  readonly note: (isOwn: boolean) => void;
};

/**
 * Restores the request of the address, mirrors what is shareable into it while Build is shown, and restores again when a person
 * goes back or forward. What somebody else put into the address while a person's own keys are there is asked about first; a later load
 * tells the two apart by what is noted beside the address. A request that was typed is kept whole where another takes its place, for
 * the way back to it, and with the request that is left goes the result of it.
 * `opened` is what the address said when the page was opened: what it says since is not the page's own doing.
 */
export function syncAddress(
  address: NotedAddress,
  { view, compose, credentials, questions, signing }: Page,
  base: string,
  opened = address.read(),
): void {
  const inBuild = () => view.getState().view === BUILD;
  let restoring = false;
  const present = () => encodePlace(compose.getState(), base, credentials.getState());
  // What is to be written is told when it is written: a keystroke need not wait for it.
  let waits = false;
  const write = (place: () => string = present) => {
    waits = true;
    address.replace(() => {
      waits = false;
      address.note(doubtfulHost(compose.getState()) === undefined);
      return place();
    });
  };
  /** What was signed last is of another request, and the one in the fields may not be signed at all. */
  const dropOfAnother = () => {
    const { phase, waitsFor, drop } = signing.getState();
    if (phase === 'faulty' || waitsFor) drop();
  };
  const onTakenBack = () => {
    dropOfAnother();
    write();
  };
  const standing = createStanding({ compose, credentials, base, nameOf: present, onTakenBack });
  const restore = (place: Place, by: 'person' | 'link') => {
    restoring = true;
    standing.replace(encodePlace(place, base), place, by);
    restoring = false;
    dropOfAnother();
  };
  compose.subscribe((now, before) => {
    const isEdited = now.request !== before.request || now.linkHosts !== before.linkHosts;
    if (!restoring && isEdited && inBuild()) write();
  });
  view.subscribe((now, before) => {
    // What an entry of the history says is restored, below, and stays there.
    if (now.view !== before.view && now.hash === `/${BUILD}`) write();
  });
  // A secret may stand in the request before it is typed as one.
  credentials.subscribe((now, before) => {
    // The secret of a moment ago is one still, where it was typed into the request beside it.
    if (waits) {
      const asBefore = encodePlace(compose.getState(), base, before);
      write(() => asBefore);
    }
    if (inBuild() && holds(encodePlace(compose.getState(), base), now)) write();
  });
  const change = (hash: string, by: 'page' | 'other') => {
    if (!inBuild()) return;
    // Edits always write something: nothing is the page as it first was.
    const place = decodePlace(hash === '' ? `/${BUILD}?example=practice-execute-api` : hash, base);
    if (!place) return write();
    // What stands in the fields may be more than its address can say.
    if (encodePlace(place, base) === present()) return;
    if (by === 'page') return restore(place, 'person');
    const take = () => {
      restore(place, 'link');
      write(() => hash);
    };
    if (!hasOwnKeys(credentials.getState())) return take();
    questions.getState().ask({
      kind: 'replace',
      method: place.request.method,
      host: authorityOf(place.request.url) ?? place.request.url,
      onYes: take,
      onNo: write,
    });
  };
  address.subscribe(change);
  const place = decodePlace(opened, base);
  if (place) restore(place, address.opensOwn ? 'person' : 'link');
  // Edited before this code came.
  else if (inBuild() && compose.getState().example !== 'practice-execute-api') write();
  if (address.read() !== opened) change(address.read(), 'other');
}
