import type { PracticeReply, PracticeRequest } from './endpoint';
import { reply } from './reply';
import type { RequestIds } from './request-id';
import { MOVED_BUCKET, PRACTICE_BUCKET } from './routes';
import { s3Headers } from './s3-error';
import { xml } from './xml';

/**
 * Sends a request on, as S3 does where a bucket's own Region is not known everywhere yet (Amazon S3 User Guide, "Making requests using
 * the REST API", redirection). Who follows asks for another path than was signed.
 */
export function moved({ url }: PracticeRequest, ids: RequestIds): PracticeReply {
  const location = url.replace(/#.*$/s, '').replace(`/s3/${MOVED_BUCKET}`, `/s3/${PRACTICE_BUCKET}`);
  const { host } = new URL(url);
  const document = xml('Error', [
    ['Code', 'TemporaryRedirect'],
    [
      'Message',
      'Please re-send this request to the specified temporary endpoint. Continue to use the original request endpoint for future requests.',
    ],
    ['Endpoint', host],
    ['Bucket', MOVED_BUCKET],
    ['RequestId', ids.short],
    ['HostId', ids.hostId],
  ]);
  return reply(307, [['content-type', 'application/xml'], ['location', location], ...s3Headers(ids)], document);
}
