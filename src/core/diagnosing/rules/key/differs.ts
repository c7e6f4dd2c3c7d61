import { hit, inCredentials, rule } from '@/core/diagnosing/finding';

/**
 * The request was signed for another key id than the pasted credentials hold: another profile or variable was used
 * (aws/aws-cli#602).
 */
export const keyDiffers = rule('key-differs', undefined, (c) => {
  const pasted = c.credentials?.accessKeyId?.trim();
  const sent = c.credential?.accessKeyId;
  return pasted !== undefined && sent !== undefined && sent !== '' && pasted !== sent
    ? hit('likely', { pasted, sent }, inCredentials)
    : [];
});
