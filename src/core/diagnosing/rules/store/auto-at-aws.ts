import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** `auto` is R2's and Google's word; AWS has no such region (AWS General Reference, "AWS service endpoints"). */
export const autoAtAws = rule('store-auto-at-aws', 'credential-scope', (c) => {
  if (c.provider !== 'aws' || c.credential?.scope.region !== 'auto') return [];
  const region = c.inferred.region;
  return hit(
    'likely',
    { expected: region },
    inRequest('authorization'),
    region === undefined ? undefined : { code: 'set-region', args: { region } },
  );
});
