import { mayBeAws, says, signedNames } from '@/core/diagnosing/evidence';
import { type Hit, hit, inCredentials, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import { UNSEEN } from '@/core/kernel/invisible';
import { decodeText } from '@/core/kernel/percent';

type Problem = 'encoded-twice' | 'plus' | 'space' | 'unseen' | 'encoded-in-header';

export const TOKEN_RULES = [
  /** The request carries another token than the pasted credentials: one of the two is of an earlier session. */
  rule('token-differs', undefined, (c) => {
    const pasted = c.credentials?.sessionToken;
    const sent = c.stated.token;
    return pasted !== undefined && sent !== undefined && pasted.trim() !== sent.trim()
      ? hit('likely', { keyId: c.credentials?.accessKeyId }, inCredentials)
      : [];
  }),

  /**
   * A token is base64: `+` in a query must be `%2B`, and `%2B` inside the decoded token was encoded twice
   * (rusoto/rusoto#1653).
   */
  rule('token-encoding', undefined, (c): readonly Hit<{ readonly problem: Problem }>[] => {
    const pair = c.parameters.find(({ name }) => name.toLowerCase() === 'x-amz-security-token');
    const raw = pair?.rawValue ?? c.headers.get('x-amz-security-token')?.[0]?.trim() ?? '';
    if (pair && /%25[0-9A-F]{2}/i.test(raw))
      return hit('likely', { problem: 'encoded-twice' }, inRequest(`parameter:${pair.name}`));
    if (pair && raw.includes('+')) return hit('likely', { problem: 'plus' }, inRequest(`parameter:${pair.name}`));
    if (pair && /%20/.test(raw)) return hit('likely', { problem: 'space' }, inRequest(`parameter:${pair.name}`));
    const text = pair === undefined ? raw : (decodeText(raw) ?? raw);
    if (UNSEEN.test(text.replaceAll(' ', '')))
      return hit(
        'likely',
        { problem: 'unseen' },
        inRequest(pair ? `parameter:${pair.name}` : 'header:x-amz-security-token'),
      );
    if (pair) return [];
    if (/%[0-9A-F]{2}/i.test(raw))
      return hit('likely', { problem: 'encoded-in-header' }, inRequest('header:x-amz-security-token'));
    return /\s/.test(raw) ? hit('likely', { problem: 'space' }, inRequest('header:x-amz-security-token')) : [];
  }),

  /**
   * The session behind the token is over, whatever X-Amz-Expires says (Amazon S3 User Guide, "Sharing objects with
   * presigned URLs"; aws/aws-sdk-js#1099).
   */
  rule('token-expired', undefined, (c) =>
    says(c, /ExpiredToken|token included in the request is expired|provided token has expired/i)
      ? hit('cause', { expires: c.stated.expires }, inReply)
      : [],
  ),

  /**
   * Key ids that start with ASIA are temporary and need their session token (AWS IAM User Guide, "IAM identifiers";
   * uswitch/kiam#261).
   */
  rule('token-missing', 'token', (c) => {
    const keyId = c.stated.credential?.accessKeyId ?? '';
    // Alibaba Cloud OSS says it of its own (lucky1213/aliyun_oss#19).
    if (says(c, /Security Token may be lost/i) && c.stated.token === undefined) return hit('cause', { keyId }, inReply);
    if (!keyId.startsWith('ASIA') || c.stated.token !== undefined || !mayBeAws(c)) return [];
    const isExcerpt = c.request?.headersUnknown || (c.request?.target === '' && c.headers.size <= 2);
    if (c.stated.in === 'header' && isExcerpt) return [];
    return hit(
      c.meaning === 'unknown-key' || c.meaning === 'token' ? 'cause' : 'likely',
      { keyId },
      inRequest('whole'),
    );
  }),

  /**
   * The service knows neither key nor token: "security token included in the request is invalid" is said of either
   * (pynamodb/PynamoDB#603).
   */
  rule('token-invalid', undefined, (c) =>
    says(c, /InvalidToken|security token included in the request is invalid|UnrecognizedClient|InvalidClientTokenId/i)
      ? hit('cause', { keyId: c.credential?.accessKeyId, token: c.stated.token !== undefined }, inReply)
      : [],
  ),

  /**
   * AWS IoT's WebSockets take the token after signing, outside the canonical request (AWS IoT Core Developer Guide,
   * "Device communication protocols"; aws/aws-sdk-js#1456).
   */
  rule('token-signed-for-iot', undefined, (c) => {
    if (c.rule.token !== 'appended' || c.stated.in !== 'query') return [];
    const names = c.parameters.map(({ name }) => name.toLowerCase());
    const token = names.indexOf('x-amz-security-token');
    const hashed = c.hashed?.canonical?.query.includes('X-Amz-Security-Token=') === true;
    return hashed || (token >= 0 && token < names.indexOf('x-amz-signature'))
      ? hit(hashed ? 'cause' : 'likely', {}, inRequest('parameter:X-Amz-Security-Token'))
      : [];
  }),

  /**
   * The token stands in the query and in a header, or twice in either (AWS IAM User Guide, "Add the signature to the
   * request").
   */
  rule('token-twice', undefined, (c) => {
    const inQuery = c.parameters.filter(({ name }) => name.toLowerCase() === 'x-amz-security-token').length;
    const inHeaders = c.headers.get('x-amz-security-token')?.length ?? 0;
    return inQuery + inHeaders > 1 ? hit('likely', { inQuery, inHeaders }, inRequest('whole')) : [];
  }),

  /**
   * The token is signed like every x-amz-* header; few services take it unsigned (AWS IAM User Guide, "Add the signature
   * to the request"; estivensh/aws-kmp#63).
   */
  rule('token-unsigned', undefined, (c) => {
    const sent = c.headers.has('x-amz-security-token') && c.stated.in !== undefined;
    const signed = signedNames(c).has('x-amz-security-token');
    return sent && !signed && c.rule.token === 'signed'
      ? hit(
          c.service === 's3' ? 'likely' : 'suspect',
          { in: c.stated.in ?? 'header' },
          inRequest('header:x-amz-security-token'),
        )
      : [];
  }),

  /**
   * Long-term keys (AKIA) come without a session token: this one belongs to another key (AWS IAM User Guide, "IAM
   * identifiers").
   */
  rule('token-with-long-term-key', 'token', (c) => {
    const keyId = c.stated.credential?.accessKeyId ?? '';
    return keyId.startsWith('AKIA') && c.stated.token !== undefined ? hit('likely', { keyId }, inRequest('whole')) : [];
  }),
] as const;
