import { hit, inReceived, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * The method is signed: a link made for GET answers no HEAD, one made for PUT no GET (streamio/streamio-ffmpeg#236,
 * JoernBerkefeld/s3SignedUpload#2).
 */
export const presignedForAnother = rule('method-presigned-for-another', 'signature', (c) => {
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
});
