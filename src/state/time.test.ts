import { expect, it } from 'vitest';
import { type Instant, instant } from '@/core';
import { secondsLeft } from './time';

const SIGNED = instant(Date.parse('2026-11-29T12:00:00Z'));
const later = (milliseconds: number): Instant => instant(SIGNED + milliseconds);

it.each([
  // The page's clock ticks once a second, and may be behind the moment of signing.
  ['a moment before it was signed', -700, 900],
  ['minutes before it was signed', -240_000, 900],
  ['when it was signed', 0, 900],
  ['within the first second', 999, 900],
  ['after a second', 1000, 899],
  ['in the last second', 899_999, 1],
  ['at its end', 900_000, 0],
  ['after its end', 905_000, -5],
] as const)('%s, what is left of a link is neither more than was asked for nor less than there is', (_, ms, left) => {
  expect(secondsLeft(SIGNED, 900, later(ms))).toBe(left);
});
