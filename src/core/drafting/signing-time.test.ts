import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amzDate, instant, readable, rfc3339 } from '@/core/model/instant';
import { parseSigningTime } from './signing-time';

const NOW = instant(Date.UTC(2026, 0, 2, 3, 4, 5));
const read = (text: string) => {
  const { value, findings } = parseSigningTime(text, NOW);
  return value === undefined ? findings.map(({ code }) => code).join() : amzDate(value);
};

describe('a signing time', () => {
  it.each([
    '2015-08-30 12:36:00Z',
    '2015-08-30T12:36:00Z',
    '2015-08-30t12:36:00z',
    '2015-08-30T12:36:00.999Z',
    '2015-08-30T12:36:00.123456789+00:00',
    '2015-08-30 12:36:00,5 UTC',
    '2015-08-30T21:36:00+09:00',
    '2015-08-30T21:36:00+0900',
    '2015-08-30T21:36+09',
    '2015-08-29T12:37:00-23:59',
    '20150830T123600Z',
    '20150830T123600.000Z',
    '20150830T213600+0900',
    'Sun, 30 Aug 2015 12:36:00 GMT',
    'Sun, 30 Aug 2015 12:36:00 +0000',
    'Sun, 30 Aug 2015 05:36:00 -0700',
    '30 Aug 2015 12:36 UT',
    'Sun Aug 30 12:36:00 2015',
    'Sun Aug 30 12:36:00 UTC 2015',
    '1440938160',
    '1440938160.999',
    '1440938160000',
    '1440938160999',
    '  2015-08-30 12:36:00Z\n',
  ])('is read from %s', (text) => expect(read(text)).toBe('20150830T123600Z'));

  it.each([
    ['20150830', '20150830T000000Z'],
    ['2015-08-30', '20150830T000000Z'],
    ['2016-02-29', '20160229T000000Z'],
    ['9999-12-24 23:59:59Z', '99991224T235959Z'],
    ['1970-01-01T00:00:00Z', '19700101T000000Z'],
    ['', '20260102T030405Z'],
  ])('%j is %s', (text, expected) => expect(read(text)).toBe(expected));

  it('without a zone it is in UTC, and that is said', () => {
    for (const text of ['20150830', '2015-08-30 12:36', 'Sun Aug 30 12:36:00 2015'])
      expect(parseSigningTime(text, NOW).findings.map(({ code }) => code)).toEqual(['time-read-as-utc']);
  });

  it.each([
    ['2015-02-30', 'time-no-such-date'],
    ['2015-13-01', 'time-no-such-date'],
    ['2015-00-10', 'time-no-such-date'],
    ['20150230', 'time-no-such-date'],
    ['Sun, 31 Jun 2015 00:00:00 GMT', 'time-no-such-date'],
    ['2015-08-30T24:00:00Z', 'time-no-such-time'],
    ['2016-12-31T23:59:60Z', 'time-no-such-time'],
    ['20150830T126000Z', 'time-no-such-time'],
    ['2015-08-30T12:36:00+25:00', 'time-no-such-offset'],
    ['2015-08-30T12:36:00-09:60', 'time-no-such-offset'],
    ['20150830T123600+9999', 'time-no-such-offset'],
    ['9999-12-31', 'time-out-of-range'],
    ['9999-12-31T23:59:59-23:59', 'time-out-of-range'],
    ['9999-12-25 00:00:00Z', 'time-out-of-range'],
    ['0000-01-01', 'time-out-of-range'],
    ['1969-12-31T23:59:59Z', 'time-out-of-range'],
    ['1970-01-01T00:00:00+00:01', 'time-out-of-range'],
    ['yesterday', 'time-unreadable'],
    ['12345678901', 'time-unreadable'],
    ['201508301236', 'time-unreadable'],
    ['2015-08-30 12h36', 'time-unreadable'],
    ['１４４０９３８１６０', 'time-unreadable'],
  ])('%s is refused: %s', (text, code) => expect(read(text)).toBe(code));

  it('is read back from every form that the page itself writes', () => {
    const latest = Date.UTC(9999, 11, 24, 23, 59, 59);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: latest / 1000 }), (seconds) => {
        const at = instant(seconds * 1000);
        for (const write of [amzDate, readable, rfc3339])
          expect(parseSigningTime(write(at), NOW)).toEqual({ value: at, findings: [] });
        expect(parseSigningTime(new Date(at).toUTCString(), NOW).value).toBe(at);
      }),
    );
  });

  it('is a moment that X-Amz-Date can name, or a fault, whatever was typed', () => {
    const thick = fc.string({ unit: fc.constantFrom(...'0123456789-:/TZ +.,GMAugSun'), maxLength: 32 });
    fc.assert(
      fc.property(fc.oneof(thick, fc.string({ unit: 'binary' }), fc.date().map(String)), (text) => {
        const { value, findings } = parseSigningTime(text, NOW);
        if (value === undefined) expect(findings.map(({ severity }) => severity)).toContain('fault');
        else expect(amzDate(value)).toMatch(/^\d{8}T\d{6}Z$/);
      }),
      { numRuns: 3000 },
    );
  });
});
