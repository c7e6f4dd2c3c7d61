import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * AWS IoT's WebSockets take the token after signing, outside the canonical request (AWS IoT Core Developer Guide,
 * "Device communication protocols"; aws/aws-sdk-js#1456).
 */
export const signedForIot = rule('token-signed-for-iot', undefined, (c) => {
  if (c.rule.token !== 'appended' || c.stated.in !== 'query') return [];
  const names = c.parameters.map(({ name }) => name.toLowerCase());
  const token = names.indexOf('x-amz-security-token');
  const hashed = c.hashed?.canonical?.query.includes('X-Amz-Security-Token=') === true;
  return hashed || (token >= 0 && token < names.indexOf('x-amz-signature'))
    ? hit(hashed ? 'cause' : 'likely', {}, inRequest('parameter:X-Amz-Security-Token'))
    : [];
});
