import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { signText } from './canonical';
import { caseOf } from './cases';
import { DEPARTURES_FILE, departuresDoc } from './departures-doc';
import { cannotAsk, judge } from './judge';
import { PEERS, startPeers, stopPeers } from './peers';

const { started, absent } = await startPeers();
afterAll(() => stopPeers(started));

const strangers = started.filter(({ peer, running }) => running.version !== peer.knownAt);
const known = started.filter(({ peer, running }) => running.version === peer.knownAt);
for (const { name, from } of absent) process.stdout.write(`${name} is not installed (${from}): not asked\n`);
for (const { peer, running } of strangers)
  process.stdout.write(
    `${peer.name} is ${running.version}, its departures are known of ${peer.knownAt}: not checked\n`,
  );

if (process.env['CI']) {
  describe('on the build machine', () => {
    it('every other signer is installed, in the version whose departures are known', () => {
      expect(known.map(({ peer }) => peer.name)).toEqual(PEERS.map(({ name }) => name));
    });
  });
}

describe.each(known)('$peer.title', ({ peer, running }) => {
  it.each(peer.departures)('$name', async (departure) => {
    const made = await caseOf(departure.example, peer.clock);
    if (!made) throw new Error('the example has a fault');
    const { question, canonicalRequest } = made;
    expect(cannotAsk(peer, question)).toBeUndefined();
    const [answer] = await running.ask([question]);
    if (!answer) throw new Error('no answer');
    expect(judge(peer, question, canonicalRequest, answer)).toEqual({ kind: 'known', names: [departure.name] });
    if ('signature' in answer) expect(answer.signature).not.toBe(signText(canonicalRequest, question).signature);
  });
});

describe('the table of departures', () => {
  it('is the one of the documentation', async () => {
    expect(readFileSync(DEPARTURES_FILE, 'utf8'), 'npm run referee -- --docs writes it').toBe(await departuresDoc());
  });

  it.each(PEERS)('names each of $name once', ({ departures, inexpressible }) => {
    const names = [...departures, ...inexpressible].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
