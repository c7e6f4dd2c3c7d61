import { readChunkToSignText } from '@/core/diagnosing/canonical-text';
import { signer, transit } from '@/core/diagnosing/compared';
import { field, header, mayBeAws, proof, says, signerProof } from '@/core/diagnosing/evidence';
import { hit, inHashed, inReceived, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import { EMPTY_SHA256 } from '@/core/model/body';
import { READ_BODY_OF_GET, TAKE_UNSIGNED_BODY } from '@/core/services/bodies';

export const PAYLOAD_RULES = [
  /**
   * S3 shows the string to sign of a chunk only after it took the signature of the headers (Amazon S3 API Reference, "Signature
   * Calculations: Transferring Payload in Multiple Chunks").
   */
  rule('payload-chunk-refused', undefined, (c) =>
    readChunkToSignText(c.reply?.stringToSign ?? '') === undefined ? [] : hit('cause', {}, inReply),
  ),

  /**
   * Behind CloudFront with origin access control, PUT and POST to a function URL must carry the body's hash (Amazon
   * CloudFront Developer Guide, "Restrict access to an AWS Lambda function URL origin"; cdklabs/cdk-nextjs#87).
   */
  rule('payload-behind-oac', undefined, (c) => {
    const method = c.request?.method?.toUpperCase() ?? '';
    const ours = c.stated.in === undefined && c.provider === 'cloudfront' && c.meaning === 'signature-mismatch';
    return ours && (method === 'PUT' || method === 'POST') && !c.headers.has('x-amz-content-sha256')
      ? hit('likely', { method }, inRequest('header:x-amz-content-sha256'))
      : [];
  }),

  /**
   * A body in chunks must say its length without them; S3 answers with a mismatch where it does not (Amazon S3 API
   * Reference, "Signature Calculations: Transferring Payload in Multiple Chunks"; versity/versitygw#1088).
   */
  rule('payload-decoded-length', 'signature', (c) => {
    const found = header(c, 'x-amz-content-sha256')?.trim() ?? '';
    return found.startsWith('STREAMING-') && c.stated.in === 'header' && !c.headers.has('x-amz-decoded-content-length')
      ? hit('likely', { found }, inRequest('header:x-amz-decoded-content-length'))
      : [];
  }),

  /**
   * A body on GET or HEAD has no meaning in general, and many clients leave it out after it was hashed (RFC 9110 section 9.3.1). What AWS
   * received tells whether this one did.
   */
  rule('payload-get-with-body', 'signature', (c) => {
    const method = c.request?.method?.toUpperCase() ?? '';
    const body = c.request?.body !== undefined && c.body?.size !== 0;
    if (!body || (method !== 'GET' && method !== 'HEAD') || c.stated.in === undefined) return [];
    const isLost = c.received?.canonical?.payloadHash === EMPTY_SHA256;
    if (!isLost && READ_BODY_OF_GET.has(c.service ?? '')) return [];
    return hit(isLost ? 'likely' : 'suspect', { method }, inRequest('payload'));
  }),

  /**
   * x-amz-content-sha256 is the hash of another body than was sent (Amazon S3 API Reference, "Signature Calculations";
   * mhart/aws4#83).
   */
  rule('payload-hash-of-other-body', undefined, (c) => {
    const stated = header(c, 'x-amz-content-sha256')?.trim().toLowerCase();
    if (stated === undefined || c.body === undefined || !/^[0-9a-f]{64}$/.test(stated) || stated === c.body.sha256)
      return [];
    return hit(
      'likely',
      { stated, actual: c.body.sha256, empty: stated === EMPTY_SHA256 },
      inRequest('header:x-amz-content-sha256'),
    );
  }),

  /**
   * S3 hashed another body than x-amz-content-sha256, Content-MD5 or a checksum header says (Amazon S3 API Reference, "Error Responses",
   * XAmzContentSHA256Mismatch and BadDigest; grosskur/lua-resty-aws#2).
   */
  rule('payload-hash-reported', undefined, (c) => {
    const digest = says(c, /BadDigest/) !== undefined;
    if (!digest && !says(c, /XAmzContentSHA256Mismatch/)) return [];
    const client = field(c, 'ClientComputedContentSHA256');
    const server = field(c, 'S3ComputedContentSHA256');
    return hit('cause', { client, server, empty: client === EMPTY_SHA256, digest }, inReply);
  }),

  /**
   * The signer hashed another payload line than the request calls for: an empty body (mhart/aws4#81), or a hash where S3
   * takes UNSIGNED-PAYLOAD (cloudyr/aws.signature#66).
   */
  rule('payload-hashed-otherwise', 'signature', (c) => {
    const texts = signer(c);
    if (!texts || c.sent?.assumed.includes('payload')) return [];
    const [sent, hashed] = [texts.sent.payloadHash, texts.hashed.payloadHash];
    return sent === hashed
      ? []
      : hit(signerProof(c), { sent, hashed, empty: hashed === EMPTY_SHA256 }, inHashed('payload'));
  }),

  /**
   * S3, OpenSearch Serverless and VPC Lattice want x-amz-content-sha256 (Amazon S3 API Reference, "Signature
   * Calculations"; awslabs/aws-sigv4-proxy#116).
   */
  rule('payload-header-required', undefined, (c) => {
    const said = says(c, /Missing (the |required header for this request: ?)'?x-amz-content-sha256/i);
    if (said) return hit('cause', { service: c.service ?? '' }, inReply);
    const needed =
      c.stated.in === 'header' && c.rule.contentSha256 === 'required' && c.whole && c.request?.target !== '';
    return needed && !c.headers.has('x-amz-content-sha256')
      ? hit(
          c.meaning === 'signature-mismatch' ? 'suspect' : 'likely',
          { service: c.service ?? '' },
          inRequest('header:x-amz-content-sha256'),
        )
      : [];
  }),

  /**
   * AWS hashed another body than was pasted: it changed on the way, or was left out
   * (amazon-archives/aws-mobile-ionic-sample#22).
   */
  rule('payload-in-transit', 'signature', (c) => {
    const texts = transit(c);
    if (!texts || c.sent?.assumed.includes('payload')) return [];
    const [sent, received] = [texts.sent.payloadHash, texts.received.payloadHash];
    return sent === received
      ? []
      : hit(proof(c), { sent, received, empty: received === EMPTY_SHA256 }, inReceived('payload'));
  }),

  /**
   * UNSIGNED-PAYLOAD is for S3 and few others; the rest hash the body (aws/aws-sdk-js-v3#308, KensioSoftware/yulin#651). Whoever shows it in
   * the text that was checked takes it, and so does the practice endpoint, in a header.
   */
  rule('payload-unsigned-refused', 'signature', (c) => {
    if (c.provider === 'practice' || c.received?.canonical?.payloadHash === 'UNSIGNED-PAYLOAD') return [];
    const line = header(c, 'x-amz-content-sha256') ?? c.hashed?.canonical?.payloadHash;
    return line?.trim() === 'UNSIGNED-PAYLOAD' &&
      c.service !== undefined &&
      c.rule.presignedPayload === 'hash' &&
      !TAKE_UNSIGNED_BODY.has(c.service) &&
      mayBeAws(c)
      ? hit('likely', { service: c.service }, inRequest('header:x-amz-content-sha256'))
      : [];
  }),
] as const;
