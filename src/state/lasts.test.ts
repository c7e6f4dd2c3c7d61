import { describe, expect, it, vi } from 'vitest';
import { addSeconds, type Instant, instant, rfc3339 } from '@/core/model/instant';
import { pageStores } from '@/testing/stores';
import { cutShort, lastsOf, secondsLeft, sessionIn } from './lasts';
import { fillFrom, takePastedCredentials } from './pasted-credentials';
import { answerRecipe, chooseRecipe } from './recipe';

const TOKEN = 'a'.repeat(200);
const block = (end?: string): string => `export AWS_ACCESS_KEY_ID=ASIAEXAMPLE123456789
export AWS_SECRET_ACCESS_KEY=oneSecret/of+forty/characters/for/testing
export AWS_SESSION_TOKEN=${TOKEN}
${end === undefined ? '' : `export AWS_CREDENTIAL_EXPIRATION=${end}`}`;

/** A link of an hour, signed now with the keys of a block that ends so many seconds later. */
async function link(endsIn?: number) {
  const page = pageStores();
  const { compose, credentials, signing, time } = page;
  const signed = async (sessionToken: string) => {
    await vi.waitUntil(() => signing.getState().signed?.input.credentials.sessionToken === sessionToken, 5000);
    const { signed: now } = signing.getState();
    if (!now) throw new Error('nothing is signed');
    return now;
  };
  const lasts = async (sessionToken: string = TOKEN) =>
    lastsOf(await signed(sessionToken), credentials.getState(), compose.getState().recipe?.longest);
  compose.getState().setSignatureIn('query');
  compose.getState().set('expires', '3600');
  await takePastedCredentials(
    block(endsIn === undefined ? undefined : rfc3339(addSeconds(time.now, endsIn))),
    credentials,
  );
  return { ...page, lasts };
}

describe('how long what was signed lasts', () => {
  it('is what X-Amz-Expires says, where the pasted session ends later', async () => {
    const lasts = await (await link(7200)).lasts();
    expect([lasts.ends[0].by, sessionIn(lasts), cutShort(lasts)]).toEqual(['expires', 'none', undefined]);
  });

  it('is no longer than the session, whose end was pasted with the keys', async () => {
    const lasts = await (await link(2340)).lasts();
    expect(lasts.session).toBe('known');
    expect(lasts.ends[0]).toEqual({ by: 'credentials', at: addSeconds(lasts.at, 2340) });
    expect([sessionIn(lasts), cutShort(lasts)]).toEqual(['known', { asked: 3600, end: lasts.ends[0].at }]);
  });

  it('is over where the session was before anything was signed', async () => {
    const lasts = await (await link(-60)).lasts();
    expect(lasts.ends[0].by).toBe('credentials');
    expect(lasts.ends[0].at).toBeLessThan(lasts.at);
  });

  it('is at most what X-Amz-Expires says, where nobody said when the session ends', async () => {
    const { compose, lasts } = await link();
    expect(sessionIn(await lasts())).toBe('unknown');
    // Most sessions last an hour: what is no longer needs no warning.
    expect(cutShort(await lasts())).toBeUndefined();
    compose.getState().set('expires', '3601');
    await vi.waitUntil(async () => cutShort(await lasts()) !== undefined, 5000);
    expect(cutShort(await lasts())).toEqual({ asked: 3601, end: undefined });
  });

  it.each([
    ['token', { sessionToken: 'another' }, 'another'],
    ['key ID', { accessKeyId: 'ASIAANOTHER123456789' }, TOKEN],
  ])('the end is that of the pasted keys, and gone with another %s', async (_, change, token) => {
    const { credentials, lasts } = await link(2340);
    expect((await lasts()).session).toBe('known');
    credentials.getState().set(change);
    expect((await lasts(token)).session).toBe('unknown');
    credentials.getState().forget();
    expect(credentials.getState().ends).toBeUndefined();
  });

  it('an end counts for nothing that other keys signed', async () => {
    const { signing, lasts } = await link(2340);
    await lasts();
    const { signed } = signing.getState();
    const other = { accessKeyId: 'ASIAANOTHER123456789', sessionToken: TOKEN, ends: '2020-01-01T00:00:00Z' };
    expect(signed && lastsOf(signed, other).session).toBe('unknown');
  });

  it('keys of no session have no such end, whatever stands beside them', async () => {
    const { credentials, signing } = await link(2340);
    fillFrom(
      {
        accessKeyId: 'AKIAEXAMPLE123456789',
        secretAccessKey: 'oneSecret/of+forty/characters/for/testing',
        sessionToken: undefined,
        expiration: '2020-01-01T00:00:00Z',
        region: undefined,
      },
      credentials,
    );
    await vi.waitUntil(() => signing.getState().signed?.input.credentials.sessionToken === undefined, 5000);
    const { signed } = signing.getState();
    const found = signed && lastsOf(signed, credentials.getState());
    expect([found?.session, found?.ends[0].by]).toEqual(['none', 'expires']);
  });

  it('headers last for minutes, and what a recipe makes for as long as its consumer takes it', async () => {
    const { compose, lasts, signing } = await link(7200);
    const seconds = async () => {
      const { at, ends } = await lasts();
      return (ends[0].at - at) / 1000;
    };
    chooseRecipe('rds', compose);
    answerRecipe({ host: 'db.c9akciq32.us-east-1.rds.amazonaws.com', user: 'u' }, compose);
    compose.getState().set('expires', '3600');
    await vi.waitUntil(() => signing.getState().signed?.input.service === 'rds-db', 5000);
    expect(await seconds()).toBe(900);
    compose.getState().set('url', 'https://example.com/');
    compose.getState().setSignatureIn('header');
    await vi.waitUntil(() => signing.getState().signed?.input.placement.in === 'header', 5000);
    expect(await seconds()).toBe(300);
  });
});

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
