import type { GrantRequest } from '@/core/grants/request';
import { header, parameter } from '@/core/grants/request';

/** What an operation of S3 is done to. */
export type At = 'service' | 'bucket' | 'object';

type Operation = {
  readonly at: At;
  readonly methods: readonly string[];
  /** The parameter that tells it from others. */
  readonly query?: string;
  readonly header?: string;
  /** Actions, without `s3:`. */
  readonly actions: readonly string[];
  /** The same where a version is named. */
  readonly ofVersion?: readonly string[];
};

const READ = ['GET'];
const WRITE = ['PUT'];
const DELETE = ['DELETE'];
const POST = ['POST'];

const object = (methods: readonly string[], query: string, action: string, ofVersion?: string): Operation => ({
  at: 'object',
  methods,
  query,
  actions: [action],
  ...(ofVersion === undefined ? {} : { ofVersion: [ofVersion] }),
});
const bucket = (methods: readonly string[], query: string, action: string): Operation => ({
  at: 'bucket',
  methods,
  query,
  actions: [action],
});

/** The first that fits is meant (Service Authorization Reference, "Amazon S3"; Amazon S3 User Guide, "Required permissions"). */
const OPERATIONS: readonly Operation[] = [
  { at: 'service', methods: READ, actions: ['ListAllMyBuckets'] },

  object(READ, 'tagging', 'GetObjectTagging', 'GetObjectVersionTagging'),
  object(WRITE, 'tagging', 'PutObjectTagging', 'PutObjectVersionTagging'),
  object(DELETE, 'tagging', 'DeleteObjectTagging', 'DeleteObjectVersionTagging'),
  object(READ, 'acl', 'GetObjectAcl', 'GetObjectVersionAcl'),
  object(WRITE, 'acl', 'PutObjectAcl', 'PutObjectVersionAcl'),
  {
    at: 'object',
    methods: READ,
    query: 'attributes',
    actions: ['GetObject', 'GetObjectAttributes'],
    ofVersion: ['GetObjectVersion', 'GetObjectVersionAttributes'],
  },
  object(READ, 'retention', 'GetObjectRetention'),
  object(WRITE, 'retention', 'PutObjectRetention'),
  object(READ, 'legal-hold', 'GetObjectLegalHold'),
  object(WRITE, 'legal-hold', 'PutObjectLegalHold'),
  object(READ, 'torrent', 'GetObjectTorrent', 'GetObjectVersionTorrent'),
  object(POST, 'restore', 'RestoreObject'),
  object(POST, 'select', 'GetObject'),
  object(READ, 'uploadId', 'ListMultipartUploadParts'),
  object(DELETE, 'uploadId', 'AbortMultipartUpload'),
  object(POST, 'uploadId', 'PutObject'),
  object(POST, 'uploads', 'PutObject'),

  bucket(READ, 'acl', 'GetBucketAcl'),
  bucket(WRITE, 'acl', 'PutBucketAcl'),
  bucket(READ, 'cors', 'GetBucketCORS'),
  bucket([...WRITE, ...DELETE], 'cors', 'PutBucketCORS'),
  bucket(READ, 'encryption', 'GetEncryptionConfiguration'),
  bucket([...WRITE, ...DELETE], 'encryption', 'PutEncryptionConfiguration'),
  bucket(READ, 'lifecycle', 'GetLifecycleConfiguration'),
  bucket([...WRITE, ...DELETE], 'lifecycle', 'PutLifecycleConfiguration'),
  bucket(READ, 'location', 'GetBucketLocation'),
  bucket(READ, 'logging', 'GetBucketLogging'),
  bucket(WRITE, 'logging', 'PutBucketLogging'),
  bucket(READ, 'notification', 'GetBucketNotification'),
  bucket(WRITE, 'notification', 'PutBucketNotification'),
  bucket(READ, 'policy', 'GetBucketPolicy'),
  bucket(WRITE, 'policy', 'PutBucketPolicy'),
  bucket(DELETE, 'policy', 'DeleteBucketPolicy'),
  bucket(READ, 'tagging', 'GetBucketTagging'),
  bucket([...WRITE, ...DELETE], 'tagging', 'PutBucketTagging'),
  bucket(READ, 'uploads', 'ListBucketMultipartUploads'),
  bucket(READ, 'versioning', 'GetBucketVersioning'),
  bucket(WRITE, 'versioning', 'PutBucketVersioning'),
  bucket(READ, 'versions', 'ListBucketVersions'),
  bucket(READ, 'website', 'GetBucketWebsite'),
  bucket(WRITE, 'website', 'PutBucketWebsite'),
  bucket(DELETE, 'website', 'DeleteBucketWebsite'),

  { at: 'bucket', methods: ['GET', 'HEAD'], actions: ['ListBucket'] },
  { at: 'bucket', methods: WRITE, actions: ['CreateBucket'] },
  { at: 'bucket', methods: DELETE, actions: ['DeleteBucket'] },

  { at: 'object', methods: ['GET', 'HEAD'], actions: ['GetObject'], ofVersion: ['GetObjectVersion'] },
  { at: 'object', methods: WRITE, actions: ['PutObject'] },
  { at: 'object', methods: DELETE, actions: ['DeleteObject'], ofVersion: ['DeleteObjectVersion'] },
];

/** Headers of a write that need an action of their own. */
const BESIDES: readonly (readonly [header: string, action: string])[] = [
  ['x-amz-acl', 'PutObjectAcl'],
  ['x-amz-grant-read', 'PutObjectAcl'],
  ['x-amz-grant-full-control', 'PutObjectAcl'],
  ['x-amz-tagging', 'PutObjectTagging'],
  ['x-amz-object-lock-mode', 'PutObjectRetention'],
  ['x-amz-object-lock-retain-until-date', 'PutObjectRetention'],
  ['x-amz-object-lock-legal-hold', 'PutObjectLegalHold'],
];

/** The actions that a request needs where it is aimed; undefined where no operation is known that it could be. */
export function actionsOf(request: GrantRequest, at: At): readonly string[] | undefined {
  const has = (name: string): boolean => parameter(request, name) !== undefined;
  const operation = OPERATIONS.find(
    (one) => one.at === at && one.methods.includes(request.method) && (one.query === undefined || has(one.query)),
  );
  if (!operation) return undefined;
  const { actions, ofVersion } = operation;
  const own = ofVersion && has('versionId') ? ofVersion : actions;
  const writes = own.includes('PutObject');
  const besides = writes ? BESIDES.filter(([name]) => told(request, name)).map(([, action]) => action) : [];
  return [...new Set([...own, ...besides])];
}

/** In a link such headers are parameters. */
const told = (request: GrantRequest, name: string): boolean =>
  header(request, name) !== undefined || request.query.some((one) => one.name.toLowerCase() === name);

/** `/bucket/key` or `bucket/key` of what is copied, with its version; undefined where nothing is. */
export function copySourceOf(request: GrantRequest): { readonly text: string; readonly version: boolean } | undefined {
  const source = header(request, 'x-amz-copy-source') ?? parameter(request, 'x-amz-copy-source');
  if (source === undefined) return undefined;
  const [text = '', query] = source.replace(/^\//, '').split('?');
  return { text, version: query?.startsWith('versionId=') ?? false };
}
