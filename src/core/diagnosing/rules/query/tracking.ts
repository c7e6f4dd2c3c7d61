import { hit, inRequest, rule } from '@/core/diagnosing/finding';

const TRACKERS = /^(utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hs(enc|mi)|si|ref_src)$/i;

/**
 * Parameters that mailers, messengers and analytics add to links: each is part of what S3 hashes (Google Analytics,
 * URL builders).
 */
export const queryTracking = rule('query-tracking', 'signature', (c) => {
  if (c.stated.in !== 'query') return [];
  const names = c.parameters.map(({ name }) => name).filter((name) => TRACKERS.test(name));
  return names.length === 0
    ? []
    : hit('likely', { names }, inRequest('query'), { code: 'remove-parameters', args: { names } });
});
