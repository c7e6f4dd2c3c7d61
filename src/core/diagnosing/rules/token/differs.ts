import { hit, inCredentials, rule } from '@/core/diagnosing/finding';

/** The request carries another token than the pasted credentials: one of the two is of an earlier session. */
export const tokenDiffers = rule('token-differs', undefined, (c) => {
  const pasted = c.credentials?.sessionToken;
  const sent = c.stated.token;
  return pasted !== undefined && sent !== undefined && pasted.trim() !== sent.trim()
    ? hit('likely', { keyId: c.credentials?.accessKeyId }, inCredentials)
    : [];
});
