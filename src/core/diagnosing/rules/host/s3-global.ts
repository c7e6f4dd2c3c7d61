import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * S3's global host with another region in the scope: regions launched after 20 March 2019 and young buckets are
 * redirected or refused there (Amazon S3 User Guide, "Virtual hosting of general purpose buckets", backward
 * compatibility; boto/boto3#3015).
 */
export const s3Global = rule('host-s3-global', 'signature', (c) => {
  const region = c.credential?.scope.region;
  const bucket = /^(?:(.+)\.)?s3\.amazonaws\.com$/.exec(c.host ?? '');
  if (!bucket || region === undefined || region === 'us-east-1') return [];
  const regional = `${bucket[1] === undefined ? '' : `${bucket[1]}.`}s3.${region}.amazonaws.com`;
  return hit('suspect', { host: c.host ?? '', regional }, inRequest('host'), {
    code: 'set-host',
    args: { host: regional },
  });
});
