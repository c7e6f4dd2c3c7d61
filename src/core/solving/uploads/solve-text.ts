import { type Bytes, fromUtf8, toBase64, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { hmacWords, newPads } from '@/core/kernel/sha256-hmac';
import type { Dimension, Mistake } from '@/core/model/mistake';
import type { Answer, Missing, Outcome, Puzzle } from '@/core/model/puzzle';
import type { Hasher } from '@/core/ports';
import {
  atOnce,
  type Candidate,
  type Component,
  costOf,
  NO_CHANGE,
  type Variant,
  variants,
  type Way,
} from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import type { Share } from '@/core/solving/form/forms';
import { deriveWith, keyDeriver } from '@/core/solving/key/derivation';
import { keyComponent } from '@/core/solving/key/key';
import type { Keying } from '@/core/solving/key/keying';
import { damageOf } from '@/core/solving/puzzle/damaged-signature';
import type { Hints } from '@/core/solving/puzzle/hints';
import { wordsOf } from '@/core/solving/trying';
import { signingKeyOf } from '@/core/verifying/key-lookup';

/** A signature over a text that is known whole, without a canonical request: of a form's policy, of a chunk. */
export type TextPuzzle = {
  readonly sent: Sent;
  readonly hints: Hints;
  /** What should have been keyed. */
  readonly text: string;
  /** What people key in its place. */
  readonly slips: readonly TextSlip[];
  /** In lower case, and as it is written. */
  readonly signature: string;
  readonly written: string;
};

/** A mistake in the text, and what may come of it. */
export type TextSlip = {
  readonly dimension: Dimension;
  readonly code: Mistake['code'];
  readonly name: string;
  readonly rarity: number;
  readonly texts: readonly (string | Bytes)[];
};

export type TextOptions = {
  readonly hasher: Hasher;
  readonly share: Share;
  readonly signal: { readonly aborted: boolean };
  readonly pause: () => Promise<void>;
};

/** More ways to the same text than these are of no use to anybody. */
const MOST_ANSWERS = 5;
/** Keys that are tried with every text between two chances for others. */
const STRIDE = 64;

/** Looks for the mistake in the text that is keyed and in the key; then for one in each at once. */
export async function solveText(puzzle: Puzzle, read: TextPuzzle, options: TextOptions): Promise<Outcome> {
  const { hasher, share, signal, pause } = options;
  const signingKey = await signingKeyOf(hasher, puzzle.key, read.sent.scope);
  const makes = async (text: string): Promise<string> => toHex(await hasher.hmacSha256(signingKey, utf8(text)));
  const right = await makes(read.text);
  const theirs = puzzle.reply?.stringToSign;
  const reproduces = {
    sent: right === read.signature,
    received: theirs === undefined ? undefined : (await makes(theirs)) === read.signature,
    logged: undefined,
  };
  if (reproduces.sent || reproduces.received) return { phase: 'reproduced', reproduces };
  const damage = damageOf(right, read.signature, read.written);
  if (damage) {
    const changes = [{ dimension: 'in-transit', did: '', should: '', ...damage } as const];
    return { phase: 'found', reproduces, answers: [answerOf(changes, read.text, read)], tried: 1 };
  }
  if (!/^[0-9a-f]{64}$/.test(read.signature)) return { phase: 'unreadable', why: 'not-hex' };

  const texts = textsOf(read);
  const keys = keysOf(read, 'secret' in puzzle.key ? { text: puzzle.key.secret } : puzzle.key);
  const mine = keys.filter((_, i) => i % share.of === share.index);
  const derive = keyDeriver();
  const pads = newPads();
  const target = wordsOf(read.signature);
  let tried = 0;
  // A mistake in one of the two, then in both.
  for (const isPair of [false, true]) {
    for (const [i, key] of mine.entries()) {
      if (i % STRIDE === STRIDE - 1) await pause();
      if (signal.aborted) return { phase: 'stopped', reproduces, tried };
      derive(key.state, pads);
      for (const text of texts) {
        if ((key.count > 0 && text.cost > 0) !== isPair) continue;
        tried++;
        if (hmacWords(pads, text.bytes).some((word, at) => word !== target[at])) continue;
        return { phase: 'found', reproduces, answers: await proved(text, key, read, hasher), tried };
      }
    }
  }
  const kinds = kindsOf([...texts.slice(1).map(({ ways }) => ways), ...keys.slice(1).map(({ ways }) => ways)]);
  const ruledOut = { kinds, combinations: tried, exhaustive: 1, likelyPairs: true } as const;
  return { phase: 'not-found', reproduces, ruledOut, missing: missingOf(puzzle) };
}

/** A text that may have been keyed, and every way to it. */
type Text = { readonly bytes: Bytes; readonly cost: number; readonly ways: readonly Way[] };

/** The text as it should be, then what people key in its place, each once. */
function textsOf({ text, slips }: TextPuzzle): readonly Text[] {
  const found = new Map<string, { readonly bytes: Bytes; readonly ways: Way[] }>();
  const add = (bytes: Bytes, way: Way): void => {
    const name = toBase64(bytes);
    const known = found.get(name);
    if (!known) found.set(name, { bytes, ways: [way] });
    // What makes no difference is no mistake.
    else if (known.ways[0] !== NO_CHANGE && !known.ways.includes(way)) known.ways.push(way);
  };
  add(utf8(text), NO_CHANGE);
  for (const { dimension, code, name, rarity, texts } of slips) {
    const change: Mistake = { dimension, code, name: name === '' ? undefined : name, did: '', should: '' };
    const way: Way = { cost: costOf({ dimension, rarity }), changes: () => [change] };
    for (const one of texts) add(typeof one === 'string' ? utf8(one) : one, way);
  }
  return [...found.values()].map(({ bytes, ways }) => {
    const sorted = ways.sort((a, b) => a.cost - b.cost);
    return { bytes, ways: sorted, cost: sorted[0]?.cost ?? 0 };
  });
}

/** The key, and what people make of it; its parts stand in the text by themselves. */
function keysOf({ sent, hints }: TextPuzzle, key: Keying['secret']): readonly Variant<Keying>[] {
  const whole = keyComponent(sent, hints, key);
  const ofKey = (candidate: Candidate<Keying>): readonly Candidate<Keying>[] => {
    if (candidate.dimension !== 'scope') return /^(?:secret|derivation)$/.test(candidate.dimension) ? [candidate] : [];
    // The order of the key's own steps is a mistake in the derivation.
    const isOfText = candidate.name === 'string-to-sign' || candidate.code === 'scope-order';
    return isOfText ? [] : [{ ...candidate, name: 'signing-key' }];
  };
  const component: Component<Keying> = {
    ...whole,
    base: { ...whole.base, hash: 'request', lines: 'hash-only' },
    groups: (upTo) => whole.groups(upTo).map((group) => group.flatMap(ofKey)),
    // How the text becomes octets is a matter of the text.
    render: (state) => whole.render({ ...state, textForm: 'utf-8', end: '' }),
  };
  return atOnce(variants(component, 1)).all;
}

const answerOf = (changes: Answer['changes'], stringToSign: string, { signature }: TextPuzzle): Answer => ({
  changes,
  learned: [],
  canonicalRequest: '',
  stringToSign,
  signature,
});

/** What a hit means, the likeliest first, proven by the Hasher, which shares no code with the search; throws where the two disagree. */
async function proved(
  { bytes, ways }: Text,
  key: Variant<Keying>,
  read: TextPuzzle,
  hasher: Hasher,
): Promise<readonly Answer[]> {
  const signature = toHex(await hasher.hmacSha256(await deriveWith(hasher, key.state), bytes));
  if (signature !== read.signature) throw new Error('the hasher does not make the signature that the search found');
  const text = fromUtf8(bytes) ?? Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const both = ways.flatMap((one) => key.ways.map((other): readonly [Way, Way] => [one, other]));
  const sorted = both.sort(([a, b], [c, d]) => a.cost + b.cost - c.cost - d.cost);
  const said = new Set<string>();
  return sorted
    .map((pair) => pair.flatMap((way) => way.changes()))
    .filter((changes) => {
      const words = changes.map(({ code, name, did }) => [code, name, did].join(' ')).join();
      return !said.has(words) && said.add(words);
    })
    .slice(0, MOST_ANSWERS)
    .map((changes) => answerOf(changes, text, read));
}

function kindsOf(all: readonly (readonly Way[])[]) {
  const counts = new Map<Dimension, number>();
  for (const [way] of all)
    for (const { dimension } of way?.changes() ?? []) counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  return [...counts]
    .map(([dimension, candidates]) => ({ dimension, candidates }))
    .sort((a, b) => b.candidates - a.candidates);
}

/** What nobody pasted and could decide it. */
const missingOf = ({ reply, log, key }: Puzzle): readonly Missing[] => [
  ...(reply?.stringToSign === undefined ? [{ what: 'reply' } as const] : []),
  ...(log?.stringToSign === undefined ? [{ what: 'log' } as const] : []),
  ...('secret' in key ? [] : [{ what: 'secret' } as const]),
];
