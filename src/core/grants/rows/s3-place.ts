import { type Answers, type AskId, answered } from '@/core/grants/asks';
import { from, type Pieces, text } from '@/core/grants/pieces';
import { decoded, fromHost, type GrantRequest, segments } from '@/core/grants/request';
import { arn } from '@/core/grants/statement';
import type { At } from './s3-operations';

/** Where a request of S3 is aimed, with the ARNs of the bucket, or what stands for it, and of the object. */
export type Place = {
  readonly at: At;
  readonly bucket: Pieces;
  /** The object; of a bucket's own request all of its objects. */
  readonly object: Pieces;
  /** What the ARNs need and the request does not tell. */
  readonly asks: readonly AskId[];
};

const NOWHERE = { region: '', account: '' } as const;

/** A bucket in front of the host, also of a VPC endpoint, whose own name begins with `bucket.vpce-`. */
const VIRTUAL = /^(?!bucket\.vpce-)(.+?)\.(?:bucket\.vpce-[^.]+\.)?s3[.-](?!.*\.s3[.-])/;
const ACCESS_POINT = /^(.+)-(\d{12})\.s3-accesspoint[.-]/;
const MULTI_REGION = /^([^.]+\.mrap)\.accesspoint\.s3-global\./;

/** Reads bucket and key from host and path (Amazon S3 User Guide, "Virtual hosting of buckets"). */
export function placeOf(request: GrantRequest, answers: Answers): Place {
  const { host, path } = request;
  const accessPoint = ACCESS_POINT.exec(host);
  if (accessPoint) {
    const [, name = '', account = ''] = accessPoint;
    const where = { account: from('host', account) };
    const bucket = arn(request, answers, 's3', text`accesspoint/${from('host', name)}`, where);
    return within(path.slice(1), bucket, text`${bucket}/object`);
  }
  const multiRegion = MULTI_REGION.exec(host);
  if (multiRegion) {
    const name = text`accesspoint/${from('host', multiRegion[1] as string)}`;
    const bucket = arn(request, answers, 's3', name, { region: '' });
    return within(path.slice(1), bucket, text`${bucket}/object`, ['account']);
  }
  const virtual = VIRTUAL.exec(host)?.[1];
  if (virtual !== undefined) {
    return named(request, answers, 'host', virtual, path.slice(1));
  }
  const [name = '', ...key] = segments(request);
  if (name === '') {
    const all = text`*`;
    return { at: 'service', bucket: all, object: all, asks: [] };
  }
  return named(request, answers, 'path', name, key.join('/'));
}

/** A bucket by its name, or the access point of which the name is the alias. */
function named(request: GrantRequest, answers: Answers, source: 'host' | 'path', name: string, key: string): Place {
  if (!name.endsWith('-s3alias')) {
    const bucket = arn(request, answers, 's3', from(source, name), NOWHERE);
    return within(key, bucket, bucket);
  }
  const { point, asks } = pointOf(name, source, answers);
  const bucket = arn(request, answers, 's3', text`accesspoint/${point}`);
  return within(key, bucket, text`${bucket}/object`, ['account', ...asks]);
}

/** `NAME-METADATA-s3alias`, and `--ol-s3` at its end for Object Lambda; names are cut after so many characters. */
const ALIAS = /^(.{1,20})-[a-z0-9]{25,40}-(?:s3alias|-ol-s3)$/;
const LONGEST_NAME = 20;

/** The access point of which a name is the alias: no policy may have the alias itself (Amazon S3 User Guide, "Access point aliases"). */
export function pointOf(
  alias: string,
  source: 'host' | 'path' | typeof COPY,
  answers: Answers,
): { readonly point: Pieces; readonly asks: readonly AskId[] } {
  const name = ALIAS.exec(alias)?.[1] ?? '';
  if (name !== '' && name.length < LONGEST_NAME) return { point: from(source, name), asks: [] };
  return { point: answered(answers, 'accessPoint'), asks: ['accessPoint'] };
}

/** What stands in place of a bucket, in front of the host or of the path. */
export const bucketNamed = (request: GrantRequest): { readonly name: string; readonly source: 'host' | 'path' } => {
  const virtual = VIRTUAL.exec(request.host)?.[1];
  return virtual === undefined
    ? { name: segments(request)[0] ?? '', source: 'path' }
    : { name: virtual, source: 'host' };
};

const within = (key: string, bucket: Pieces, before: Pieces, asks: readonly AskId[] = []): Place => ({
  at: key === '' ? 'bucket' : 'object',
  bucket,
  object: text`${before}/${key === '' ? '*' : from('path', decoded(key))}`,
  asks,
});

const COPY = 'header:x-amz-copy-source:0';

/** The ARN of an object that is named as in x-amz-copy-source, by its bucket or the alias of an access point. */
export function arnOfSource(
  request: GrantRequest,
  answers: Answers,
  source: string,
): { readonly resource: Pieces; readonly asks: readonly AskId[] } {
  if (source.startsWith('arn:')) return { resource: from(COPY, source), asks: [] };
  const [name = '', ...key] = decoded(source).split('/');
  if (!name.endsWith('-s3alias'))
    return { resource: arn(request, answers, 's3', from(COPY, decoded(source)), NOWHERE), asks: [] };
  const { point, asks } = pointOf(name, COPY, answers);
  const object = text`accesspoint/${point}/object/${from(COPY, key.join('/'))}`;
  return { resource: arn(request, answers, 's3', object), asks: ['account', ...asks] };
}

/** A bucket for directories: `NAME--ZONE--x-s3`, in front of the host or of the path. */
export const directoryBucket = (request: GrantRequest): Pieces => {
  const [first = ''] = request.host.split('.');
  return first.endsWith('--x-s3') ? fromHost(request) : from('path', segments(request)[0] ?? '');
};

/** An object at an outpost: the host has the outpost and its access point, and the bucket behind that is in neither host nor path. */
export function outpostObject(request: GrantRequest, answers: Answers): Pieces {
  const [, account = '', outpost = ''] = /-(\d{12})\.(op-[^.]+)\.s3-outposts\./.exec(request.host) ?? [];
  const where = account === '' ? {} : { account: from('host', account) };
  const id = outpost === '' ? answered(answers, 'outpost') : from('host', outpost);
  const key = from('path', decoded(request.path.slice(1)));
  const object = text`outpost/${id}/bucket/${answered(answers, 'bucket')}/object/${key}`;
  return arn(request, answers, 's3-outposts', object, where);
}
