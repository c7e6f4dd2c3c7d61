import type { PastedReply } from '@/core/model/pasted';

/** A reply of which a log tells little more than its status. */
export const replyWith = (more: Partial<PastedReply>): PastedReply => ({
  status: undefined,
  code: undefined,
  message: undefined,
  canonicalRequest: undefined,
  stringToSign: undefined,
  signatureProvided: undefined,
  fields: [],
  headers: [],
  ...more,
});

/** The method of an operation of S3 by its name (Amazon S3 API Reference); undefined where the name does not tell. */
export function methodOfOperation(name: string): string | undefined {
  if (/^(?:Get|List|SelectObject)/.test(name)) return 'GET';
  if (/^Head/.test(name)) return 'HEAD';
  if (/^(?:Put|Copy|UploadPart|CreateBucket|MakeBucket)/.test(name)) return 'PUT';
  if (/^(?:DeleteObjects|DeleteMultipleObjects|NewMultipart|CreateMultipart|CompleteMultipart|PostPolicy)/.test(name))
    return 'POST';
  return /^(?:Delete|Abort)/.test(name) ? 'DELETE' : undefined;
}
