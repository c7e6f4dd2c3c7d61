import { expect, it } from 'vitest';
import { coversRegion } from './region-set';

it.each([
  ['us-east-1', 'us-east-1'],
  ['*', 'us-east-1'],
  ['us-*', 'us-east-1'],
  ['*-1', 'us-east-1'],
  ['us-*-1', 'us-east-1'],
  ['u*s*-*-1', 'us-east-1'],
  ['eu-west-1,us-east-1', 'us-east-1'],
  ['eu-west-1, us-east-1', 'us-east-1'],
  ['eu-*,us-*', 'us-west-2'],
  ['us-east-1*', 'us-east-1'],
])('%s covers %s', (set, region) => expect(coversRegion(set, region)).toBe(true));

it.each([
  ['us-east-1', 'us-east-2'],
  ['us-east', 'us-east-1'],
  ['us-*', 'eu-west-1'],
  ['us-*-2', 'us-east-1'],
  ['us-east-1*1', 'us-east-1'],
  ['*west*', 'us-east-1'],
  ['US-EAST-1', 'us-east-1'],
  ['', 'us-east-1'],
  ['us.east.1', 'us-east-1'],
])('%s does not cover %s', (set, region) => expect(coversRegion(set, region)).toBe(false));

it('a set of many wildcards is read at once', () => {
  expect(coversRegion(`${'*a'.repeat(100_000)}b`, 'a'.repeat(1000))).toBe(false);
});
