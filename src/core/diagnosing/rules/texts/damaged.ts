import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/**
 * SHA-256 of AWS's canonical request is not the last line of its string to sign: the paste is not what AWS wrote (AWS
 * IAM User Guide, "Create a string to sign").
 */
export const textsDamaged = rule('texts-damaged', undefined, (c) =>
  c.received?.agrees === false ? hit('note', {}, inReceived('whole')) : [],
);
