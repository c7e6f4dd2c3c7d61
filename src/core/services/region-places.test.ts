import { expect, it } from 'vitest';
import { REGION_NAMES } from './region-names';
import { regionOfPlace } from './region-places';

it.each([
  ['US East (N. Virginia)', 'us-east-1'],
  ['US  East (N. Virginia) ', 'us-east-1'],
  ['Oregon', 'us-west-2'],
  ['EU (Ireland)', 'eu-west-1'],
  ['Canada (Central)', 'ca-central-1'],
  ['Mexico (Central)', 'mx-central-1'],
  ['South America (São Paulo)', 'sa-east-1'],
  ['AWS GovCloud (US-West)', 'us-gov-west-1'],
])('%s is %s', (name, code) => expect(regionOfPlace(name)).toBe(code));

it('no code of a region, and no other word, is a place', () => {
  for (const name of [...REGION_NAMES, '', 'auto', 'Central', 'constructor', 'Europe'])
    expect(regionOfPlace(name)).toBeUndefined();
});
