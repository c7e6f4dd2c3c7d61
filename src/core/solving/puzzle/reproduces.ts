import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import { EMPTY_SHA256 } from '@/core/model/body';
import type { Learned, Puzzle, Reproduces } from '@/core/model/puzzle';
import type { Hasher } from '@/core/ports';
import { unsignedParameters } from '@/core/services/rules';
import type { Sent } from '@/core/solving/candidate/sent';
import { canonicalHeaders } from '@/core/verifying/canonical-headers';
import { canonicalPath } from '@/core/verifying/canonical-path';
import { canonicalQuery, queryPairs } from '@/core/verifying/canonical-query';
import { ECDSA_ALGORITHM } from '@/core/verifying/claim';
import { signingKeyOf } from '@/core/verifying/key-lookup';
import type { Hints } from './hints';
import type { ReadPuzzle } from './read-puzzle';

/** The canonical form of what was sent, by the rules. */
function canonicalSent(sent: Sent): string {
  const { method, path, query, headers, signed, payload, rule } = sent;
  const leftOut = sent.in === 'query' ? unsignedParameters(rule) : [];
  return [
    method,
    canonicalPath(path, rule.path),
    canonicalQuery(queryPairs(query), leftOut),
    canonicalHeaders(headers, signed),
    signed.join(';'),
    payload,
  ].join('\n');
}

/** The parts of the scope as it is signed: with SigV4a no region is among them. */
export const scopeParts = ({ algorithm, scope, terminator }: Sent): readonly string[] =>
  algorithm === ECDSA_ALGORITHM
    ? [scope.date, scope.service, terminator]
    : [scope.date, scope.region, scope.service, terminator];

/** What was sent, in the two texts that are signed. */
export type SentTexts = { readonly canonicalRequest: string; readonly stringToSign: string };

/** The two texts of what was sent, by the port. */
export async function textsOf(sent: Sent, hasher: Hasher): Promise<SentTexts> {
  const canonicalRequest = canonicalSent(sent);
  const hash = toHex(await hasher.sha256(utf8(canonicalRequest)));
  return { canonicalRequest, stringToSign: [sent.algorithm, sent.date, scopeParts(sent).join('/'), hash].join('\n') };
}

/** The two texts of what was sent, for each way in which its body may end. */
export function* textsSent(
  sent: Sent,
  hash: (text: string) => string,
  { bodyText, bodySha256 }: Hints,
): Generator<SentTexts & { readonly ending: string }> {
  const { algorithm, date } = sent;
  const scopeLine = scopeParts(sent).join('/');
  const text = sent.payload === bodySha256 ? bodyText : undefined;
  for (const ending of ['', ...(text === undefined ? [] : sent.endings)]) {
    const payload = ending === '' ? sent.payload : hash(`${text}${ending}`);
    const canonicalRequest = canonicalSent({ ...sent, payload });
    yield { canonicalRequest, stringToSign: [algorithm, date, scopeLine, hash(canonicalRequest)].join('\n'), ending };
  }
}

/** Which texts a key makes the signature over. */
type Reproduced = {
  readonly known: Reproduces;
  readonly texts: SentTexts | undefined;
  readonly learned: readonly Learned[];
};

/** Whether the key makes the signature over what was sent, over what AWS received and over what the signer logged. */
export async function reproduces(puzzle: Puzzle, read: ReadPuzzle, hasher: Hasher): Promise<Reproduced> {
  const signingKey = await signingKeyOf(hasher, puzzle.key, read.sent.scope);
  return reproducedBy(
    puzzle,
    read,
    async (stringToSign) => toHex(await hasher.hmacSha256(signingKey, utf8(stringToSign))) === read.signature,
  );
}

/** The same, for a key that `makes` the signature over a string to sign or does not. */
export async function reproducedBy(
  { reply, log }: Puzzle,
  { sent, hints }: ReadPuzzle,
  makes: (stringToSign: string) => Promise<boolean>,
): Promise<Reproduced> {
  const reproduced = (text: string | undefined): Promise<boolean | undefined> | undefined =>
    text === undefined ? undefined : makes(text);

  const hash = (text: string): string => toHex(bytesOfWords(sha256Words(utf8(text))));
  let texts: SentTexts | undefined;
  let learned: readonly Learned[] = [];
  for (const { ending, ...one } of textsSent(sent, hash, hints)) {
    if (texts || !(await makes(one.stringToSign))) continue;
    texts = one;
    learned = ending === '' ? [] : [{ what: 'ending', value: ending }];
  }
  const known = {
    sent: texts !== undefined,
    received: await reproduced(reply?.stringToSign),
    logged: await reproduced(log?.stringToSign),
  };
  return { known, texts, learned };
}

/** What a signature over these texts tells of what nobody pasted, beside `told`, which is told already. */
export function learnedFrom(sent: Sent, canonicalRequest: string, told: readonly Learned[]): readonly Learned[] {
  const lines = canonicalRequest.split('\n');
  const open = [...sent.unknown].flatMap((what): readonly Learned[] => {
    if (what === 'method') return [{ what, value: lines[0] ?? '' }];
    if (what === 'payload')
      return isBodyless(lines) || told.some((one) => one.what === 'ending')
        ? []
        : [{ what, value: lines.at(-1) ?? '' }];
    const name = what.slice('header:'.length);
    const value = lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
    return [{ what: 'header', name, value }];
  });
  const isTold = (one: Learned): boolean =>
    told.some(
      (other) =>
        other.what === one.what && (other.what !== 'header' || one.what !== 'header' || other.name === one.name),
    );
  return [...told, ...open.filter((one) => !isTold(one))];
}

/** Whether a canonical request is of one without a body, or does not sign it. */
const isBodyless = (lines: readonly string[]): boolean =>
  lines.at(-1) === 'UNSIGNED-PAYLOAD' || (lines.at(-1) === EMPTY_SHA256 && /^(GET|HEAD|DELETE)$/.test(lines[0] ?? ''));
