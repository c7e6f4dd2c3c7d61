import { transit } from '@/core/diagnosing/compared';
import { answersAnother, logsAnother, proof, says } from '@/core/diagnosing/evidence';
import { hit, inHashed, inReceived, inRequest, rule } from '@/core/diagnosing/finding';

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
    return said || (method?.toUpperCase() === 'OPTIONS' && c.reply !== undefined && (c.reply.status ?? 403) >= 400)
      ? hit('cause', {}, inRequest('method'))
      : [];
  }),

  /**
   * The method is signed: a link made for GET answers no HEAD, one made for PUT no GET (streamio/streamio-ffmpeg#236,
   * JoernBerkefeld/s3SignedUpload#2).
   */
  rule('method-presigned-for-another', 'signature', (c) => {
    if (c.stated.in !== 'query') return [];
    const sent = c.request?.method?.toUpperCase();
    if (sent === 'HEAD') return hit('likely', { method: 'HEAD', made: 'GET', sure: true }, inRequest('method'));
    const operation = c.parameters.find(({ name }) => name === 'x-id')?.value ?? '';
    const made = /^(Put|UploadPart|Copy)/.test(operation)
      ? 'PUT'
      : /^(Get|List)/.test(operation)
        ? 'GET'
        : /^Delete/.test(operation)
          ? 'DELETE'
          : undefined;
    const method = sent ?? c.received?.canonical?.method;
    // Signers presign for GET unless they are said otherwise.
    if (made === undefined && sent !== undefined && sent !== 'GET' && c.meaning === 'signature-mismatch')
      return hit('suspect', { method: sent, made: 'GET', sure: false }, inRequest('method'));
    if (made === undefined || method === undefined || made === method) return [];
    const where = sent === undefined ? inReceived('method') : inRequest('method');
    return hit('likely', { method, made, sure: true }, where, { code: 'set-method', args: { method: made } });
  }),
] as const;
