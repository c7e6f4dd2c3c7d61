import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A letter and a combining mark where one character would do: file names of macOS are written so, and S3 takes the two
 * for different keys (Unicode Standard Annex 15; aws/aws-sdk-js#1584).
 */
export const pathCombining = rule('path-combining', undefined, (c) => {
  const found = /[A-Za-z](?:%CC%[89AB][0-9A-F]|%CD%[89A][0-9A-F])+/i.exec(c.path)?.[0];
  return found === undefined
    ? []
    : hit(c.meaning === 'no-such-object' ? 'likely' : 'note', { found }, inRequest('path'));
});
