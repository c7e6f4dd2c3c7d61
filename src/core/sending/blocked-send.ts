import type { SignedUrl } from '@/core/model/url';

/** Why no script of a page at `pageOrigin` can send a request to this URL at all; undefined where one can. */
export function blockedSend(signed: SignedUrl, pageOrigin: string): 'websocket' | 'mixed-content' | undefined {
  const url = new URL(signed);
  if (url.protocol === 'ws:' || url.protocol === 'wss:') return 'websocket';
  // Browsers trust what cannot leave the machine (W3C Secure Contexts, section 3.1).
  const local = /^(localhost|127\.|\[::1\])/.test(url.hostname) || url.hostname.endsWith('.localhost');
  return pageOrigin.startsWith('https:') && url.protocol === 'http:' && !local ? 'mixed-content' : undefined;
}
