import type { Case } from '@/core/diagnosing/case';
import { transit } from '@/core/diagnosing/compared';
import { answersAnother, isS3Like, logsAnother, proof, says, signedNames } from '@/core/diagnosing/evidence';
import { hit, inHashed, inReceived, inRequest, rule } from '@/core/diagnosing/finding';

/** Parameters of S3 that belong to one operation each (Amazon S3 API Reference). */
const named = ({ parameters }: Case, name: string): boolean => parameters.some((one) => one.name === name);

/** The method that the operation of S3 in the query is called with; undefined where none is named, or it has several. */
function madeFor(c: Case): string | undefined {
  if (!isS3Like(c)) return undefined;
  const operation = c.parameters.find(({ name }) => name === 'x-id')?.value ?? '';
  if (/^(Put|UploadPart|Copy)/.test(operation) || named(c, 'partNumber')) return 'PUT';
  if (/^(Get|List)/.test(operation) || named(c, 'list-type')) return 'GET';
  if (/^Delete/.test(operation)) return 'DELETE';
  return undefined;
}

/** Whether the query is one of an upload: of its start, its end or what is stored with it. */
const isForUpload = (c: Case): boolean =>
  c.parameters.some(({ name }) =>
    /^(uploads|uploadId|partNumber|delete|x-amz-(acl|checksum-.*|sdk-checksum-.*|meta-.*))$/i.test(name),
  );

export const METHOD_RULES = [
  /**
   * The signer hashed another method than was sent, or wrote it in lower case (AWS IAM User Guide, "Create a canonical
   * request"; mhart/aws4#76).
   */
  rule('method-hashed-otherwise', 'signature', (c) => {
    if (logsAnother(c)) return [];
    const hashed = c.hashed?.canonical?.method;
    const sent =
      (c.sent?.assumed.includes('method') ? undefined : c.sent?.canonical?.method) ??
      (answersAnother(c) ? undefined : c.received?.canonical?.method);
    return hashed !== undefined && sent !== undefined && hashed !== sent
      ? hit('cause', { sent, hashed }, inHashed('method'), { code: 'set-method', args: { method: sent } })
      : [];
  }),

  /**
   * AWS saw another method than was sent: a redirect or CDN changed it (RFC 9110 section 15.4; appwrite/appwrite#13744).
   */
  rule('method-in-transit', 'signature', (c) => {
    const texts = transit(c);
    if (!texts || c.sent?.assumed.includes('method')) return [];
    const [sent, received] = [texts.sent.method, texts.received.method];
    if (sent.toUpperCase() === received) return [];
    return hit(proof(c), { sent, received }, inReceived('method'), { code: 'set-method', args: { method: received } });
  }),

  /**
   * A CORS preflight is an OPTIONS that browsers never sign (Fetch Standard, "CORS-preflight fetch";
   * cloudflare/cloudflare-docs#6003).
   */
  rule('method-preflight', undefined, (c) => {
    const method = c.request?.method ?? c.received?.canonical?.method;
    const said = says(c, /CORSResponse|This CORS request is not allowed/i);
    const isPreflight = method?.toUpperCase() === 'OPTIONS' && c.headers.has('access-control-request-method');
    const refused = method?.toUpperCase() === 'OPTIONS' && c.reply !== undefined && (c.reply.status ?? 403) >= 400;
    if (!said && !refused && !isPreflight) return [];
    const asks = {
      origin: c.headers.get('origin')?.[0],
      method: c.headers.get('access-control-request-method')?.[0],
      headers: c.headers.get('access-control-request-headers')?.[0],
    };
    return hit('cause', { refused: said !== undefined || refused, ...asks }, inRequest('method'));
  }),

  /**
   * The method is signed: a link made for GET answers no HEAD, one made for PUT no GET (streamio/streamio-ffmpeg#236,
   * JoernBerkefeld/s3SignedUpload#2).
   */
  rule('method-presigned-for-another', 'signature', (c) => {
    if (c.stated.in !== 'query') return [];
    const sent = c.request?.method?.toUpperCase();
    if (sent === 'HEAD') return hit('likely', { method: 'HEAD', made: 'GET', sure: true }, inRequest('method'));
    const made = madeFor(c);
    const method = sent ?? c.received?.canonical?.method;
    // Signers presign for GET unless they are said otherwise; what signs nothing but Host may be one of those.
    const isBare = isS3Like(c) && [...signedNames(c)].every((name) => name === 'host') && !isForUpload(c);
    if (made === undefined && isBare && sent !== undefined && sent !== 'GET' && c.meaning === 'signature-mismatch')
      return hit('suspect', { method: sent, made: 'GET', sure: false }, inRequest('method'));
    if (made === undefined || method === undefined || made === method) return [];
    const where = sent === undefined ? inReceived('method') : inRequest('method');
    return hit('likely', { method, made, sure: true }, where, { code: 'set-method', args: { method: made } });
  }),
] as const;
