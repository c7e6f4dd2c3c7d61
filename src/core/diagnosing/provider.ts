import { headerValues } from '@/core/model/headers';
import type { PastedReply } from '@/core/model/pasted';

/**
 * Who runs the endpoint, as far as its name or its reply tells. `local` is a machine of one's own or a tunnel to
 * another, `practice` the endpoint of this page, or of a copy of it.
 */
export type Provider =
  | 'aws'
  | 'r2'
  | 'gcs'
  | 'b2'
  | 'wasabi'
  | 'spaces'
  | 'minio'
  | 'oss'
  | 'cos'
  | 'ibm'
  | 'storj'
  | 'ceph'
  | 'cloudfront'
  | 'cdn'
  | 'local'
  | 'practice'
  | 'other';

/** From each provider's own documentation of its endpoint names. */
const HOSTS: readonly (readonly [Provider, RegExp])[] = [
  ['aws', /(^|\.)(amazonaws\.(com(\.cn)?|eu)|api\.aws|on\.aws|api\.amazonwebservices\.com\.cn)$/],
  ['aws', /(^|\.)(c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)$/],
  ['r2', /\.r2\.cloudflarestorage\.com$/],
  ['gcs', /(^|\.)storage\.googleapis\.com$/],
  ['b2', /\.backblazeb2\.com$/],
  ['wasabi', /\.wasabisys\.com$/],
  ['spaces', /\.digitaloceanspaces\.com$/],
  ['oss', /(^|\.)oss-[a-z0-9-]+\.aliyuncs\.com$/],
  ['cos', /(^|\.)cos(-internal)?\.[a-z0-9.-]+\.(myqcloud|tencentcos)\.(com|cn)$/],
  ['ibm', /\.(cloud-object-storage\.appdomain\.cloud|objectstorage\.softlayer\.net)$/],
  ['storj', /(^|\.)gateway\.([a-z0-9-]+\.)?storjshare\.io$/],
  ['cloudfront', /\.cloudfront\.net$/],
  ['cdn', /\.(akamaized\.net|akamaiedge\.net|edgekey\.net|fastly\.net|azureedge\.net|workers\.dev)$/],
  ['local', /^(localhost|.*\.localhost|host\.docker\.internal|\[::1\])$/],
  ['local', /^(127|10)\.\d+\.\d+\.\d+$|^192\.168\.\d+\.\d+$|^172\.(1[6-9]|2\d|3[01])\.\d+\.\d+$/],
];

/** From the Server header of a reply. */
const SERVERS: readonly (readonly [Provider, RegExp])[] = [
  ['minio', /^minio/i],
  ['aws', /^AmazonS3$/],
  ['gcs', /^UploadServer$/],
  ['oss', /^AliyunOSS$/],
  ['cos', /^tencent-cos$/],
];

/** From what a store alone writes into its error: a sentence of Google's, and how Ceph numbers its requests. */
const WORDS: readonly (readonly [Provider, field: string, RegExp])[] = [
  // googleapis/google-cloud-node#2439
  ['gcs', 'details', /Check your Google secret key/],
  // s3fs-fuse/s3fs-fuse#179
  ['gcs', 'details', /^Incorrect Authorization header$/],
  // ceph/ceph, rgw/services/svc_zone_utils.cc: Swift's form, with the instance and the zone behind it.
  ['ceph', 'requestid', /^tx[0-9a-f]{21}-[0-9a-f]{10,16}-[0-9a-f]{1,16}-./],
];

export function providerOf(host: string | undefined, reply: PastedReply | undefined): Provider {
  const server = reply?.headers.find(([name]) => name.toLowerCase() === 'server')?.[1] ?? '';
  const name = (host ?? '').toLowerCase().replace(/:\d*$/, '');
  return (
    HOSTS.find(([, pattern]) => pattern.test(name))?.[0] ??
    SERVERS.find(([, pattern]) => pattern.test(server))?.[0] ??
    WORDS.find(([, field, pattern]) => pattern.test(headerValues(reply?.fields ?? [], field)[0] ?? ''))?.[0] ??
    'other'
  );
}
