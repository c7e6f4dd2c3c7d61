import type { Case } from '@/core/diagnosing/case';
import { changeOf, type TextChange } from '@/core/diagnosing/change';
import { signer, transit } from '@/core/diagnosing/compared';
import { header, isS3Like, proof, says, signerProof } from '@/core/diagnosing/evidence';
import { hit, inHashed, inReceived, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import { resolvesDots } from '@/core/diagnosing/http-clients';
import { ruleFor } from '@/core/services/rules';

/** What has a rule of its own. */
const ELSEWHERE: readonly TextChange[] = [
  'same',
  'encoded-again',
  'latin1',
  'decoded',
  'slashes',
  'dot-segments',
  'cut-front',
  'prepended',
];

/** Whether a path that AWS shows is the one that was pasted, as it stands there or encoded again. */
const cameAsSent = ({ path }: Case, received: string): boolean =>
  ['same', 'encoded-again', 'encoding'].includes(changeOf(path, received));

export const PATH_RULES = [
  /**
   * A letter and a combining mark where one character would do: file names of macOS are written so, and S3 takes the two
   * for different keys (Unicode Standard Annex 15; aws/aws-sdk-js#1584).
   */
  rule('path-combining', undefined, (c) => {
    const found = /[A-Za-z](?:%CC%[89AB][0-9A-F]|%CD%[89A][0-9A-F])+/i.exec(c.path)?.[0];
    return found === undefined
      ? []
      : hit(c.meaning === 'no-such-object' ? 'likely' : 'note', { found }, inRequest('path'));
  }),

  /** A proxy decoded the path before it sent it on (jumpstarter-dev/jumpstarter#662; nginx, proxy_pass with a path). */
  rule('path-decoded-in-transit', 'signature', (c) => {
    const texts = transit(c);
    if (!texts || changeOf(texts.sent.path, texts.received.path) !== 'decoded') return [];
    return hit(proof(c), { sent: texts.sent.path, received: texts.received.path }, inReceived('path'));
  }),

  /**
   * `.` and `..` segments: browsers and most clients resolve them before they send (RFC 3986 section 5.2.4), S3 signs
   * them as they are.
   */
  rule('path-dot-segments', 'signature', (c) => {
    const found = /(?:^|\/)((?:\.|%2e){1,2})(?=\/|$)/i.exec(c.path)?.[1];
    // What the client makes of it has a rule of its own.
    const isOfClient = c.request?.client !== undefined && resolvesDots(c.request.client) && c.rule.path === 'once';
    return found === undefined || c.stated.in === undefined || isOfClient
      ? []
      : hit(isS3Like(c) ? 'likely' : 'suspect', { segment: found, path: c.path }, inRequest('path'));
  }),

  /**
   * `//`: S3 keeps it, clients may merge it; every other service signs it merged (versity/versitygw#2274,
   * aws/aws-sdk-js-v3#3408). Where AWS's own text shows the path, that tells what became of it.
   */
  rule('path-double-slash', 'signature', (c) =>
    c.path.includes('//') && c.stated.in !== undefined && c.received?.canonical === undefined
      ? hit('suspect', { path: c.path, kept: isS3Like(c) }, inRequest('path'))
      : [],
  ),

  /** Something on the way, often the HTTP client itself, encoded the path once more (BerriAI/litellm#15788). */
  rule('path-encoded-in-transit', 'signature', (c) => {
    const texts = transit(c);
    if (!texts || changeOf(texts.sent.path, texts.received.path) !== 'encoded-again') return [];
    return hit(proof(c), { sent: texts.sent.path, received: texts.received.path }, inReceived('path'));
  }),

  /** `%25` before two hexadecimal digits: what is on the wire was encoded twice already (BerriAI/litellm#15788). */
  rule('path-encoded-percent', undefined, (c) => {
    const found = /%25[0-9A-F]{2}/i.exec(c.path)?.[0];
    return found === undefined ? [] : hit('suspect', { found, meant: found.replace('25', '') }, inRequest('path'));
  }),

  /** `%2F` in an S3 key: clients and proxies decode it, and the path that is signed is another (durch/rust-s3#144). */
  rule('path-encoded-slash', 'signature', (c) =>
    isS3Like(c) && /%2F/i.test(c.path) ? hit('suspect', { path: c.path }, inRequest('path')) : [],
  ),

  /**
   * Every service but S3 signs the path encoded twice; this signer encoded it once (AWS IAM User Guide, "Create a
   * canonical request"; brendanhay/amazonka#529).
   */
  rule('path-hashed-once', 'signature', (c) => {
    const texts = signer(c);
    if (!texts || c.rule.path !== 'twice') return [];
    const [sent, hashed] = [texts.sent.path, texts.hashed.path];
    return changeOf(hashed, sent) === 'encoded-again' ? hit(signerProof(c), { sent, hashed }, inHashed('path')) : [];
  }),

  /**
   * The signer hashed another path than the rules make of the one sent (AWS IAM User Guide, "Create a canonical
   * request").
   */
  rule('path-hashed-otherwise', 'signature', (c) => {
    const texts = signer(c);
    if (!texts) return [];
    const [sent, hashed] = [texts.sent.path, texts.hashed.path];
    const change = changeOf(sent, hashed);
    const elsewhere = c.rule.path === 'once' ? change : changeOf(hashed, sent);
    if (change === 'same' || elsewhere === 'encoded-again') return [];
    return hit(signerProof(c), { sent, hashed, change }, inHashed('path'));
  }),

  /**
   * S3 signs the path as it is sent; this signer encoded it once more (Amazon S3 API Reference, "Signature
   * Calculations"; awslabs/aws-sdk-swift#718).
   */
  rule('path-hashed-twice', 'signature', (c) => {
    const texts = signer(c);
    if (!texts || c.rule.path !== 'once') return [];
    const [sent, hashed] = [texts.sent.path, texts.hashed.path];
    return changeOf(sent, hashed) === 'encoded-again' ? hit(signerProof(c), { sent, hashed }, inHashed('path')) : [];
  }),

  /**
   * AWS saw another path than was sent, in a way without a name of its own
   * (FantasticFiasco/aws-signature-version-4#1231).
   */
  rule('path-in-transit', 'signature', (c) => {
    const texts = transit(c);
    if (!texts) return [];
    const [sent, received] = [texts.sent.path, texts.received.path];
    const change = changeOf(sent, received);
    return ELSEWHERE.includes(change) ? [] : hit(proof(c), { sent, received, change }, inReceived('path'));
  }),

  /** UTF-8 that was read as Latin-1 and encoded again: `é` as `%C3%83%C2%A9` (skoobe/riofs#18). */
  rule('path-latin1', 'signature', (c) => {
    const texts = transit(c);
    if (texts && changeOf(texts.sent.path, texts.received.path) === 'latin1') {
      return hit(proof(c), { path: texts.received.path }, inReceived('path'));
    }
    const twice = /(?:%C3%8[23]%C2%[89AB][0-9A-F])+/i.exec(c.path);
    return twice ? hit('suspect', { path: twice[0] }, inRequest('path')) : [];
  }),

  /**
   * A path whose canonical form differs from the one on the wire, outside S3: model ids with `:`
   * (higress-group/higress#3590), `@connections` (jcberquist/aws-cfml#18), percent-encoded characters. Signers that
   * encode once fail here, and only here.
   */
  rule('path-needs-second-encoding', 'signature', (c) => {
    // A scope for another service than the host's is the mistake, and the path follows from it.
    if (c.inferred.service !== undefined && ruleFor(c.inferred.service).path === 'once') return [];
    if (c.rule.path !== 'twice' || c.service === undefined || c.hashed?.canonical || c.stated.in === undefined)
      return [];
    const found = /%[0-9A-F]{2}|[:@*=()!',;$+]/i.exec(c.path);
    const canonical = c.sent?.canonical?.path;
    return found && canonical !== undefined
      ? hit('suspect', { found: found[0], path: c.path, canonical }, inRequest('path'))
      : [];
  }),

  /**
   * API Gateway reads any Authorization as SigV4 where no route matches: a bearer token then fails as a malformed
   * signature (aws/chalice#828).
   */
  rule('path-no-route-other-authorization', undefined, (c) => {
    const quoted = says(c, /Authorization=(Bearer|Basic|eyJ)(?! AWS4-)/i)?.[1];
    const sent = /^\s*(Bearer|Basic|eyJ)(?! AWS4-)/i.exec(header(c, 'authorization') ?? '')?.[1];
    const found = quoted ?? sent;
    if (found === undefined || !says(c, /Authorization header requires|not a valid key=value pair/i)) return [];
    return hit('cause', { found: found.startsWith('ey') ? 'JWT' : found }, inReply);
  }),

  /**
   * "Missing Authentication Token": API Gateway has nothing at this path and method, often for want
   * of the stage (Amazon API Gateway Developer Guide, "Common errors"; aws/chalice#12).
   */
  rule('path-no-route', undefined, (c) => {
    const said = says(c, /^(Missing Authentication Token|MissingAuthenticationTokenException)/m);
    if (!said || says(c, /Request is missing/)) return [];
    if (c.service !== 'execute-api' && c.inferred.service !== undefined) return [];
    const path = c.request && (c.path || '/');
    const signed = c.stated.in !== undefined;
    return hit(signed ? 'cause' : 'likely', { method: c.request?.method, path, signed }, inReply);
  }),

  /** Slashes were merged, or dot segments resolved, on the way (duckdb/duckdb-httpfs#333; nginx, merge_slashes). */
  rule('path-normalised-in-transit', 'signature', (c) => {
    const texts = transit(c);
    const change = texts && changeOf(texts.sent.path, texts.received.path);
    if (!texts || (change !== 'slashes' && change !== 'dot-segments') || cameAsSent(c, texts.received.path)) return [];
    // The client does so before it sends.
    if (change === 'dot-segments' && c.request?.client && resolvesDots(c.request.client)) return [];
    return hit(proof(c), { sent: texts.sent.path, received: texts.received.path, change }, inReceived('path'));
  }),

  /** S3 reads a raw `+` in a path as a space; a plus is `%2B` (aws/aws-sdk-net#4473, minio/minio-java#261). */
  rule('path-plus-in-s3', 'signature', (c) =>
    isS3Like(c) && c.path.includes('+') ? hit('suspect', { path: c.path }, inRequest('path')) : [],
  ),

  /**
   * A prefix of the path was added or removed: a stage or base path that a proxy or custom domain maps
   * (minio/minio#6546).
   */
  rule('path-prefix-in-transit', 'signature', (c) => {
    const texts = transit(c);
    if (!texts) return [];
    const [sent, received] = [texts.sent.path, texts.received.path];
    const change = changeOf(sent, received);
    if (change === 'prepended') {
      const prefix = received.slice(0, received.length - sent.length);
      return hit(proof(c), { prefix, added: true, sent, received }, inReceived('path'));
    }
    if (change !== 'cut-front') return [];
    const prefix = sent.slice(0, sent.length - received.length);
    return hit(proof(c), { prefix, added: false, sent, received }, inReceived('path'));
  }),

  /**
   * The server hashed `//`, `.` or `..` as they were sent, where the rules merge and resolve them: it is no AWS service, or one that keeps to
   * rules of its own (AWS IAM User Guide, "Create a canonical request").
   */
  rule('path-received-as-sent', 'signature', (c) => {
    const texts = transit(c);
    const change = texts && changeOf(texts.sent.path, texts.received.path);
    if (!texts || (change !== 'slashes' && change !== 'dot-segments') || !cameAsSent(c, texts.received.path)) return [];
    return hit('likely', { expected: texts.sent.path, received: texts.received.path }, inReceived('path'));
  }),

  /**
   * Characters that stand raw in the path: every client encodes them in its own way (mondain/jets3t#17, curl/curl#7559).
   */
  rule('path-unencoded', 'signature', (c) => {
    const found = /[^\w\-.~%/:@+=&,;$]/.exec(c.path)?.[0];
    if (found === undefined || c.stated.in === undefined) return [];
    return hit('suspect', { character: found, path: c.path }, inRequest('path'));
  }),
] as const;
