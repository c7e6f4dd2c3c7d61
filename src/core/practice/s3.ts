import { decodeText } from '@/core/kernel/percent';
import { queryPairs } from '@/core/verifying/canonical-query';
import { requestTarget } from '@/core/verifying/request-target';
import type { PracticeReply, PracticeRequest, PracticeWorld } from './endpoint';
import { type Judged, judge } from './judge';
import { NotKept, notKept, watched } from './not-kept';
import { reply } from './reply';
import { idsOf } from './request-id';
import { MOVED_BUCKET, PRACTICE_BUCKET } from './routes';
import { notAdmitted } from './s3-admission';
import { openChunks } from './s3-chunks';
import { noSuchBucket, type S3Error, s3Error, s3ErrorReply, s3Headers } from './s3-error';
import { listObjects } from './s3-list';
import { moved } from './s3-moved';
import { OBJECT_OPERATIONS } from './s3-objects';
import { postObject } from './s3-post';

/** Parameters that make a request one about something else than the object or the list: none of that is practised here. */
const SUBRESOURCES = [
  'acl',
  'attributes',
  'cors',
  'delete',
  'encryption',
  'legal-hold',
  'lifecycle',
  'location',
  'logging',
  'notification',
  'object-lock',
  'ownershipControls',
  'partNumber',
  'policy',
  'publicAccessBlock',
  'replication',
  'restore',
  'retention',
  'select',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versioning',
  'versionId',
  'versions',
  'website',
];

/** Answers as S3 does, path style. `path` is what follows `s3/`, as sent: a bucket and a key. */
export async function respondAsS3(
  request: PracticeRequest,
  world: PracticeWorld,
  path: string,
): Promise<PracticeReply> {
  try {
    return await answer(request, { ...world, objects: watched(world.objects) }, path);
  } catch (error) {
    if (error instanceof NotKept) return s3ErrorReply(notKept(error), await idsOf(request, world.hasher));
    throw error;
  }
}

async function answer(request: PracticeRequest, world: PracticeWorld, path: string): Promise<PracticeReply> {
  const [bucket = ''] = path.split('/', 1);
  // S3 finds the bucket, and that it is elsewhere, before it knows who asks.
  if (bucket === MOVED_BUCKET) return moved(request, await idsOf(request, world.hasher));
  if (request.form && request.method === 'POST') return postObject(request, request.form, world, bucket);

  const judged = await judge(request, world, 's3');
  const { ids } = judged;
  const failed = (error: S3Error) => s3ErrorReply(error, ids);
  const refused = notAdmitted(judged);
  if (refused) return failed(refused);
  const opened = await openChunks(judged);
  if (!opened.ok) return failed(opened.error);

  // S3 reads a raw plus in a path as a space.
  const key = decodeText(path.slice(bucket.length + 1).replaceAll('+', '%20'));
  if (key === undefined)
    return failed(s3Error(400, 'InvalidURI', "Couldn't parse the specified URI.", [['URI', path]]));
  if (bucket !== PRACTICE_BUCKET) {
    return failed(noSuchBucket(bucket));
  }
  const subresource = queryPairs(requestTarget(request.url).query).find(({ name }) => SUBRESOURCES.includes(name));
  if (subresource) {
    const message = `The practice endpoint keeps objects only; '${subresource.name}' is not implemented`;
    return failed(s3Error(501, 'NotImplemented', message));
  }
  return key === '' ? bucketOperation(opened.value) : objectOperation(opened.value, key);
}

async function bucketOperation(judged: Judged): Promise<PracticeReply> {
  const { request, ids } = judged;
  if (request.method === 'GET') return listObjects(judged);
  if (request.method === 'HEAD') return reply(200, s3Headers(ids), '');
  return s3ErrorReply(methodNotAllowed(request.method, 'BUCKET'), ids);
}

async function objectOperation(judged: Judged, key: string): Promise<PracticeReply> {
  const { method } = judged.request;
  const operation = OBJECT_OPERATIONS.get(method);
  return operation ? operation(judged, key) : s3ErrorReply(methodNotAllowed(method, 'OBJECT'), judged.ids);
}

const methodNotAllowed = (method: string, resource: 'BUCKET' | 'OBJECT'): S3Error =>
  s3Error(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.', [
    ['Method', method],
    ['ResourceType', resource],
  ]);
