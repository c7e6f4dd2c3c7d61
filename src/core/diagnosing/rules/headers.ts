import { CLUSTER } from '@/core/diagnosing/case';
import { headersInSigner, headersInTransit, onlyCharsetDiffers } from '@/core/diagnosing/compared';
import {
  answersAnother,
  cameThrough,
  field,
  header,
  isS3Like,
  proof,
  says,
  signedNames,
  signerProof,
} from '@/core/diagnosing/evidence';
import { type Hit, hit, inHashed, inReceived, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import { mayBeSent } from '@/core/diagnosing/sent';
import { isForNextHop, isOfProxies, isRewritten } from '@/core/diagnosing/way-headers';

/** Headers that S3 lets pass unsigned. */
const EXEMPT = new Set(['x-amz-content-sha256', 'x-amz-security-token']);

export const HEADERS_RULES = [
  /**
   * Google's front end appends `gzip(gfe)` to a signed Accept-Encoding, and other proxies rewrite it (rclone/rclone#6670,
   * siderolabs/talos-backup#64).
   */
  rule('headers-accept-encoding', 'signature', (c): readonly Hit<{ readonly received: string | undefined }>[] => {
    const received = c.received?.canonical?.headers.find(([name]) => name === 'accept-encoding')?.[1];
    if (received?.includes('(gfe)')) return hit('cause', { received }, inReceived('header:accept-encoding'), REMOVE);
    const signed = signedNames(c).has('accept-encoding');
    if (!signed || cameThrough(c, 'accept-encoding')) return [];
    const severity = c.provider === 'gcs' ? 'likely' : 'suspect';
    return hit(severity, { received: undefined }, inRequest('header:accept-encoding'), REMOVE);
  }),

  /**
   * x-amz-* headers that are sent must be signed (AWS IAM User Guide, "Create a canonical request";
   * aws/aws-sdk-js-v3#3906).
   */
  rule('headers-amz-unsigned', undefined, (c) => {
    const signed = signedNames(c);
    if (signed.size === 0 || c.meaning === 'signature-mismatch') return [];
    const names = [...c.headers.keys()].filter(
      (name) => name.startsWith('x-amz-') && !EXEMPT.has(name) && name !== 'x-amz-date' && !signed.has(name),
    );
    if (names.length === 0) return [];
    return hit(c.service === 's3' ? 'likely' : 'suspect', { names }, inRequest(`header:${names[0]}`), {
      code: 'remove-headers',
      args: { names },
    });
  }),

  /**
   * A signed multipart/form-data: the client makes a new boundary when it sends (postmanlabs/postman-app-support#1663).
   */
  rule('headers-boundary', 'signature', (c) => {
    if (cameThrough(c, 'content-type') && c.headers.has('content-type')) return [];
    const signed = signedNames(c).has('content-type');
    const received = c.received?.canonical?.headers.find(([name]) => name === 'content-type')?.[1];
    const type = received ?? (signed ? c.headers.get('content-type')?.[0] : undefined);
    return type !== undefined && /^multipart\//i.test(type)
      ? hit('suspect', { type }, inRequest('header:content-type'))
      : [];
  }),

  /**
   * A signed header arrived with another value (aws/mcp-proxy-for-aws#313,
   * FantasticFiasco/aws-signature-version-4#1231).
   */
  rule('headers-changed-in-transit', 'signature', (c) =>
    headersInTransit(c)
      .filter(({ from, to, change }) => from !== undefined && to !== undefined && change !== 'emptied')
      .filter(({ name, to = '' }) => !(name === 'accept-encoding' && to.includes('(gfe)')))
      .filter((row) => !onlyCharsetDiffers(row))
      .flatMap(({ name, from = '', to = '', change }) =>
        hit(proof(c), { name, sent: from, received: to, change }, inReceived(`header:${name}`)),
      ),
  ),

  /**
   * The client's HTTP library added a charset to Content-Type, or wrote it otherwise (arnemolland/sigv4#18,
   * aws/aws-sdk-js#244).
   */
  rule('headers-charset', 'signature', (c) =>
    headersInTransit(c)
      .filter(onlyCharsetDiffers)
      .flatMap(({ from = '', to = '' }) =>
        hit(proof(c), { sent: from, received: to }, inReceived('header:content-type')),
      ),
  ),

  /**
   * Content-Length was signed: clients and proxies set it themselves (opensearch-project/opensearch-net#133,
   * aws/aws-sdk-js-v3#3829). A MongoDB server writes the same length as the driver (mongodb/specifications, "MONGODB-AWS").
   */
  rule('headers-content-length', 'signature', (c) => {
    const signed = signedNames(c);
    if (!signed.has('content-length') || signed.has('x-mongodb-server-nonce')) return [];
    if (cameThrough(c, 'content-length')) return [];
    const value = c.headers.get('content-length')?.[0];
    const wrong = value !== undefined && c.body !== undefined && value.trim() !== String(c.body.size);
    return hit(
      wrong ? 'likely' : 'suspect',
      { value, size: wrong ? c.body?.size : undefined },
      inRequest('header:content-length'),
    );
  }),

  /**
   * Content-Type should be signed where it is sent (AWS IAM User Guide, "Create a canonical request"); stores may insist
   * (minio/minio#12924).
   */
  rule('headers-content-type-unsigned', 'signature', (c) => {
    const signed = signedNames(c);
    const type = c.headers.get('content-type')?.[0];
    return signed.size > 0 && type !== undefined && !signed.has('content-type')
      ? hit('note', { type }, inRequest('header:content-type'))
      : [];
  }),

  /**
   * A header came twice with one value, and AWS joined the two: client and signer, or a proxy, each set it (AWS IAM User Guide,
   * "Create a canonical request").
   */
  rule('headers-doubled', 'signature', (c) => {
    // A list may well name one thing twice: only a signature that was refused, and a value that was sent otherwise, tell of it.
    if (c.meaning !== 'signature-mismatch') return [];
    return (c.received?.canonical?.headers ?? [])
      .filter(([name, value]) => /^(.+?)(?:, ?\1)+$/.test(value) && !isOfProxies(name))
      .filter(([name, value]) => !c.headers.get(name)?.includes(value))
      .flatMap(([name]) => hit('likely', { name }, inReceived(`header:${name}`)));
  }),

  /**
   * AWS saw an empty value where one was sent: the header was dropped on the way (AWS hashes a signed header that it
   * lacks as empty).
   */
  rule('headers-dropped-in-transit', 'signature', (c) =>
    headersInTransit(c)
      .filter(({ change }) => change === 'emptied')
      .flatMap(({ name, from = '' }) => hit(proof(c), { name, sent: from }, inReceived(`header:${name}`))),
  ),

  /**
   * An empty header in AWS's own text: it was signed and did not arrive, even where the request itself was not pasted
   * (fog/fog-aws).
   */
  rule('headers-empty-received', 'signature', (c) => {
    if (c.whole) return [];
    return (c.received?.canonical?.headers ?? [])
      .filter(([, value]) => value === '')
      .flatMap(([name]) => hit('likely', { name }, inReceived(`header:${name}`)));
  }),

  /**
   * A form is sent where a presigned PUT takes the bare file: its type is not the one that was signed, and where none was, S3 stores the
   * envelope (Amazon S3 API Reference, "PutObject"; curl manual, -F; Fetch Standard, "Extract a body").
   */
  rule('headers-form-envelope', undefined, (c) => {
    const isForm =
      c.request?.adds?.some(({ multipart }) => multipart) ||
      /^multipart\/form-data/i.test(header(c, 'content-type') ?? '');
    if (!isForm || c.stated.in !== 'query' || c.request?.method?.toUpperCase() !== 'PUT' || !isS3Like(c)) return [];
    const signed = signedNames(c).has('content-type');
    return hit(signed ? 'likely' : 'suspect', { signed }, inRequest('header:content-type'));
  }),

  /**
   * The signer hashed a header otherwise than the rules make of the one sent (AWS IAM User Guide, "Create a canonical
   * request"; aws/aws-sdk-go#4141).
   */
  rule('headers-hashed-otherwise', 'signature', (c) =>
    headersInSigner(c).flatMap(({ name, from, to, change }) =>
      hit(signerProof(c), { name, sent: from, hashed: to, change }, inHashed(`header:${name}`)),
    ),
  ),

  /** Headers were signed that hold for one hop only (stacklok/toolhive#5835, boto/boto3#181). */
  rule('headers-hop-by-hop', 'signature', (c) => {
    const names = [...signedNames(c)].filter((name) => isForNextHop(name) && !cameThrough(c, name));
    return names.length === 0
      ? []
      : hit('likely', { names }, inRequest('authorization'), { code: 'remove-headers', args: { names } });
  }),

  /** A header is signed, and stands only in the query: a parameter is no header (minio/minio#5630). */
  rule('headers-in-query-only', 'signature', (c) => {
    if (c.stated.in !== 'query') return [];
    const inQuery = new Set(c.parameters.map(({ name }) => name.toLowerCase()));
    const names = [...signedNames(c)].filter((name) => inQuery.has(name) && !c.headers.has(name));
    return names.length === 0 ? [] : hit('likely', { names }, inRequest('query'));
  }),

  /**
   * Characters beyond ASCII in a signed header: clients and servers disagree on their octets (RFC 9110 section 5.5;
   * markevans/dragonfly-s3_data_store#6).
   */
  rule('headers-non-ascii', 'signature', (c) => {
    const signed = signedNames(c);
    const names = [...c.headers]
      .filter(([name, values]) => signed.has(name) && values.some((value) => /[^\0-\x7f]/.test(value)))
      .map(([name]) => name);
    return names.length === 0 ? [] : hit('suspect', { names }, inRequest(`header:${names[0]}`));
  }),

  /**
   * S3 lists the headers that came unsigned: every x-amz-* header must be signed (Amazon S3 API Reference, "Signature
   * Calculations"; aws/aws-sdk#338).
   */
  rule('headers-not-signed-reported', undefined, (c) => {
    const listed = field(c, 'HeadersNotSigned');
    const strict = says(c, /header '([^']+)' must be included in signature/i)?.[1];
    if (
      listed === undefined &&
      strict === undefined &&
      !says(c, /headers present in the request which were not signed/i)
    ) {
      return [];
    }
    const names = (listed ?? strict ?? '').split(/[,\s]+/).filter((name) => name !== '');
    const fix = names.length === 0 ? undefined : ({ code: 'remove-headers', args: { names } } as const);
    return hit('cause', { names }, inReply, fix);
  }),

  /** Headers of a reply, sent back and signed; S3 drops their values (fog/fog-aws, x-amz-id-2 and x-amz-request-id). */
  rule('headers-of-a-reply', 'signature', (c) => {
    const names = [...signedNames(c)].filter((name) => /^x-amz-(id-2|request-id|cf-id)$/.test(name));
    return names.length === 0
      ? []
      : hit('likely', { names }, inRequest('authorization'), { code: 'remove-headers', args: { names } });
  }),

  /**
   * A presigned URL that signs more than Host works only for a client that sends those headers (aws/aws-sdk-go-v2#3528,
   * kubernetes-sigs/aws-iam-authenticator#130).
   */
  rule('headers-presigned-needs', 'signature', (c) => {
    if (c.stated.in !== 'query' || c.whole) return [];
    const names = [...signedNames(c)].filter((name) => name !== 'host' && name !== '');
    if (names.length === 0) return [];
    // What came and is shown by AWS is then either the value that was signed, or the fault.
    const came = (c.received?.canonical?.headers ?? []).filter(([name, value]) => names.includes(name) && value !== '');
    const isShown = came.length > 0 && c.meaning === 'signature-mismatch' && !answersAnother(c);
    return hit(
      isShown ? 'likely' : 'suspect',
      { names, received: isShown ? came.map((line) => line.join(':')) : [] },
      inRequest('parameter:X-Amz-SignedHeaders'),
    );
  }),

  /**
   * Headers were signed that proxies rewrite, which the SDKs leave out (aws/aws-sdk-java-v2#6369, aws/aws-sdk-cpp#323).
   */
  rule('headers-rewritten-by-proxies', 'signature', (c) => {
    const names = [...signedNames(c)].filter((name) => isRewritten(name) && !cameThrough(c, name));
    return names.length === 0
      ? []
      : hit('suspect', { names }, inRequest('authorization'), { code: 'remove-headers', args: { names } });
  }),

  /** A header is in SignedHeaders and was not sent: AWS hashes it as empty (aws/aws-sdk-java-v2#2154). */
  rule('headers-signed-absent', 'signature', (c) => {
    const { request } = c;
    if (!request || !c.whole || c.stated.in === undefined || request.target === '') return [];
    const received = new Map(c.received?.canonical?.headers);
    return [...signedNames(c)]
      .filter((name) => name !== '' && !c.headers.has(name))
      .filter((name) => received.get(name) === '' || !mayBeSent(request, name))
      .filter((name) => name !== CLUSTER && (name !== 'x-amz-date' || c.stated.date !== undefined))
      .flatMap((name) => {
        const theirs = received.get(name);
        if (theirs === '') return hit('cause', { name, received: true }, inReceived(`header:${name}`));
        return theirs === undefined ? hit('likely', { name, received: false }, inRequest(`header:${name}`)) : [];
      });
  }),

  /**
   * Runs of spaces in a signed header count as one (AWS IAM User Guide, "Create a canonical request";
   * boto/botocore#1182).
   */
  rule('headers-white-space', 'signature', (c) => {
    if (c.hashed?.canonical) return [];
    const signed = signedNames(c);
    const names = [...c.headers]
      .filter(([name, values]) => signed.has(name) && values.some((value) => /\S[ \t]{2,}\S|\t/.test(value)))
      .map(([name]) => name);
    return names.length === 0 ? [] : hit('suspect', { names }, inRequest(`header:${names[0]}`));
  }),
] as const;

const REMOVE = { code: 'remove-headers', args: { names: ['accept-encoding'] } } as const;
