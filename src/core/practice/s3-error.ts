import type { PracticeReply } from './endpoint';
import { reply, type Status } from './reply';
import type { RequestIds } from './request-id';
import { type Element, xml } from './xml';

/** An error of S3: status, code, message and the elements that come with it (Amazon S3 API Reference, "Error Responses"). */
export type S3Error = {
  readonly status: Status;
  readonly code: string;
  readonly message: string;
  readonly details: readonly Element[];
};

export const s3Error = (status: Status, code: string, message: string, details: readonly Element[] = []): S3Error => ({
  status,
  code,
  message,
  details,
});

/** The error for whatever is wrong with the X-Amz-* parameters of a presigned URL. */
export const queryParameters = (message: string): S3Error => s3Error(400, 'AuthorizationQueryParametersError', message);

export const noSuchBucket = (bucket: string): S3Error =>
  s3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', [['BucketName', bucket]]);

export function s3ErrorReply({ status, code, message, details }: S3Error, ids: RequestIds): PracticeReply {
  const children: readonly Element[] = [
    ['Code', code],
    ['Message', message],
    ...details,
    ['RequestId', ids.short],
    ['HostId', ids.hostId],
  ];
  const headers = [['content-type', 'application/xml'], ...s3Headers(ids)] as const;
  return reply(status, headers, xml('Error', children));
}

export const s3Headers = (ids: RequestIds) =>
  [
    ['x-amz-request-id', ids.short],
    ['x-amz-id-2', ids.hostId],
  ] as const;
