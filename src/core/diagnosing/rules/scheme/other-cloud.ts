import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** A signature of another cloud (Azure Storage documentation, "Service SAS"). */
export const schemeOtherCloud = rule('scheme-other-cloud', undefined, (c) =>
  c.foreign.includes('azure-sas') ? hit('note', { owner: 'Azure Storage' }, inRequest('whole')) : [],
);
