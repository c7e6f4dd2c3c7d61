import { afterAll, describe, expect, it } from 'vitest';
import type { ChangeCode } from '@/core/model/mistake';
import { departed } from '@/core/snippets/verdict';
import { SINGLES, solved } from '@/testing/planted/solved';
import { caseOf } from './cases';
import type { Departure, Peer } from './peer';
import { PEERS, startPeers, stopPeers } from './peers';
import { sentPuzzle } from './sent';

const { started } = await startPeers();
const known = started.filter(({ peer, running }) => running.version === peer.knownAt);
afterAll(() => stopPeers(started));

/** Headers that are signed and named, or neither: AWS accepts that, and there is no cause to find. */
const ACCEPTED = [
  'signs headers that change on the way',
  'signs Content-Length',
  'adds Content-Type and Content-Length to a body',
  'leaves Range unsigned',
  'leaves Content-Type and Range unsigned',
  'leaves headers unsigned that are named as JavaScript’s own',
];

/** What each departure that AWS refuses is called when it is found out; of several that make the same text, either. */
const CAUSES: Readonly<Record<string, ChangeCode | readonly ChangeCode[]>> = {
  'drops parameters with a raw semicolon': 'query-parameter-left-out',
  'drops parameters without a name': 'query-parameter-left-out',
  'encodes twice an S3 key that is not UTF-8': 'path-encoded-twice',
  'folds spaces but not tabs': 'header-not-folded',
  'joins repeated headers with a comma and a space': 'header-joined',
  'keeps the first of repeated keys': 'query-first-only',
  'keeps the first of repeated keys, for S3': 'query-first-only',
  'leaves quoted values as they are': 'header-not-folded',
  'neither normalises a path nor encodes it again': ['path-raw', 'path-encoded-once'],
  'never normalises a path': 'path-not-normalised',
  'resolves dot segments in S3 keys': 'path-normalised',
  'signs every repeat of a header in a line of its own': 'header-repeated',
  'signs the query as it is written': 'query-raw',
  'signs the query as it is written, unsorted': 'query-raw',
  'signs the semicolon of an empty header': 'header-semicolon',
  'sorts header lines as a whole': 'header-order',
  'sorts the query before encoding it': ['query-order-before-encoding', 'query-order-as-sent'],
};

const signing = ({ departures }: Peer): readonly Departure[] => departures.filter((departure) => 'signs' in departure);

describe.each(known)('what $peer.title sends', ({ peer, running }) => {
  it.each(signing(peer))('tells that it $name, or is right as it is', async (departure) => {
    const made = await caseOf(departure.example, peer.clock);
    if (!made) throw new Error('the example has a fault');
    const { question, canonicalRequest } = made;
    const [answer] = await running.ask([question]);
    if (!answer || 'error' in answer) throw new Error('no answer');
    const { text } = departed(peer.departures, question, canonicalRequest);
    const outcome = await solved(sentPuzzle(question, text, answer.signature), SINGLES);
    if (ACCEPTED.includes(departure.name)) return expect(outcome.phase).toBe('reproduced');
    if (outcome.phase !== 'found') throw new Error(outcome.phase);
    expect(outcome.answers.map((one) => [one.canonicalRequest, one.signature])).toContainEqual([
      text,
      answer.signature,
    ]);
    const single = outcome.answers.flatMap(({ changes: [first, ...more] }) =>
      first && !more.length ? [first.code] : [],
    );
    expect([CAUSES[departure.name]].flat()).toEqual(expect.arrayContaining([expect.toBeOneOf(single)]));
  });
});

it('every departure that changes a signature is accepted by AWS or has a cause', () => {
  const names = new Set(PEERS.flatMap(signing).map(({ name }) => name));
  expect([...names].sort()).toEqual([...ACCEPTED, ...Object.keys(CAUSES)].sort());
});
