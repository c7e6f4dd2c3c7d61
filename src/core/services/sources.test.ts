import { describe, expect, it } from 'vitest';
import { defaultExpiry, GENERAL, hasKnownRule, ruleFor } from './rules';
import { type RuleFact, sourcesOf } from './sources';
import { SERVICES } from './table';

const general = sourcesOf('no-such-service').facts;
const departures = (service: string): readonly RuleFact[] =>
  (Object.keys(general) as RuleFact[]).filter((fact) => ruleFor(service)[fact] !== GENERAL[fact]);

describe.each(Object.keys(SERVICES))('%s', (service) => {
  const { facts, notes } = sourcesOf(service);

  it('has a source of its own for every rule that departs from the general ones', () => {
    expect(departures(service).filter((fact) => facts[fact] === general[fact])).toEqual([]);
  });
  it('names pages that open, and says which are only reports', () => {
    for (const { url, how } of [...Object.values(facts), ...notes]) {
      expect(new URL(url).protocol).toBe('https:');
      expect(/^https:\/\/(docs|repost)\.aws/.test(url)).toBe(how === 'documented');
    }
  });
  it('starts from an expiry that it honours', () => {
    expect(defaultExpiry(service)).toBeGreaterThanOrEqual(300);
    expect(defaultExpiry(service)).toBeLessThanOrEqual(ruleFor(service).longestExpiry);
  });
});

it('a rule that departs is found', () => {
  expect(departures('s3')).toEqual([
    ...['path', 'presignedPayload', 'contentSha256', 'amzHeaders'],
    ...['postPolicy', 'chunkedPayload'],
  ]);
  expect(departures('polly')).toEqual([]);
});

it.each(['dynamodb', '', 'constructor', '__proto__', 'toString'])(
  '%j has no rules of its own and signs by the general ones',
  (service) => {
    expect(hasKnownRule(service)).toBe(false);
    expect(ruleFor(service)).toEqual(GENERAL);
    expect(sourcesOf(service)).toEqual({ facts: general, notes: [] });
  },
);

it('the headers that a service asks for are asked of one kind of request', () => {
  for (const service of Object.keys(SERVICES))
    expect(new Set(ruleFor(service).requiredHeaders?.map(({ of }) => of)).size).toBeLessThanOrEqual(1);
});
