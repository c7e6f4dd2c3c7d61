import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * The service knows neither key nor token: "security token included in the request is invalid" is said of either
 * (pynamodb/PynamoDB#603).
 */
export const tokenInvalid = rule('token-invalid', undefined, (c) =>
  says(c, /InvalidToken|security token included in the request is invalid|UnrecognizedClient|InvalidClientTokenId/i)
    ? hit('cause', { keyId: c.credential?.accessKeyId, token: c.stated.token !== undefined }, inReply)
    : [],
);
