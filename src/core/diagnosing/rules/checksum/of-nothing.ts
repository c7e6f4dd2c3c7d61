import { header } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * The checksums of an empty body, in base64: what SDKs write where they presign without one (CRC-32, CRC-32C,
 * CRC-64/NVME, SHA-1, SHA-256 of nothing).
 */
const OF_NOTHING = new Set([
  'AAAAAA==',
  'AAAAAAAAAAA=',
  '2jmj7l5rSw0yVb/vlWAYkK/YBwk=',
  '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
]);

/**
 * A checksum of nothing in a presigned URL binds the upload to an empty body (aws/aws-sdk-js-v3#6818,
 * seaweedfs/seaweedfs#10216).
 */
export const checksumOfNothing = rule('checksum-of-nothing', undefined, (c) => {
  const inQuery = c.parameters.find(({ name, value }) => /^x-amz-checksum-/i.test(name) && OF_NOTHING.has(value));
  if (inQuery)
    return hit('likely', { name: inQuery.name, value: inQuery.value }, inRequest(`parameter:${inQuery.name}`));
  if (c.body === undefined || c.body.size === 0) return [];
  const name = [...c.headers.keys()].find(
    (n) => n.startsWith('x-amz-checksum-') && OF_NOTHING.has(header(c, n)?.trim() ?? ''),
  );
  return name === undefined ? [] : hit('likely', { name, value: header(c, name) ?? '' }, inRequest(`header:${name}`));
});
