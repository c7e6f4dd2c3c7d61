import { hit, inRequest, rule } from '@/core/diagnosing/finding';

const OWNERS = { 'azure-sas': 'Azure Storage', oss: 'Alibaba Cloud OSS', tencent: 'Tencent COS' } as const;

/**
 * A signature of another cloud (Azure Storage documentation, "Service SAS"; Alibaba Cloud OSS and Tencent COS
 * documentation).
 */
export const schemeOtherCloud = rule('scheme-other-cloud', undefined, (c) => {
  const owner = c.foreign
    .map(({ scheme }) => (scheme in OWNERS ? OWNERS[scheme as keyof typeof OWNERS] : undefined))
    .find(Boolean);
  return owner === undefined ? [] : hit('note', { owner: owner as string }, inRequest('whole'));
});
