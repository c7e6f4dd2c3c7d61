import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * EC2 says AuthFailure of a wrong key, a wrong signature and a wrong clock alike (Amazon EC2 API Reference, "Error
 * codes"; hashicorp/terraform-provider-aws#1102).
 */
export const authFailure = rule('time-auth-failure', undefined, (c) =>
  says(c, /AuthFailure|not able to validate the provided access credentials/) ? hit('likely', {}, inReply) : [],
);
