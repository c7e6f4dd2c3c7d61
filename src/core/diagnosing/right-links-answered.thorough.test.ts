import { describe, expect, it } from 'vitest';
import { SERVICES } from '@/core/services/table';
import { accusedAmong } from '@/testing/accused';
import { rightPastes } from '@/testing/right-requests';
import { sampleOf, WALKED } from '@/testing/sample';

const EVERY = 20;
/** A search for pairs that ends in vain takes a second: of a sample only some requests are searched so. */
const PAIRS_IN = WALKED === 'sample' ? 20 : 1;

const PASTES = rightPastes().filter((one) => one.in === 'query' && one.isAnswered);

describe('a right request with the signature in its URL, beside a reply, is never accused', () => {
  it.each(Object.keys(SERVICES))('of %s, without the secret and with it', async (service) => {
    const own = PASTES.filter((one) => one.service === service);
    expect(own.length).toBeGreaterThan(2 * EVERY);
    expect(await accusedAmong(sampleOf(own, EVERY), PAIRS_IN)).toEqual([]);
  });
});
