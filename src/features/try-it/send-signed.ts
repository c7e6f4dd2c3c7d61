import { hostToAskAbout } from '@/state/questions';
import type { Stores } from '@/state/stores';
import { needsConsent } from './needs-consent';

/** Sends the signed request; where that may change something, asks first with `consent`. */
export function sendSigned(stores: Stores, consent: () => void): void {
  const { signed } = stores.signing.getState();
  if (!signed) return;
  askedFirst(stores, () => {
    if (needsConsent(signed, stores.base)) consent();
    else void stores.tryIt.getState().send();
  });
}

/** Asks about a host that came by a link, before own keys sign for it; does at once what needs no question. */
export function askedFirst(stores: Stores, act: () => void): void {
  const host = hostToAskAbout(stores);
  if (host === undefined) {
    act();
    return;
  }
  const onYes = () => {
    stores.compose.getState().trustHost(host);
    act();
  };
  stores.questions.getState().ask({ kind: 'send', host, onYes });
}
