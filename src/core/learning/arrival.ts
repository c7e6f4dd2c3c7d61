import { fromUtf8, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { type Body, sha256Hex } from '@/core/model/body';
import type { HeaderList } from '@/core/model/headers';
import type { Instant } from '@/core/model/instant';
import type { SigningInput } from '@/core/model/request';
import type { ServiceRule } from '@/core/model/service-rule';
import { stepOf, type Trace } from '@/core/model/trace';
import type { Hasher, ObjectStore } from '@/core/ports';
import { respondAsApiGateway } from '@/core/practice/api-gateway';
import type { PracticeReply, PracticeWorld } from '@/core/practice/endpoint';
import { respondAsS3 } from '@/core/practice/s3';
import { type Inferred, inferFromHost } from '@/core/services/infer';
import type { KeyLookup } from '@/core/verifying/key-lookup';
import { requestTarget } from '@/core/verifying/request-target';
import type { Verdict } from '@/core/verifying/verdict';
import { verify } from '@/core/verifying/verify';

/** A request that was signed, and the text of its body. */
export type Machine = {
  readonly input: SigningInput;
  readonly trace: Trace;
  readonly body: string;
  /** What the URL tells of service and Region, where somebody knows more of it than the hosts of AWS. */
  readonly told?: Inferred;
};

/** A request on the wire, its body as text. Host comes from the URL unless `headers` has one. */
export type Sent = {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderList;
  readonly body: string;
};

/** What changes a request on its way by another URL. */
export const inUrl =
  (change: (url: string) => string) =>
  (sent: Sent): Sent => ({ ...sent, url: change(sent.url) });

/** The finished request as it is sent, with this signature in the place of its own. */
export function sentOf(trace: Trace, body: string, signature = stepOf(trace, 'signature').value): Sent {
  const own = stepOf(trace, 'signature').value;
  const { method, url, headers } = trace.signed;
  const { host } = requestTarget(url);
  return {
    method,
    url: url.replace(own, signature),
    headers: headers
      .filter(([name, value]) => name.toLowerCase() !== 'host' || value !== host)
      .map(([name, value]) => [name, value.replace(own, signature)] as const),
    body,
  };
}

/** AWS's side: its clock, the keys it holds, and what its endpoint is. */
export type Aws = {
  readonly now: Instant;
  readonly hasher: Hasher;
  readonly keys: KeyLookup;
  readonly rule: ServiceRule;
  readonly service: string;
  readonly region: string;
};

/** The side of AWS that knows the key which a request was signed with, at the endpoint that the host tells. */
export function awsOf(
  input: SigningInput,
  now: Instant,
  hasher: Hasher,
  told: Inferred = inferFromHost(input.authority, input.service),
): Aws {
  return {
    now,
    hasher,
    rule: input.rule,
    // What the host does not tell for sure is taken to be right.
    service: told.guessed ? input.service : (told.service ?? input.service),
    region: told.region ?? input.region,
    keys: (accessKeyId) =>
      accessKeyId === input.credentials.accessKeyId
        ? { secret: input.credentials.secretAccessKey, sessionToken: input.credentials.sessionToken ?? null }
        : undefined,
  };
}

/** How far clocks may differ, in seconds. */
export const skewOf = (service: string): number => (service === 's3' ? 900 : 300);

/** What signing and verifying need to know of a body. */
export async function bodyOf(text: string, hasher: Hasher): Promise<Body> {
  const bytes = utf8(text);
  return { size: bytes.length, sha256: sha256Hex(toHex(await hasher.sha256(bytes))) };
}

/** What the verifier makes of a request that arrives. */
export async function judged(sent: Sent, aws: Aws): Promise<Verdict> {
  return verify(
    { ...sent, body: await bodyOf(sent.body, aws.hasher) },
    {
      now: aws.now,
      hasher: aws.hasher,
      rule: aws.rule,
      keys: aws.keys,
      expected: { region: aws.region, service: aws.service },
      allowedSkewSeconds: skewOf(aws.service),
    },
  );
}

/** What the practice endpoint answers to it: as Amazon S3 does, or as API Gateway, which answers for every other service. */
export function answered(sent: Sent, aws: Aws): Promise<PracticeReply> {
  const { now, hasher, keys, region, service } = aws;
  const place = { region, service };
  const world: PracticeWorld = { now, hasher, keys, place, base: 'https://practice.invalid/', objects: SHELF };
  const request = { ...sent, body: utf8(sent.body) };
  return aws.service === 's3'
    ? respondAsS3(request, world, `practice-bucket${requestTarget(sent.url).path}`)
    : respondAsApiGateway(request, world, 'dev/sample');
}

/** In place of what the practice endpoint does not practise, and refuses after it accepted the signature. */
export const NOT_PRACTISED: PracticeReply = { status: 200, statusText: 'OK', headers: [], body: '' };

/** What becomes of a request at AWS’s side: the verdict, and what is answered as far as that has to do with the signature. */
export async function replied(
  sent: Sent,
  aws: Aws,
): Promise<{ readonly verdict: Verdict; readonly reply: PracticeReply }> {
  const verdict = await judged(sent, aws);
  const reply = await answered(sent, aws);
  // S3 forbids what has headers that should be signed, though its signature is right.
  const isPractised = verdict.outcome === 'refused' || reply.status < 300 || reply.status === 403;
  return { verdict, reply: isPractised ? reply : NOT_PRACTISED };
}

/** Has every object that is asked for, and keeps none. */
const SHELF: ObjectStore = {
  get: async (_, key) => ({
    key,
    body: utf8('an object\n'),
    contentType: 'text/plain',
    etag: '0',
    lastModified: 0 as Instant,
  }),
  put: async () => undefined,
  delete: async () => undefined,
  list: async () => [],
  clear: async () => undefined,
};

/** A reply as HTTP writes it. */
export function replyText({ status, statusText, headers, body }: PracticeReply): string {
  const text = typeof body === 'string' ? body : (fromUtf8(body) ?? '');
  return [
    `HTTP/1.1 ${status} ${statusText}`.trim(),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    text,
  ].join('\n');
}
