import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addSeconds,
  amzDate,
  dateStamp,
  fromUtc,
  instant,
  parseAmzDate,
  readable,
  rfc3339,
  secondsBetween,
} from './instant';

/** From the year 0 to the year 9999, in milliseconds. */
const FIRST = Date.UTC(2000, 0, 1) - 2000 * 365.2425 * 86_400_000;
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const iso = (at: number): string => new Date(at).toISOString();

function expectAsDate(at: number): void {
  const text = iso(at);
  const compact = text.replace(/[-:]|\.\d+/g, '');
  expect(amzDate(instant(at))).toBe(compact);
  expect(dateStamp(instant(at))).toBe(compact.slice(0, 8));
  expect(readable(instant(at))).toBe(`${text.slice(0, 10)} ${text.slice(11, 19)}Z`);
  expect(rfc3339(instant(at))).toBe(`${text.slice(0, 19)}Z`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/[-T:.Z]/).map(Number);
  expect(fromUtc(year, month, day, hour, minute, second)).toBe(Math.floor(at / 1000) * 1000);
  expect(parseAmzDate(compact)).toBe(Math.floor(at / 1000) * 1000);
}

describe('an instant is written and read as Date does', () => {
  it('at any time', () => {
    fc.assert(fc.property(fc.integer({ min: FIRST, max: LAST }), expectAsDate), { numRuns: 10_000 });
  });
  it('at the last second of every month and the first of the next', () => {
    for (let month = 0; month < 12 * 600; month++) {
      const start = Date.UTC(1700, month, 1);
      expectAsDate(start);
      expectAsDate(start - 1);
    }
  });
});

describe('a date that the calendar lacks is refused', () => {
  it.each([2023, 2100, 1900, 2200, 1, 9999])('29 February %i', (year) => {
    expect(fromUtc(year, 2, 29, 0, 0, 0)).toBeUndefined();
    expect(fromUtc(year, 2, 28, 0, 0, 0)).toBeDefined();
  });
  it.each([2024, 2000, 2400, 1600, 4])('but 29 February %i is there', (year) => {
    expect(fromUtc(year, 2, 29, 0, 0, 0)).toBeDefined();
    expect(fromUtc(year, 2, 30, 0, 0, 0)).toBeUndefined();
  });
  it.each([
    [2024, 0, 1],
    [2024, 13, 1],
    [2024, 1, 0],
    [2024, 1, 32],
    [2024, 4, 31],
    [2024, 6, 31],
    [2024, 9, 31],
    [2024, 11, 31],
  ])('%i-%i-%i', (year, month, day) => expect(fromUtc(year, month, day, 0, 0, 0)).toBeUndefined());
  it.each([
    [24, 0, 0],
    [0, 60, 0],
    [23, 59, 60],
  ])('%i:%i:%i', (hour, minute, second) => expect(fromUtc(2024, 1, 1, hour, minute, second)).toBeUndefined());
});

it.each([
  '20150830T123600',
  '20150830T123600z',
  '2015-08-30T12:36:00Z',
  '20150830 123600Z',
  ' 20150830T123600Z',
  '20150830T123600Z\n',
  '20150229T000000Z',
  '20150830T240000Z',
  '２０１５0830T123600Z',
])('%j is not X-Amz-Date’s form', (text) => expect(parseAmzDate(text)).toBeUndefined());

it('seconds are added and counted', () => {
  const at = instant(Date.UTC(2024, 1, 28, 23, 59, 59));
  expect(readable(addSeconds(at, 1))).toBe('2024-02-29 00:00:00Z');
  expect(secondsBetween(at, addSeconds(at, -90))).toBe(-90);
});
