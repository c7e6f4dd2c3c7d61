import { brokenKeyId, field, says } from '@/core/diagnosing/evidence';
import { type Hit, hit, inCredentials, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import { UNSEEN } from '@/core/kernel/invisible';

export const KEY_RULES = [
  /**
   * The request was signed for another key id than the pasted credentials hold: another profile or variable was used
   * (aws/aws-cli#602).
   */
  rule('key-differs', undefined, (c) => {
    const pasted = c.credentials?.accessKeyId?.trim();
    const sent = c.credential?.accessKeyId;
    return pasted !== undefined && sent !== undefined && sent !== '' && pasted !== sent
      ? hit('likely', { pasted, sent }, inCredentials)
      : [];
  }),

  /**
   * Unique ids of users, roles and the like are no access key ids (AWS IAM User Guide, "IAM identifiers", unique ID
   * prefixes).
   */
  rule('key-prefix', 'key-id', (c) => {
    const keyId = c.credential?.accessKeyId ?? '';
    const found = /^(AROA|AIDA|AGPA|AIPA|ANPA|ANVA|APKA|ASCA|ABIA|ACCA)[A-Z0-9]{12,}$/.exec(keyId)?.[1];
    return found === undefined ? [] : hit('likely', { prefix: found, keyId }, inRequest('authorization'));
  }),

  /**
   * S3 does not know the key id: deleted, of another partition or provider, or temporary without its token
   * (MathieuLoutre/grunt-aws-s3#38).
   */
  rule('key-unknown', undefined, (c) => {
    // Backblaze says of a key of another kind that it is malformed.
    if (
      !says(c, /InvalidAccessKeyId|Access Key Id you provided does not exist/i) ||
      says(c, /Malformed Access Key Id/i)
    )
      return [];
    const keyId = c.credential?.accessKeyId ?? field(c, 'AWSAccessKeyId');
    const temporary = keyId?.startsWith('ASIA') === true && c.stated.token === undefined;
    return hit('cause', { keyId, temporary }, inReply);
  }),

  /** White space, or what nobody sees, in the key id or around the secret (Noovolari/leapp#88, RhinoSecurityLabs/pacu#137). */
  rule('key-white-space', undefined, (c): readonly Hit<{ readonly what: 'key-id' | 'secret' }>[] => {
    const sent = c.stated.credential?.accessKeyId ?? '';
    if (UNSEEN.test(sent) || brokenKeyId(c) !== undefined)
      return hit('cause', { what: 'key-id' }, inRequest('authorization'));
    if (UNSEEN.test(c.credentials?.accessKeyId ?? '')) return hit('likely', { what: 'key-id' }, inCredentials);
    return UNSEEN.test(c.credentials?.secretAccessKey ?? '') ? hit('likely', { what: 'secret' }, inCredentials) : [];
  }),
] as const;
