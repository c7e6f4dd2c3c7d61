import { decodeText } from '@/core/kernel/percent';
import type { Dimension, Mistake } from '@/core/model/mistake';
import { isHarmless } from '@/core/services/harmless';
import { asItIs, comparing } from './comparing';
import type { Said } from './hidden';
import {
  algorithm,
  headers,
  host,
  keyId,
  method,
  name,
  named,
  ofParameter,
  path,
  payloadLine,
  region,
  signs,
  type Teller,
  time,
} from './shapes';

type Texts = { readonly did: Said; readonly should: Said };

/** A mistake as any sentence may tell it: with two texts that differ where there is something to tell, else with two empty ones. */
export type ToldMistake = Omit<Mistake, keyof Texts> & Texts;

type Say = ReturnType<typeof comparing>;

const NOTHING: Texts = { did: '', should: '' };

/** What is signed whole, and what nobody may know, is not told. */
const BY_DIMENSION: Readonly<Record<Exclude<Dimension, 'query' | 'headers'>, Teller | undefined>> = {
  method,
  path,
  host: (text) => host(text) ?? path(text),
  payload: payloadLine,
  time,
  scope: (text) => keyId(text) ?? region(text),
  'string-to-sign': algorithm,
  layout: undefined,
  token: undefined,
  secret: undefined,
  derivation: undefined,
  policy: undefined,
  chunk: undefined,
  'in-transit': undefined,
};

/** What was done and what should have been, as far as it may be told; of a query, the parameter that differs. */
export function toldMistake(mistake: Mistake, clean = asItIs): ToldMistake {
  const { dimension, code } = mistake;
  return { dimension, code, name: nameOf(mistake), ...textsOf(mistake, comparing(clean)) };
}

function nameOf({ dimension, code, name: called }: Mistake): string | undefined {
  // A function of a standard library, by a name of ours.
  if (called === undefined || code === 'path-encoder' || code === 'query-encoder') return called;
  if (dimension === 'path') return path(called);
  // Characters, and `*` for all parameters.
  return dimension === 'query' || dimension === 'headers' ? (signs(called) ?? name(called)) : called;
}

function textsOf({ dimension, name: called, did, should }: Mistake, say: Say): Texts {
  if (dimension === 'query') return parameters(did, should, say);
  if (dimension === 'headers')
    return texts(called === undefined ? headers : named(called), folded(did), folded(should), say);
  const teller = BY_DIMENSION[dimension];
  return teller === undefined ? NOTHING : texts(teller, did, should, say);
}

function texts(teller: Teller, did: string, should: string, say: Say): Texts {
  if (did === should) return NOTHING;
  const right = say(should, teller);
  return { did: say(did, teller), should: right };
}

/** Runs of white space in a header are never signed. */
const folded = (text: string): string => text.replace(/[^\S\n]+/g, ' ').trim();

const calledIn = (piece: string): string => piece.split('=', 1)[0] ?? '';
const isTold = (piece: string): boolean => isHarmless(calledIn(piece));

/** The parameter of each query that the other has not; of several one that may be told. */
function parameters(did: string, should: string, say: Say): Texts {
  const right = others(should, did);
  const left = others(did, should);
  const wrong = left.find(isTold) ?? left[0] ?? '';
  const same = right.find((piece) => calledIn(piece) === calledIn(wrong));
  const its = same ?? right.find(isTold) ?? right[0] ?? '';
  if (wrong === its) return NOTHING;
  const saidPiece = (piece: string): Said => {
    const [rawName, value] = [calledIn(piece), piece.slice(calledIn(piece).length)];
    const said = say(value.slice(1), ofParameter(decodeText(rawName) ?? rawName));
    if (typeof said !== 'string') return { ...said, name: name(rawName) };
    return piece === '' ? '' : `${name(rawName)}${value.slice(0, 1)}${said}`;
  };
  const correct = saidPiece(its);
  return { did: saidPiece(wrong), should: correct };
}

function others(query: string, than: string): readonly string[] {
  const known = new Set(than.split('&'));
  return query.split('&').filter((piece) => !known.has(piece));
}
