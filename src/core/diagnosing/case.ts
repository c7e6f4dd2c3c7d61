import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import type { Body } from '@/core/model/body';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import type {
  ForeignScheme,
  PastedCredentials,
  PastedReply,
  PastedRequest,
  ScopeInCode,
  SignerLog,
} from '@/core/model/pasted';
import type { ServiceRule } from '@/core/model/service-rule';
import type { Hasher } from '@/core/ports';
import type { Inferred } from '@/core/services/infer';
import { inferFromAnyHost } from '@/core/services/infer-any';
import { ruleAt } from '@/core/services/rule-at';
import { asMeant } from '@/core/verifying/as-meant';
import type { HeaderValues } from '@/core/verifying/canonical-headers';
import { type Claim, type Credential, splitCredential } from '@/core/verifying/claim';
import { parseClaimedDate } from '@/core/verifying/http-date';
import { readClaim } from '@/core/verifying/read-claim';
import type { Failure } from '@/core/verifying/verdict';
import { type CanonicalText, readCanonicalText, readToSignText, type ToSignText } from './canonical-text';
import type { CutEnd } from './cut-end';
import { explainReply, type ReplyMeaning } from './explain-reply';
import { otherCopy } from './other-copy';
import { type Provider, providerOf } from './provider';
import { type Assumed, bodyOf, hostOf, isWhole, sentText, takenApart } from './sent';
import { parametersOf, type Stated, type StatedParameter, statedOf } from './stated';
import type { UrlDamage } from './url-damage';

/** What is known of an endpoint of one's own, by host and target; undefined of every other. */
export type OwnEndpoint = (host: string, target: string) => Inferred | undefined;

/** Everything that was pasted, already read. */
export type Pieces = {
  readonly request?: PastedRequest | undefined;
  readonly reply?: PastedReply | undefined;
  readonly otherCodes?: readonly string[] | undefined;
  readonly log?: SignerLog | undefined;
  readonly pair?: readonly [SignerLog, SignerLog] | undefined;
  readonly isPairCleaned?: boolean;
  readonly credentials?: PastedCredentials | undefined;
  readonly inCode?: ScopeInCode | undefined;
  readonly foreign?: readonly ForeignScheme[] | undefined;
  readonly urlDamage?: readonly UrlDamage[] | undefined;
  /** Whether a signature stands in the paste that is in nothing which was read of it. */
  readonly isSignatureUnread?: boolean | undefined;
  /** What the URL ended in, where it was cut: the request is the one before. */
  readonly cut?: CutEnd | undefined;
  readonly own?: OwnEndpoint | undefined;
  readonly now: Instant;
  readonly hasher: Hasher;
};

/** One of the three texts, whole and taken apart; what is not known of it is undefined. */
export type CaseText = {
  readonly canonicalRequest: string | undefined;
  readonly canonical: CanonicalText | undefined;
  readonly stringToSign: string | undefined;
  readonly toSign: ToSignText | undefined;
  /**
   * Whether SHA-256 of the canonical request is the last line of the string to sign; undefined where one is not known.
   */
  readonly agrees: boolean | undefined;
  /** What had to be filled in, and so proves nothing. Only in what was sent. */
  readonly assumed: readonly Assumed[];
};

/** What else would tell more, if it were pasted. */
/** The header with the name of an EKS cluster, which its API server adds itself (kubernetes-sigs/aws-iam-authenticator, token verifier). */
export const CLUSTER = 'x-k8s-aws-id';

export type Wanted =
  | 'request'
  | 'host'
  | 'method'
  | 'headers'
  | 'cluster'
  | 'body'
  | 'reply'
  | 'canonical-request'
  | 'signer-log';

/** The pasted pieces and what follows from them alone. */
export type Case = Omit<Pieces, 'hasher' | 'own' | 'foreign' | 'urlDamage' | 'pair'> & {
  readonly urlDamage: readonly UrlDamage[];
  readonly foreign: readonly ForeignScheme[];
  readonly parameters: readonly StatedParameter[];
  /** The request's headers by lower-case name. */
  readonly headers: HeaderValues;
  /** Whether more than the URL of the request is known. */
  readonly whole: boolean;
  readonly stated: Stated;
  /** The credential of the request, or else of AWS's string to sign and the key id in its reply. */
  readonly credential: Credential | undefined;
  readonly claim: Claim | undefined;
  /** Why there is no claim; undefined where there is one, and without a request. */
  readonly claimFailure: Failure | undefined;
  readonly signedAt: Instant | undefined;
  readonly host: string | undefined;
  /** Without its query. */
  readonly path: string;
  readonly inferred: Inferred;
  readonly provider: Provider;
  /** Whether that is the practice endpoint of another copy of this page. */
  readonly isOtherCopy: boolean;
  readonly service: string | undefined;
  readonly rule: ServiceRule;
  readonly body: Body | undefined;
  readonly meaning: ReplyMeaning | undefined;
  /** The canonical form of the pasted request, by the rules. */
  readonly sent: CaseText | undefined;
  /** What AWS says it received. */
  readonly received: CaseText | undefined;
  /** What the signer's log says it hashed. */
  readonly hashed: CaseText | undefined;
  /** Two texts of one kind that nothing else was pasted of. */
  readonly pair: { readonly first: CaseText; readonly second: CaseText } | undefined;
  readonly wanted: readonly Wanted[];
};

/** Assembles a case. Any pieces give one; rejects only where the hasher does. */
export async function caseOf({ hasher, pair, own, ...pieces }: Pieces): Promise<Case> {
  const { request, reply, log, now } = pieces;
  const received = await textOf(reply?.canonicalRequest, reply?.stringToSign, hasher);
  const hashed = await textOf(log?.canonicalRequest, log?.stringToSign, hasher);

  const [first, second] = await Promise.all(
    (pair ?? []).map((one) => textOf(one.canonicalRequest, one.stringToSign, hasher)),
  );

  const parameters = parametersOf(request?.target ?? '');
  const stated = statedOf(request, parameters);
  const body = request && (await bodyOf(request, hasher));
  const taken = request && takenApart(request, body);
  const read = taken && readClaim(taken.pairs, asMeant(taken.headers));
  const claim = read?.ok ? read.value : undefined;

  const theirHost = received?.canonical?.headers.find(([name]) => name === 'host')?.[1];
  const host = (request && hostOf(request)) ?? theirHost;
  const credential = stated.credential ?? credentialOf(received?.toSign ?? hashed?.toSign, reply);
  const practice = own?.(host ?? '', request?.target ?? '');
  const provider = providerOf(host, reply);
  const copy = practice ? undefined : otherCopy(provider, request?.target ?? '');
  const inferred = practice ?? copy ?? inferFromAnyHost(host ?? '', credential?.scope.service, request?.target);
  const service = credential?.scope.service ?? inferred.service;
  // A server that answers to this very signature canonicalises by the rules of the service that its own text names.
  const isAnswered = reply?.signatureProvided !== undefined && reply.signatureProvided === stated.signature;
  const checkedAs = isAnswered ? received?.toSign?.scope.split('/')[2] : undefined;
  const rule = ruleAt(checkedAs ?? service ?? '', host ?? '');

  const meaning = reply && explainReply(reply.status ?? 403, `${reply.code ?? ''}\n${reply.message ?? ''}`);

  const isHere = request !== undefined && request.leftOut === undefined;
  const sentPieces =
    isHere && claim ? await sentText(request, claim, rule, body, received?.canonical, hasher) : undefined;
  const sent = sentPieces && {
    ...sentPieces,
    canonical: readCanonicalText(sentPieces.canonicalRequest),
    toSign: readToSignText(sentPieces.stringToSign ?? ''),
    agrees: true,
  };
  return {
    ...pieces,
    foreign: pieces.foreign ?? [],
    urlDamage: pieces.urlDamage ?? [],
    now,
    parameters,
    headers: taken?.headers ?? new Map(),
    whole: request !== undefined && isWhole(request),
    stated,
    credential,
    claim,
    claimFailure: read && !read.ok ? read.error : undefined,
    signedAt: signedAtOf(stated, received?.toSign ?? hashed?.toSign),
    host,
    path: request?.target.split('?', 1)[0] ?? '',
    inferred,
    provider: practice || copy ? 'practice' : provider,
    isOtherCopy: copy !== undefined,
    service,
    rule,
    body,
    meaning,
    sent,
    received,
    hashed,
    pair: first && second && { first, second },
    wanted: wantedOf(pieces, meaning, sent?.assumed ?? [], received, hashed, lacksCluster(claim, taken, received)),
  };
}

async function textOf(
  canonicalRequest: string | undefined,
  stringToSign: string | undefined,
  hasher: Hasher,
): Promise<CaseText | undefined> {
  if (canonicalRequest === undefined && stringToSign === undefined) return undefined;
  const toSign = readToSignText(stringToSign ?? '');
  const digest = canonicalRequest !== undefined && toSign && toHex(await hasher.sha256(utf8(canonicalRequest)));
  return {
    canonicalRequest,
    canonical: readCanonicalText(canonicalRequest ?? ''),
    stringToSign,
    toSign,
    agrees: digest ? digest === toSign.requestHash : undefined,
    assumed: [],
  };
}

/** When the request says it was signed; without a request, what the strings to sign say. */
function signedAtOf(stated: Stated, toSign: ToSignText | undefined): Instant | undefined {
  if (stated.date !== undefined) return parseClaimedDate(stated.date, 'date');
  return toSign && parseAmzDate(toSign.date);
}

function credentialOf(toSign: ToSignText | undefined, reply: PastedReply | undefined): Credential | undefined {
  if (!toSign) return undefined;
  const keyId = reply?.fields.find(([name]) => name.toLowerCase() === 'awsaccesskeyid')?.[1] ?? '';
  return splitCredential(`${keyId}/${toSign.scope}`);
}

/** Whether the name of an EKS cluster is signed and nothing here tells it: its server knows it, and no token holds it. */
const lacksCluster = (
  claim: Claim | undefined,
  taken: { readonly headers: HeaderValues } | undefined,
  received: CaseText | undefined,
): boolean =>
  claim?.signedHeaders.includes(CLUSTER) === true && !taken?.headers.has(CLUSTER) && received?.canonical === undefined;

function wantedOf(
  { request, reply }: Pick<Pieces, 'request' | 'reply'>,
  meaning: ReplyMeaning | undefined,
  assumed: readonly Assumed[],
  received: CaseText | undefined,
  hashed: CaseText | undefined,
  cluster: boolean,
): readonly Wanted[] {
  const wanted: Wanted[] = [];
  if (!request) wanted.push('request');
  // A server's log, or a request line without its headers.
  if (request && request.target !== '' && hostOf(request) === undefined && received?.canonical === undefined)
    wanted.push('host');
  if (assumed.includes('method')) wanted.push('method');
  if (assumed.some((what) => what.startsWith('header:') && what !== `header:${CLUSTER}`)) wanted.push('headers');
  if (cluster) wanted.push('cluster');
  if (assumed.includes('payload')) wanted.push('body');
  if (!reply) wanted.push('reply');
  // Only a signature that does not match is answered with AWS's texts, and only there the signer may be at fault.
  const mayMismatch = meaning === undefined || meaning === 'signature-mismatch';
  if (reply && mayMismatch && received?.canonicalRequest === undefined) wanted.push('canonical-request');
  if (mayMismatch && !hashed) wanted.push('signer-log');
  return wanted;
}
