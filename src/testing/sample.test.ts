import { describe, expect, it } from 'vitest';
import { sampleOf } from './sample';

const NET = ['a1', 'a2', 'b1', 'a3', 'a4', 'c1', 'a5', 'b2'];
const walked = (what: string) => sampleOf(NET, 3, ([kind = '']) => kind, what);

describe('of a wide net', () => {
  it('a sample has the first of each kind, and every so many after it', () => {
    expect(walked('sample')).toEqual(['a1', 'b1', 'a4', 'c1']);
  });

  it('the others are all that the sample leaves out', () => {
    expect(walked('others')).toEqual(['a2', 'a3', 'a5', 'b2']);
  });

  it('all is walked where that is asked for', () => expect(walked('all')).toEqual(NET));

  it('a net of one kind has every so many', () => expect(sampleOf(NET, 4, undefined, 'sample')).toEqual(['a1', 'a4']));
});
