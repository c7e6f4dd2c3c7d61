import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** A body on GET or HEAD has no meaning, and clients leave it out after it was hashed (RFC 9110 section 9.3.1). */
export const getWithBody = rule('payload-get-with-body', 'signature', (c) => {
  const method = c.request?.method?.toUpperCase() ?? '';
  const body = c.request?.body !== undefined && c.body?.size !== 0;
  return body && (method === 'GET' || method === 'HEAD') && c.stated.in !== undefined
    ? hit('likely', { method }, inRequest('payload'))
    : [];
});
