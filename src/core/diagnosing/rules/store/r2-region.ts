import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** Regions that Cloudflare R2 takes (Cloudflare R2 documentation, "S3 API compatibility"). */
const TAKEN = new Set(['auto', 'us-east-1', '', 'wnam', 'enam', 'weur', 'eeur', 'apac', 'oc']);

/** R2 has one region, `auto`. */
export const r2Region = rule('store-r2-region', undefined, (c) => {
  const region = c.credential?.scope.region;
  if (c.provider !== 'r2' || region === undefined || TAKEN.has(region)) return [];
  return hit('likely', { region }, inRequest('authorization'), { code: 'set-region', args: { region: 'auto' } });
});
