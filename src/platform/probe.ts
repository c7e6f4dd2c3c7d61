import type { SendOutcome } from '@/core/ports';

type Probe = Extract<SendOutcome, { readonly kind: 'failed' }>['probe'];

const PATIENCE_MS = 10_000;

/**
 * Whether the host of `url` answers at all, asked of its root so that the signed request is not sent twice. It says nothing
 * about the signature. Rejects with AbortError when stopped.
 */
export async function probeHost(url: URL, signal: AbortSignal): Promise<Probe> {
  if (url.origin === location.origin || blockedByBrowser(url)) return 'not-probed';
  try {
    await fetch(`${url.origin}/`, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    return 'host-answered';
  } catch {
    signal.throwIfAborted();
    return 'host-not-reached';
  }
}

/** A page served over https may fetch over http from its own computer only (W3C Mixed Content). */
function blockedByBrowser({ protocol, hostname }: URL): boolean {
  if (protocol === 'https:') return false;
  return (
    protocol !== 'http:' ||
    (location.protocol === 'https:' && !/^(localhost|.+\.localhost|127\..+|\[::1\])$/.test(hostname))
  );
}
