import { utf8 } from '@/core/kernel/bytes';
import { fromHex, toHex } from '@/core/kernel/hex';
import type { Credentials } from '@/core/model/credentials';
import { type Instant, readable } from '@/core/model/instant';
import type { SigningInput } from '@/core/model/request';
import { stepOf, type Trace } from '@/core/model/trace';
import type { Hasher } from '@/core/ports';
import type { PracticeReply } from '@/core/practice/endpoint';
import { sign } from '@/core/signing/sign';
import { canonicalPath } from '@/core/verifying/canonical-path';
import { canonicalQuery, queryPairs } from '@/core/verifying/canonical-query';
import { requestTarget } from '@/core/verifying/request-target';
import { signingKey } from '@/core/verifying/signing-key';
import type { Check, Verdict } from '@/core/verifying/verdict';
import { type Aws, awsOf, judged, type Machine, replied, replyText, type Sent, sentOf, skewOf } from './arrival';
import type { Fault, Told } from './fault';
import { expectedScope, type Lines, type Row, rowsOf, textLines, untilLine } from './rows';
import { type ScenarioId, scenarioInput } from './scenarios';

/** One request, signed at one desk and judged at the other. */
export type Exchange = {
  readonly fault: Fault;
  /** What its story tells of this request. */
  readonly told: Told | undefined;
  readonly rows: readonly Row[];
  /** As it leaves the signer, and as it arrives. */
  readonly sent: Sent;
  readonly arrived: Sent;
  readonly verdict: Verdict;
  readonly reply: PracticeReply;
  /** The credentials of whoever signs, as they should be. */
  readonly credentials: Credentials;
  /** What a person has in the end: the request as it was sent, and the reply. */
  readonly paste: string;
};

/** Signs the example that shows a fault. */
export async function exampleOf(id: ScenarioId, now: Instant, hasher: Hasher): Promise<Machine> {
  const { input, body } = await scenarioInput(id, now, hasher);
  return { input, body, trace: await sign(input) };
}

/**
 * Has a fault happen, at this moment, to this request, which it must fit, or to the example of it. Calls must not overlap other
 * signing: the engine has one cache of keys.
 */
export async function happen(fault: Fault, now: Instant, hasher: Hasher, own?: Machine): Promise<Exchange> {
  const machine = own ?? (await exampleOf(fault.scenario, now, hasher));
  const { input, body, told } = machine;
  const signing = fault.signs?.(input) ?? input;
  const { trace, canonicalRequest, stringToSign, signature } = await signed(signing, fault, machine, hasher);
  const sent = sentOf(trace, body, signature);
  const arrived = fault.moves?.(sent, machine) ?? sent;
  const here = awsOf(input, now, hasher, told);
  const aws = fault.aws?.(here, input) ?? here;
  const { verdict, reply } = await replied(arrived, aws);
  const { accessKeyId, sessionToken } = signing.credentials;
  const until = signing.placement.in === 'query' ? signing.placement.expires : skewOf(input.service);
  const yours: Lines = {
    ...textLines(canonicalRequest, stringToSign),
    clock: untilLine(signing.at, until),
    keyId: accessKeyId,
    kSigning: stepOf(trace, 'kSigning').value,
    signature,
    ...(sessionToken === undefined ? {} : { token: sessionToken }),
  };
  return {
    fault,
    told: fault.told?.(machine),
    rows: rowsOf(yours, await awsLines(arrived, aws, verdict), verdict),
    sent,
    arrived,
    verdict,
    reply,
    credentials: input.credentials,
    paste: `${requestText(fault.hasArrived ? arrived : sent)}\n\n${replyText(reply)}`,
  };
}

/** The check at which AWS refuses a request as it is; undefined where it accepts it. */
export async function refusedAt(
  { input, trace, body, told }: Machine,
  now: Instant,
  hasher: Hasher,
): Promise<Check | undefined> {
  const verdict = await judged(sentOf(trace, body), awsOf(input, now, hasher, told));
  return verdict.outcome === 'refused' ? verdict.failure.check : undefined;
}

/** What the signer’s desk writes: what the engine hashed, or what the fault makes of it, signed by the engine all the same. */
async function signed(input: SigningInput, fault: Fault, machine: Machine, hasher: Hasher) {
  const trace: Trace = await sign(input);
  const canonicalRequest = stepOf(trace, 'canonicalRequest').text;
  const stringToSign = stepOf(trace, 'stringToSign').text;
  if (!fault.hashes) return { trace, canonicalRequest, stringToSign, signature: stepOf(trace, 'signature').value };
  const hashed = fault.hashes(canonicalRequest, machine);
  const hash = toHex(await hasher.sha256(utf8(hashed)));
  const toSign = withHash(stringToSign, hash);
  return { trace, canonicalRequest: hashed, stringToSign: toSign, signature: await signText(trace, toSign, hasher) };
}

/** A string to sign with this hash at its end. */
export const withHash = (stringToSign: string, hash: string): string =>
  [...stringToSign.split('\n').slice(0, -1), hash].join('\n');

/** The signature of a text, under the key that the engine derived. */
export async function signText(trace: Trace, text: string, hasher: Hasher): Promise<string> {
  const kSigning = fromHex(stepOf(trace, 'kSigning').value);
  if (!kSigning) throw new Error('a key is hexadecimal');
  return toHex(await hasher.hmacSha256(kSigning, utf8(text)));
}

/** What AWS sees of a request whose claim it cannot read. */
function textsSeen({ method, url }: Sent, { rule }: Aws): Lines {
  const { path, query } = requestTarget(url);
  return { method, path: canonicalPath(path, rule.path), query: canonicalQuery(queryPairs(query), []) };
}

/** What AWS’s desk writes, as far as it comes. */
async function awsLines(arrived: Sent, aws: Aws, verdict: Verdict): Promise<Lines> {
  const { claim, canonicalRequest, stringToSign } = verdict;
  if (!claim?.credential || canonicalRequest === undefined || stringToSign === undefined)
    return textsSeen(arrived, aws);
  const failure = verdict.outcome === 'refused' ? verdict.failure : undefined;
  const texts = textLines(canonicalRequest, stringToSign);
  const lines: Lines = {
    ...texts,
    clock: readable(aws.now),
    ...(failure?.check === 'credential-scope' ? { scope: expectedScope(texts.scope ?? '', failure) } : {}),
  };
  const key = await aws.keys(claim.credential.accessKeyId);
  const isStopped = failure !== undefined && failure.check !== 'signature' && failure.check !== 'token';
  if (!key || !('secret' in key)) return lines;
  if (isStopped) return { ...lines, keyId: claim.credential.accessKeyId };
  const kSigning = await signingKey(aws.hasher, key.secret, claim.credential.scope);
  return {
    ...lines,
    keyId: claim.credential.accessKeyId,
    kSigning: toHex(kSigning),
    signature: toHex(await aws.hasher.hmacSha256(kSigning, utf8(stringToSign))),
    ...(key.sessionToken == null ? {} : { token: key.sessionToken }),
  };
}

/** The request as a person has it: a link, or a command. */
function requestText({ method, url, headers, body }: Sent): string {
  if (method === 'GET' && headers.length === 0) return url;
  const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
  return [
    `curl -X ${method} ${quoted(url)}`,
    ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === '' ? [] : [`--data-binary ${quoted(body)}`]),
  ].join(' \\\n  ');
}
