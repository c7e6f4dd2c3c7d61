import { isExposed, type SignedUrl } from '@/core/model/url';

/** Why no script of a page at `pageOrigin` can send a request to this URL at all; undefined where one can. */
export function blockedSend(signed: SignedUrl, pageOrigin: string): 'websocket' | 'mixed-content' | undefined {
  const { protocol, href } = new URL(signed);
  if (protocol === 'ws:' || protocol === 'wss:') return 'websocket';
  // Browsers trust what cannot leave the machine (W3C Secure Contexts, section 3.1).
  return pageOrigin.startsWith('https:') && isExposed(href) ? 'mixed-content' : undefined;
}
