import { departed } from '@/core/snippets/verdict';
import { isSignatureOfText, stringToSignOf } from './canonical';
import type { Answer, Peer } from './peer';
import type { Question } from './question';

export type Outcome =
  | { readonly kind: 'agreed' }
  | { readonly kind: 'inexpressible'; readonly name: string }
  | { readonly kind: 'known'; readonly names: readonly string[] }
  | { readonly kind: 'unexplained'; readonly why: string };

/** Why a peer cannot be asked a question; undefined where it can. */
export const cannotAsk = (peer: Peer, q: Question): string | undefined =>
  q.algorithm === 'sigv4a' && !peer.sigv4a ? 'SigV4a' : peer.inexpressible.find(({ when }) => when(q))?.name;

/** What a peer's answer to a question says of it, and of us; `ours` is our canonical request. */
export function judge(peer: Peer, q: Question, ours: string, answer: Answer): Outcome {
  const refusal = peer.departures.find((d) => 'refuses' in d && d.refuses(q));
  if ('error' in answer) {
    return refusal?.saying?.test(answer.error)
      ? { kind: 'known', names: [refusal.name] }
      : unexplained(`it fails: ${answer.error}`, ours);
  }
  if (refusal) return unexplained(`it was to fail: ${refusal.name}`, ours);
  const { departures, text } = departed(peer.departures, q, ours);
  const names = departures.map(({ name }) => name);
  const stringToSign = stringToSignOf(text, q);
  const same =
    isSignatureOfText(answer.signature, stringToSign, q) &&
    (answer.canonicalRequest ?? text) === text &&
    (answer.stringToSign ?? stringToSign) === stringToSign;
  if (!same) {
    const theirs = answer.canonicalRequest ?? `(not shown; its signature is ${answer.signature})`;
    const expected = names.length > 0 ? `\nexpected, by its known departures ${names.join(', ')}:\n${text}` : '';
    return unexplained(`it signs another text:\n${theirs}${expected}`, ours);
  }
  return names.length > 0 ? { kind: 'known', names } : { kind: 'agreed' };
}

const unexplained = (why: string, ours: string): Outcome => ({ kind: 'unexplained', why: `${why}\nours:\n${ours}` });
