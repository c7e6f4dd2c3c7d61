import { queryPieces } from '@/core/diagnosing/canonical-text';
import { namedChanges, queryInTransit, signer } from '@/core/diagnosing/compared';
import { proof, says, signerProof } from '@/core/diagnosing/evidence';
import { type Hit, hit, inHashed, inReceived, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import { badPercentAt, encodeStrict } from '@/core/kernel/percent';

/**
 * What signers themselves put after the signature: AWS SDK for JavaScript v3 sorts its record, others append IoT's token,
 * those for MSK a User-Agent.
 */
const USUAL = /^(x-amz-.*|x-id|amz-.*|list-type|response-.*|user-agent)$/i;

const sorted = (query: string): string => query.split('&').sort().join('&');

const NAMES = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-SignedHeaders',
  'X-Amz-Signature',
  'X-Amz-Security-Token',
];

const byLower = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

const REQUIRED = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Date', 'X-Amz-SignedHeaders', 'X-Amz-Signature'];

const TRACKERS = /^(utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hs(enc|mi)|si|ref_src)$/i;

export const QUERY_RULES = [
  /** Parameters that AWS saw and the pasted request has not (boto/boto3#2836). */
  rule('query-added-in-transit', 'signature', (c) => {
    const names = queryInTransit(c)
      .filter(({ change }) => change === 'added')
      .map(({ name }) => name);
    if (names.length === 0) return [];
    return hit(proof(c), { names }, inReceived('query'), { code: 'remove-parameters', args: { names } });
  }),

  /** Parameters after X-Amz-Signature: signers write it last, so these were added later, and are hashed all the same. */
  rule('query-after-signature', 'signature', (c) => {
    const at = c.parameters.findIndex(({ name }) => name === 'X-Amz-Signature');
    if (at < 0) return [];
    const names = c.parameters
      .slice(at + 1)
      .map(({ name }) => name)
      // What clients of this service are known to add is no mistake.
      .filter((name) => !USUAL.test(name) && !c.rule.addedAfterSigning?.includes(name));
    return names.length === 0
      ? []
      : hit('suspect', { names }, inRequest('query'), { code: 'remove-parameters', args: { names } });
  }),

  /** A body sent as application/x-www-form-urlencoded is read as query parameters (aws/aws-sdk-php#1078). */
  rule('query-body-as-query', 'signature', (c) => {
    const xml = c.received?.canonical && /(^|&)%3C/i.exec(c.received.canonical.query);
    if (xml)
      return hit(
        'cause',
        { found: c.received?.canonical?.query.slice(xml.index, xml.index + 40) ?? '' },
        inReceived('query'),
      );
    const form = c.headers.get('content-type')?.some((type) => /x-www-form-urlencoded/i.test(type)) === true;
    const text = c.request?.body?.kind === 'text' ? c.request.body.text : '';
    const added = form
      ? queryInTransit(c).find(({ name, change }) => change === 'added' && text.includes(`${name}=`))
      : undefined;
    return added ? hit('cause', { found: added.name }, inReceived('query')) : [];
  }),

  /**
   * A parameter whose value AWS saw otherwise: encoded again, decoded, `+` for a space (boto/boto3#2836,
   * okigan/awscurl#216).
   */
  rule('query-changed-in-transit', 'signature', (c) =>
    queryInTransit(c)
      .filter(({ from, to }) => from !== undefined && to !== undefined)
      .flatMap(({ name, from = '', to = '', change }) =>
        hit(proof(c), { name, sent: from, received: to, change }, inReceived(`parameter:${name}`)),
      ),
  ),

  /**
   * The signer hashed other parameters than were sent, or spelled them otherwise (AWS IAM User Guide, "Create a
   * canonical request"; agilord/aws_client#399).
   */
  rule('query-hashed-otherwise', 'signature', (c) => {
    const texts = signer(c);
    if (!texts || sorted(texts.sent.query) === sorted(texts.hashed.query)) return [];
    return namedChanges(queryPieces(texts.sent.query), queryPieces(texts.hashed.query)).flatMap(
      ({ name, from, to, change }) =>
        hit(signerProof(c), { name, sent: from, hashed: to, change }, inHashed(`parameter:${name}`)),
    );
  }),

  /**
   * The signer left the parameters unsorted, or sorted them by something else than the encoded name (AWS IAM User Guide,
   * "Create a canonical request"; curl/curl#9717, tedder/requests-aws4auth#21).
   */
  rule('query-hashed-unsorted', 'signature', (c) => {
    const texts = signer(c);
    if (!texts || texts.sent.query === texts.hashed.query) return [];
    const sorted = (query: string) => query.split('&').sort().join('&');
    if (sorted(texts.sent.query) !== sorted(texts.hashed.query)) return [];
    if (namedChanges(queryPieces(texts.sent.query), queryPieces(texts.hashed.query)).length > 0) {
      return hit(signerProof(c), { expected: texts.sent.query, repeats: true }, inHashed('query'));
    }
    return hit(signerProof(c), { expected: texts.sent.query, repeats: false }, inHashed('query'));
  }),

  /**
   * Only the first signing parameter is left, or a command holds the URL unquoted: a shell takes `&` for its own (Bash Reference Manual, "Lists
   * of Commands").
   */
  rule('query-lost-at-ampersand', 'well-formed', (c): readonly Hit<{ readonly name: string | undefined }>[] => {
    const signing = c.parameters.filter(({ name }) => /^x-amz-/i.test(name));
    const last = c.parameters.at(-1);
    return signing.length === 1 && signing[0] === last && last?.name.toLowerCase() === 'x-amz-algorithm'
      ? hit('cause', { name: last.name }, inRequest('query'))
      : c.urlDamage.includes('unquoted')
        ? hit('likely', { name: undefined }, inRequest('query'))
        : [];
  }),

  /**
   * Parameters that were sent and did not reach AWS: cut by a shell, a proxy or a cache policy (Amazon CloudFront
   * Developer Guide, "Control origin requests").
   */
  rule('query-missing-in-transit', 'signature', (c) => {
    const names = queryInTransit(c)
      .filter(({ change }) => change === 'missing')
      .map(({ name }) => name);
    return names.length === 0 ? [] : hit(proof(c), { names }, inReceived('query'));
  }),

  /**
   * The names of the signing parameters in another case: they are compared as they are (Amazon S3 API Reference,
   * "Authenticating Requests: Using Query Parameters").
   */
  rule('query-parameter-case', 'well-formed', (c) => {
    if (c.stated.in !== 'query') return [];
    const names = c.parameters
      .map(({ name }) => name)
      .filter((name) => (byLower.get(name.toLowerCase()) ?? name) !== name);
    const expected = names.map((name) => byLower.get(name.toLowerCase()) ?? name);
    return names.length === 0 ? [] : hit('likely', { names, expected }, inRequest('query'));
  }),

  /**
   * A `%` without two hexadecimal digits: printf-like formatting ate them (odelot/aws-mqtt-websockets#7), or the text
   * was cut.
   */
  rule('query-percent-broken', undefined, (c) => {
    const target = c.request?.target ?? '';
    const at = badPercentAt(target);
    return at < 0 ? [] : hit('likely', { found: target.slice(at, at + 3) }, inRequest('query'));
  }),

  /**
   * Parameters of one's own in another order than that of the canonical request: a signer that does not sort signs them as they stand
   * (AWS IAM User Guide, "Create a canonical request"; curl/curl#9717).
   */
  rule('query-order', 'signature', (c) => {
    if (c.stated.in === undefined || c.hashed?.canonical) return [];
    const own = c.parameters.filter(({ name }) => !USUAL.test(name));
    const spelled = own.map(({ name, value }) => `${encodeStrict(name)}\0${encodeStrict(value)}`);
    const at = spelled.findIndex((text, i) => i > 0 && text < (spelled[i - 1] as string));
    const [ahead, name] = [own[at - 1]?.name, own[at]?.name];
    return ahead === undefined || name === undefined ? [] : hit('suspect', { name, ahead }, inRequest('query'));
  }),

  /**
   * A raw `+` in a query is a space to the service; some signers take it for a plus (mhart/aws4fetch#85,
   * agilord/aws_client#399).
   */
  rule('query-plus', 'signature', (c) => {
    if (c.stated.in === undefined) return [];
    const names = c.parameters
      .filter(
        ({ rawName, rawValue = '' }) =>
          `${rawName}${rawValue}`.includes('+') && !/^x-amz-security-token$/i.test(rawName),
      )
      .map(({ name }) => name);
    return names.length === 0 ? [] : hit('suspect', { names }, inRequest('query'));
  }),

  /**
   * A repeated parameter is signed as often as it is sent, sorted by value; some signers keep one (aws/aws-sdk-go#1491).
   */
  rule('query-repeated', 'signature', (c) => {
    if (c.stated.in === undefined || c.hashed?.canonical) return [];
    const counts = new Map<string, number>();
    for (const { name } of c.parameters) counts.set(name, (counts.get(name) ?? 0) + 1);
    const names = [...counts].filter(([name, count]) => count > 1 && !/^x-amz-/i.test(name)).map(([name]) => name);
    return names.length === 0 ? [] : hit('suspect', { names }, inRequest('query'));
  }),

  /** A presigned URL needs all of these (Amazon S3 API Reference, "Authenticating Requests: Using Query Parameters"). */
  rule('query-required-missing', 'well-formed', (c): readonly Hit<{ readonly names: readonly string[] }>[] => {
    if (c.stated.in !== 'query')
      return says(c, /Query-string authentication version 4 requires/i) ? hit('cause', { names: [] }, inReply) : [];
    // What was behind the place where a URL was cut is told with it.
    if (c.cut !== undefined) return [];
    const present = new Map(c.parameters.map(({ name, value }) => [name.toLowerCase().replace(/^amp;/, ''), value]));
    const required = c.service === 's3' ? [...REQUIRED, 'X-Amz-Expires'] : REQUIRED;
    const names = required.filter((name) => !present.get(name.toLowerCase()));
    const shell = names.length === required.length - 1 && present.has('x-amz-algorithm');
    return names.length === 0 || shell ? [] : hit('cause', { names }, inRequest('query'));
  }),

  /**
   * Parameters that mailers, messengers and analytics add to links: each is part of what S3 hashes (Google Analytics,
   * URL builders).
   */
  rule('query-tracking', 'signature', (c) => {
    if (c.stated.in !== 'query') return [];
    const names = c.parameters.map(({ name }) => name).filter((name) => TRACKERS.test(name));
    return names.length === 0
      ? []
      : hit('likely', { names }, inRequest('query'), { code: 'remove-parameters', args: { names } });
  }),

  /**
   * `?versioning` is signed as `versioning=` (AWS IAM User Guide, "Create a canonical request"; curl/curl#10129,
   * xcir/libvmod-awsrest#24).
   */
  rule('query-valueless', 'signature', (c) => {
    if (c.stated.in === undefined || c.hashed?.canonical) return [];
    const names = c.parameters.filter(({ rawValue }) => rawValue === undefined).map(({ name }) => name);
    return names.length === 0 ? [] : hit('suspect', { names }, inRequest('query'));
  }),
] as const;
