import { type Bytes, utf8 } from '@/core/kernel/bytes';
import { err, ok, type Result } from '@/core/kernel/result';
import type { Sha256Hex } from '@/core/model/body';
import { type HeaderList, headerValues } from '@/core/model/headers';
import type { StoredObject } from '@/core/ports';
import type { PracticeReply, PracticeWorld } from './endpoint';
import { httpDate } from './http-date';
import type { Judged } from './judge';
import { reply } from './reply';
import { PRACTICE_BUCKET } from './routes';
import { type S3Error, s3Error, s3ErrorReply, s3Headers } from './s3-error';

/** The largest object, and the most that all objects may hold, in bytes: they are kept in the browser's own storage. */
export const MAX_OBJECT_SIZE = 5 * 1024 * 1024;
export const MAX_TOTAL_SIZE = 25 * 1024 * 1024;
/** The longest key in UTF-8 bytes (Amazon S3 User Guide, "Naming Amazon S3 objects"). */
const MAX_KEY_LENGTH = 1024;

type Answer = (judged: Judged, key: string) => Promise<PracticeReply>;

const get: Answer = async ({ world, ids }, key) => {
  const object = await world.objects.get(PRACTICE_BUCKET, key);
  if (!object) {
    const missing = s3Error(404, 'NoSuchKey', 'The specified key does not exist.', [['Key', key]]);
    return s3ErrorReply(missing, ids);
  }
  const headers = [...s3Headers(ids), ...objectHeaders(object)];
  return reply(200, headers, object.body);
};

const objectHeaders = ({ body, contentType, etag, lastModified }: StoredObject): HeaderList => [
  ['content-type', contentType],
  ['content-length', String(body.length)],
  ['etag', `"${etag}"`],
  ['last-modified', httpDate(lastModified)],
];

const put: Answer = async ({ request, world, body, ids }, key) => {
  const [contentType] = headerValues(request.headers, 'content-type');
  const kept = await keepObject(world, { key, body: request.body, sha256: body.sha256, contentType });
  return kept.ok ? reply(200, [...s3Headers(ids), ['etag', kept.value]], '') : s3ErrorReply(kept.error, ids);
};

type Upload = {
  readonly key: string;
  readonly body: Bytes;
  readonly sha256: Sha256Hex;
  readonly contentType: string | undefined;
};

/** Keeps an object; its entity tag, in quotes, or why it cannot be kept. */
export async function keepObject(world: PracticeWorld, upload: Upload): Promise<Result<string, S3Error>> {
  const failure = await notStorable(world, upload);
  if (failure) return err(failure);
  const { key, body, sha256, contentType = 'binary/octet-stream' } = upload;
  // S3's own entity tag is an MD5, which browsers do not have; all that is promised of it is that it changes with the content.
  const etag = sha256.slice(0, 32);
  await world.objects.put(PRACTICE_BUCKET, { key, body, contentType, etag, lastModified: world.now });
  return ok(`"${etag}"`);
}

async function notStorable(world: PracticeWorld, { key, body }: Upload): Promise<S3Error | undefined> {
  const keyLength = utf8(key).length;
  if (keyLength > MAX_KEY_LENGTH) {
    return s3Error(400, 'KeyTooLongError', 'Your key is too long', [
      ['Size', keyLength],
      ['MaxSizeAllowed', MAX_KEY_LENGTH],
    ]);
  }
  if (body.length > MAX_OBJECT_SIZE) {
    return s3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', [
      ['ProposedSize', body.length],
      ['MaxSizeAllowed', MAX_OBJECT_SIZE],
    ]);
  }
  const others = (await world.objects.list(PRACTICE_BUCKET)).filter((object) => object.key !== key);
  const total = others.reduce((sum, { size }) => sum + size, body.length);
  if (total <= MAX_TOTAL_SIZE) return undefined;
  return s3Error(
    507,
    'PracticeStorageFull',
    'The practice bucket is full. Delete objects, or reset the practice storage.',
    [
      ['ProposedSize', total],
      ['MaxSizeAllowed', MAX_TOTAL_SIZE],
    ],
  );
}

const remove: Answer = async ({ world, ids }, key) => {
  await world.objects.delete(PRACTICE_BUCKET, key);
  return reply(204, s3Headers(ids), '');
};

/** Object operations by method. */
export const OBJECT_OPERATIONS: ReadonlyMap<string, Answer> = new Map([
  ['GET', get],
  ['HEAD', get],
  ['PUT', put],
  ['DELETE', remove],
]);
