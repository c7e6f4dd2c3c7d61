import { describe, expect, it } from 'vitest';
import { en } from './en/labels';
import { durationParts } from './format';
import { ja } from './ja/labels';

describe('durationParts', () => {
  it('names the units from the longest on, and no zeros', () => {
    expect(durationParts(93_784)).toEqual([
      [1, 'day'],
      [2, 'hour'],
      [3, 'minute'],
      [4, 'second'],
    ]);
    expect(durationParts(86_405)).toEqual([
      [1, 'day'],
      [5, 'second'],
    ]);
    expect(durationParts(604_800)).toEqual([[7, 'day']]);
  });

  it('cuts what is less than a second', () => {
    expect(durationParts(59.9)).toEqual([[59, 'second']]);
    expect(durationParts(0.4)).toEqual([[0, 'second']]);
  });
});

describe('a duration in words', () => {
  it.each([
    [0, '0 seconds', '0 秒'],
    [1, '1 second', '1 秒'],
    [900, '15 minutes', '15 分'],
    [93_784, '1 day 2 hours 3 minutes 4 seconds', '1 日 2 時間 3 分 4 秒'],
  ])('of %d seconds', (value, english, japanese) => {
    expect(en.seconds(value)).toBe(english);
    expect(ja.seconds(value)).toBe(japanese);
  });
});
