import { decodeText } from '@/core/kernel/percent';
import { type Authority, type WirePath, wirePath } from '@/core/model/url';

/** Where a bucket is: its name, its own path, and what of an object's key stood behind it. */
export type BucketPlace = { readonly bucket: string; readonly path: WirePath; readonly key: string };

/** Hosts that start with the bucket (Amazon S3 User Guide, "Virtual hosting of buckets"), and those of S3-compatible stores. */
const VIRTUAL_HOSTED = /^(.+?)\.(?:s3[.-].+|storage\.googleapis\.com|[a-z0-9]+\.digitaloceanspaces\.com)$/;

/** Hosts of stores themselves, where the bucket comes first in the path. */
const ENDPOINT = /^(?:s3[.-]|localhost$|[\d.]+$|\[|storage\.googleapis\.com$)|\.r2\.cloudflarestorage\.com$/;

/**
 * Finds the bucket in the host, or first in the path below `endpointPath`; a host that is neither, with no path, is named as its
 * bucket. Undefined where the URL names none.
 */
export function bucketOf(
  authority: Authority,
  path: WirePath,
  endpointPath: string | undefined,
): BucketPlace | undefined {
  const host = authority.replace(/:\d+$/, '');
  const inHost = endpointPath === undefined ? VIRTUAL_HOSTED.exec(host)?.[1] : undefined;
  if (inHost !== undefined) return { bucket: inHost, path: wirePath('/'), key: path.slice(1) };

  const above = endpointPath ?? '';
  const [segment = '', ...rest] = path.slice(above.length + 1).split('/');
  const bucket = decodeText(segment);
  if (bucket) return { bucket, path: wirePath(`${above}/${segment}`), key: rest.join('/') };
  return above !== '' || ENDPOINT.test(host) ? undefined : { bucket: host, path: wirePath('/'), key: '' };
}
