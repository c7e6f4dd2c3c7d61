import { expect, it } from 'vitest';
import { accusedFrom } from '@/testing/accused';

// Nobody else is asked: these are the searches that the unit tests have no time for.

const COUNT = 5000;
const GROUP = 500;

it.each(Array.from({ length: COUNT / GROUP }, (_, i) => i * GROUP))(
  'a right request is never accused, of one mistake or of two, from number %i on',
  async (from) => expect(await accusedFrom(from, from + GROUP, 1)).toEqual([]),
);
