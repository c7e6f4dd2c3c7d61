import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import type { Instant } from '@/core/model/instant';
import type { SigningInput } from '@/core/model/request';
import { stepOf, type Trace } from '@/core/model/trace';
import type { Hasher } from '@/core/ports';
import { apiError } from '@/core/practice/api-gateway-error';
import type { PracticeReply } from '@/core/practice/endpoint';
import type { Inferred } from '@/core/services/infer';
import { CHECKS, type Check, type Failure, type Verdict } from '@/core/verifying/verdict';
import { answered, awsOf, judged, replyText, type Sent, sentOf } from './arrival';
import { signText, withHash } from './exchange';

/** A request that was signed, and the text of its body. */
export type Machine = {
  readonly input: SigningInput;
  readonly trace: Trace;
  readonly body: string;
  /** What the URL tells of service and Region, where somebody knows more of it than the hosts of AWS. */
  readonly told?: Inferred;
};

/** What comes of a text in which one character is another. */
export type Broken = {
  /** The character that stands there now; undefined where nothing is changed. */
  readonly to: string | undefined;
  /** The one that stood there. */
  readonly from: string | undefined;
  readonly text: string;
  /** The signature that is sent, and the one that AWS computes; undefined where it stops before. */
  readonly provided: string;
  readonly computed: string | undefined;
  /** What AWS computes on the way to it. */
  readonly requestHash: string | undefined;
  readonly stringToSign: string | undefined;
  /** Bits in which the two signatures differ, of 256; true where one does. */
  readonly bits: readonly boolean[] | undefined;
  /** Whether it is the signature that was changed, and not what is signed. */
  readonly signatureItself: boolean;
  readonly verdict: { readonly outcome: Verdict['outcome']; readonly check: Check | undefined };
  readonly status: number;
  readonly statusText: string;
  /** The first sentence of what AWS says; empty where it says nothing. */
  readonly message: string;
  /** All of it, where there is a request that AWS can answer. */
  readonly reply: string | undefined;
};

/** Another character in the place of one, of the same kind: a digit for a digit, a letter for a letter. */
export function otherThan(character: string): string {
  if (/[0-8a-yA-Y]/.test(character)) return String.fromCharCode(character.charCodeAt(0) + 1);
  const wrapped: Readonly<Record<string, string>> = { 9: '0', z: 'y', Z: 'Y', '-': '_' };
  return wrapped[character] ?? '-';
}

/** A text with another character at `at`; the text itself where there is none there. */
export function changedAt(
  text: string,
  at: number | undefined,
): { readonly text: string; readonly from: string | undefined; readonly to: string | undefined } {
  const from = at === undefined ? undefined : text[at];
  if (at === undefined || from === undefined || from === '\n') return { text, from: undefined, to: undefined };
  const to = otherThan(from);
  return { text: text.slice(0, at) + to + text.slice(at + 1), from, to };
}

/** The bits in which two values of 256 bits differ. */
export function differingBits(a: string, b: string): readonly boolean[] {
  return Array.from(a).flatMap((digit, i) => {
    const both = Number.parseInt(digit, 16) ^ Number.parseInt(b[i] ?? '0', 16);
    return [8, 4, 2, 1].map((bit) => (both & bit) !== 0);
  });
}

/** AWS reads another canonical request than the one that was signed: a character of it is changed. */
export async function breakText(
  machine: Machine,
  at: number | undefined,
  now: Instant,
  hasher: Hasher,
): Promise<Broken> {
  const { input, trace } = machine;
  const { text, from, to } = changedAt(stepOf(trace, 'canonicalRequest').text, at);
  const signed = stepOf(trace, 'stringToSign').text;
  const provided = stepOf(trace, 'signature').value;
  const sent = withQueryOf(text, sentOf(trace, machine.body), input, provided);
  const aws = awsOf(input, now, hasher, machine.told);
  const verdict = await judged(sent, aws);
  const requestHash = toHex(await hasher.sha256(utf8(text)));
  const texts = { from, to, text, provided, requestHash, signatureItself: false };
  const stopped = verdict.outcome === 'refused' && isBeforeSignature(verdict.failure.check);
  if (stopped) {
    const reply = await answered(sent, aws);
    return {
      ...texts,
      computed: undefined,
      stringToSign: verdict.stringToSign,
      bits: undefined,
      verdict: { outcome: 'refused', check: verdict.failure.check },
      ...saidBy(reply),
    };
  }
  // A time in the text is also a line of the string to sign.
  const read = verdict.canonicalRequest === text ? verdict.stringToSign : undefined;
  const stringToSign = read ?? withHash(signed, requestHash);
  const computed = to === undefined ? provided : await signText(trace, stringToSign, hasher);
  const isSame = computed === provided;
  return {
    ...texts,
    computed,
    stringToSign,
    bits: differingBits(provided, computed),
    verdict: isSame ? { outcome: 'match', check: undefined } : { outcome: 'refused', check: 'signature' },
    ...(isSame ? ACCEPTED : REFUSED),
    message: isSame
      ? ''
      : sentenceOf(apiError(MISMATCH(provided, computed), '', { canonicalRequest: text, stringToSign }).message),
    reply: undefined,
  };
}

/** The request of which the query line of a canonical request tells: AWS reads there what it checks before the signature. */
function withQueryOf(text: string, sent: Sent, { placement }: SigningInput, signature: string): Sent {
  if (placement.in === 'header') return sent;
  const [, , query = ''] = text.split('\n');
  return { ...sent, url: `${sent.url.replace(/\?.*/s, '')}?${query}&X-Amz-Signature=${signature}` };
}

const isBeforeSignature = (check: Check): boolean => CHECKS.indexOf(check) < CHECKS.indexOf('signature');

/** What a reply says. */
const saidBy = (reply: PracticeReply) => ({
  status: reply.status,
  statusText: reply.statusText,
  message: sentenceOf(messageIn(String(reply.body))),
  reply: replyText(reply),
});

/** A character of the finished link is changed, and nothing is signed again. */
export async function breakLink(
  machine: Machine,
  at: number | undefined,
  now: Instant,
  hasher: Hasher,
): Promise<Broken> {
  const { input, trace } = machine;
  const provided = stepOf(trace, 'signature').value;
  const { text, from, to } = changedAt(trace.signed.url, at);
  const sent = { ...sentOf(trace, machine.body), url: text };
  const aws = awsOf(input, now, hasher, machine.told);
  const verdict = await judged(sent, aws);
  const failure = verdict.outcome === 'refused' ? verdict.failure : undefined;
  const reply = await answered(sent, aws);
  const differs = failure?.check === 'signature' && 'expected' in failure ? failure : undefined;
  const computed = verdict.outcome === 'match' ? verdict.signature : differs?.expected;
  const found = differs?.found ?? provided;
  return {
    from,
    to,
    text,
    provided: found,
    computed,
    requestHash: verdict.stringToSign?.split('\n').at(-1),
    stringToSign: verdict.stringToSign,
    bits: computed === undefined ? undefined : differingBits(computed, found),
    signatureItself: found !== provided,
    verdict: { outcome: verdict.outcome, check: failure?.check },
    // What the practice endpoint does not practise, it refuses after the signature was accepted: that says nothing here.
    ...(verdict.outcome === 'match' && reply.status >= 300
      ? { ...ACCEPTED, message: '', reply: undefined }
      : saidBy(reply)),
  };
}

const ACCEPTED = { status: 200, statusText: 'OK' };
const REFUSED = { status: 403, statusText: 'Forbidden' };

const MISMATCH = (found: string, expected: string): Failure => ({
  check: 'signature',
  problem: 'different',
  expected,
  found,
});

/** The message of a reply in JSON or XML. */
const messageIn = (body: string): string =>
  /"[Mm]essage":"(.*?)"[,}]|<Message>(.*?)<\//s.exec(body)?.slice(1).find(Boolean) ?? '';

const sentenceOf = (message: string): string => /^.*?[.](?=\s|\\n|$)/s.exec(message)?.[0] ?? message;
