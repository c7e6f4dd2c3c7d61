import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import type { Instant } from '@/core/model/instant';
import type { ServiceRule } from '@/core/model/service-rule';
import { signedNames, stepOf } from '@/core/model/trace';
import type { Hasher } from '@/core/ports';
import { apiError } from '@/core/practice/api-gateway-error';
import type { PracticeReply } from '@/core/practice/endpoint';
import { unsignedParameters } from '@/core/services/rules';
import { requestTarget } from '@/core/verifying/request-target';
import type { Check, Failure, Verdict } from '@/core/verifying/verdict';
import { awsOf, type Machine, NOT_PRACTISED, replied, replyText, type Sent, sentOf } from './arrival';
import { signText, withHash } from './exchange';

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
  /** Whether it is the body that was changed. */
  readonly isBody: boolean;
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
  const code = at === undefined ? undefined : text.codePointAt(at);
  const from = code === undefined ? undefined : String.fromCodePoint(code);
  if (at === undefined || from === undefined || from === '\n') return { text, from: undefined, to: undefined };
  const to = otherThan(from);
  return { text: text.slice(0, at) + to + text.slice(at + from.length), from, to };
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
  const { trace } = machine;
  const signed = stepOf(trace, 'canonicalRequest').text;
  const { text, from, to } = changedAt(signed, at);
  const sent = sentOf(trace, machine.body);
  const came = await comesOf(to === undefined ? sent : withText(text, sent, machine), machine, now, hasher);
  const requestHash = toHex(await hasher.sha256(utf8(text)));
  const texts = { from, to, text, isBody: false };
  if (to === undefined || came.canonicalRequest === text) return { ...came, ...texts };
  if (!came.isCompared) return { ...came, ...texts, requestHash };
  // A signed header that does not arrive is an empty line for AWS.
  if (came.isWithout) return { ...came, ...texts };
  // No request has this text: what AWS would make of it is computed.
  const stringToSign = withHash(stepOf(trace, 'stringToSign').text, requestHash);
  const { value: provided } = stepOf(trace, 'signature');
  const computed = await signText(trace, stringToSign, hasher);
  return {
    ...texts,
    requestHash,
    provided,
    computed,
    stringToSign,
    bits: differingBits(provided, computed),
    signatureItself: false,
    verdict: { outcome: 'refused', check: 'signature' },
    ...REFUSED,
    message: sentenceOf(apiError(MISMATCH(provided, computed), '', { canonicalRequest: text, stringToSign }).message),
    reply: undefined,
  };
}

/** The request of which a canonical request tells, as far as there is one: its lines stand where they came from. */
function withText(text: string, sent: Sent, { input, trace }: Machine): Sent {
  const [method = '', path = '', query = '', ...rest] = text.split('\n');
  const names = signedNames(trace);
  const origin = /^\w+:\/\/[^/?#]*/.exec(sent.url)?.[0] ?? '';
  const wirePath = input.rule.path === 'twice' ? path.replaceAll('%25', '%') : path;
  const wireQuery = [query, ...(input.placement.in === 'query' ? addedTo(sent.url, input.rule) : [])]
    .filter(Boolean)
    .join('&');
  return {
    method,
    url: `${origin}${wirePath}${wireQuery === '' ? '' : `?${wireQuery}`}`,
    headers: [
      ...sent.headers
        .filter(([name]) => !names.includes(name.toLowerCase()))
        .map(([name, value]) => [name, listing(value, names, rest.at(-2) ?? '')] as const),
      ...rest.slice(0, -3).map(headerOf(':')),
    ],
    body: sent.body,
  };
}

/** The parameters that are in a URL, and not in the query that was signed. */
const addedTo = (url: string, rule: ServiceRule): readonly string[] =>
  requestTarget(url)
    .query.split('&')
    .filter((piece) => unsignedParameters(rule).includes(piece.split('=', 1)[0] ?? ''));

/** An Authorization header that lists these headers as the signed ones. */
const listing = (value: string, names: readonly string[], line: string): string =>
  value.replace(`SignedHeaders=${names.join(';')},`, () => `SignedHeaders=${line},`);

/** The header of a line; one without a value where nothing divides the two. */
const headerOf =
  (between: string) =>
  (line: string): readonly [name: string, value: string] => {
    const at = line.indexOf(between);
    return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + between.length)];
  };

/** What is handed over in the end: a link, or the request with its signed headers, as HTTP writes them; behind an empty line the body. */
export const finishedText = (machine: Machine): string =>
  headOf(machine) + (machine.body === '' ? '' : `${BEFORE_BODY}${begunBody(machine.body)}`);

const headOf = ({ input, trace }: Machine): string =>
  input.placement.in === 'query'
    ? trace.signed.url
    : [
        `${trace.signed.method} ${trace.signed.url}`,
        ...trace.signed.headers.map(([name, value]) => `${name}: ${value}`),
      ].join('\n');

const BEFORE_BODY = '\n\n';

/** Each character of the text can be pressed: of a longer body as many UTF-16 units are in it, and no half of a character. */
export const MOST_OF_BODY = 1000;
const begunBody = (body: string): string => body.slice(0, MOST_OF_BODY).replace(/[\ud800-\udbff]$/, '');

/** The request of such a text. */
function readFinished(text: string, sent: Sent, machine: Machine): Sent {
  const at = text.indexOf(BEFORE_BODY);
  const head = at < 0 ? text : text.slice(0, at);
  const rest = sent.body.slice(begunBody(sent.body).length);
  const body = at < 0 ? sent.body : text.slice(at + BEFORE_BODY.length) + rest;
  if (machine.input.placement.in === 'query') return { ...sent, url: head, body };
  const [first = '', ...lines] = head.split('\n');
  const [method, url] = headerOf(' ')(first);
  return { ...sent, method, url, headers: lines.map(headerOf(': ')), body };
}

/** A character of the finished link or request is changed, and nothing is signed again. */
export async function breakLink(
  machine: Machine,
  at: number | undefined,
  now: Instant,
  hasher: Hasher,
): Promise<Broken> {
  const { text, from, to } = changedAt(finishedText(machine), at);
  const sent = sentOf(machine.trace, machine.body);
  const came = await comesOf(to === undefined ? sent : readFinished(text, sent, machine), machine, now, hasher);
  return { ...came, from, to, text, isBody: to !== undefined && at !== undefined && at > headOf(machine).length };
}

/** What comes of a request that arrives like this: the practice endpoint’s answer, and what AWS computed where it came to that. */
async function comesOf(sent: Sent, { input, trace, told }: Machine, now: Instant, hasher: Hasher) {
  const { verdict, reply } = await replied(sent, awsOf(input, now, hasher, told));
  const provided = stepOf(trace, 'signature').value;
  const found = verdict.claim?.signature ?? provided;
  const failure = verdict.outcome === 'refused' ? verdict.failure : undefined;
  const isMismatch = String(reply.body).includes('does not match the signature you provided');
  const isCompared = isMismatch || failure === undefined || isAfterwards(failure);
  const stringToSign = await toSignOf(verdict, isMismatch, hasher);
  const computed = isCompared && stringToSign !== undefined ? await signText(trace, stringToSign, hasher) : undefined;
  return {
    provided: found,
    canonicalRequest: verdict.canonicalRequest,
    isCompared,
    isWithout: failure?.check === 'host-signed',
    computed,
    requestHash: stringToSign?.split('\n').at(-1),
    stringToSign,
    bits: computed === undefined ? undefined : differingBits(computed, found),
    signatureItself: found !== provided,
    verdict: { outcome: verdict.outcome, check: failure && checkOf(failure, isMismatch) },
    ...saidBy(reply),
  };
}

/** Whether AWS comes to it after the signature was found right. */
const isAfterwards = (failure: Failure): boolean =>
  failure.check === 'token' || (failure.check === 'signature' && failure.problem === 'payload-hash');

/** The check that a reply tells of: services differ in what they look at first. */
function checkOf(failure: Failure, isMismatch: boolean): Check {
  if (isMismatch) return 'signature';
  return failure.check === 'signature' && !isAfterwards(failure) ? 'well-formed' : failure.check;
}

/** The string to sign that AWS compares with; where it hashed the body itself, that of this hash. */
async function toSignOf(verdict: Verdict, isMismatch: boolean, hasher: Hasher): Promise<string | undefined> {
  const { canonicalRequest, stringToSign } = verdict;
  if (verdict.outcome === 'match' || canonicalRequest === undefined || stringToSign === undefined) return stringToSign;
  const { failure } = verdict;
  if (failure.check !== 'signature' || failure.problem !== 'payload-hash' || !isMismatch) return stringToSign;
  return withHash(stringToSign, toHex(await hasher.sha256(utf8(withHash(canonicalRequest, failure.expected)))));
}

/** What a reply says; one that the practice endpoint does not have says nothing but that the signature is right. */
const saidBy = (reply: PracticeReply) => ({
  status: reply.status,
  statusText: reply.statusText,
  message: sentenceOf(messageIn(String(reply.body))),
  reply: reply === NOT_PRACTISED ? undefined : replyText(reply),
});

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
