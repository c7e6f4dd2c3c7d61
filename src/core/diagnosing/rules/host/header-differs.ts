import { hit, inRequest, rule } from '@/core/diagnosing/finding';

const plain = (host: string): string =>
  host
    .trim()
    .toLowerCase()
    .replace(/:(80|443)$/, '');

/**
 * A Host header that is not the URL's host: what is signed must be the header (RFC 9112 section 3.2;
 * okigan/awscurl#68).
 */
export const hostHeaderDiffers = rule('host-header-differs', 'signature', (c) => {
  const header = c.request?.headers.find(([name]) => name.toLowerCase() === 'host')?.[1];
  const url = c.request?.authority;
  if (header === undefined || url === undefined || plain(header) === plain(url)) return [];
  return hit('suspect', { header: header.trim(), url }, inRequest('header:host'));
});
