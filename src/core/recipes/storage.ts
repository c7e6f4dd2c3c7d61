import { aws, REGION, reported, WEEK } from './common';
import type { Ask, Recipe } from './recipe';

const QUERY = aws('AmazonS3/latest/API/sigv4-query-string-auth.html');

const BUCKET: Ask = { name: 'bucket', example: 'my-bucket' };
const KEY: Ask = { name: 'key', example: 'folder/file.txt' };
const METHOD: Ask = { name: 'method', starts: 'GET', options: ['GET', 'PUT', 'HEAD', 'DELETE'] };

/** Names with a dot fit no certificate of `*.s3`, and a host has no capitals: such a bucket leads the path, as the SDKs have it. */
const OBJECT = 'https://{.bucket}s3.{=region}.{dns}/{:bucket}{/key}';
/** Many stores answer below a path only. */
const inPath = (host: string): string => `https://${host}/{bucket}/{/key}`;

/** Objects of Amazon S3 and of stores that speak its language. */
export const STORAGE: readonly Recipe[] = [
  {
    id: 's3Download',
    group: 'storage',
    asks: [BUCKET, KEY, REGION],
    request: { method: 'GET', url: OBJECT, service: 's3', region: '{=region}', in: 'query' },
    forms: ['url'],
    lifetime: WEEK,
    source: QUERY,
  },
  {
    id: 's3Upload',
    group: 'storage',
    asks: [BUCKET, KEY, REGION],
    request: { method: 'PUT', url: OBJECT, service: 's3', region: '{=region}', in: 'query' },
    forms: ['url'],
    lifetime: WEEK,
    source: aws('AmazonS3/latest/userguide/PresignedUrlUploadObject.html'),
  },
  {
    id: 's3Delete',
    group: 'storage',
    asks: [BUCKET, KEY, REGION],
    request: { method: 'DELETE', url: OBJECT, service: 's3', region: '{=region}', in: 'query' },
    forms: ['url'],
    lifetime: WEEK,
    source: QUERY,
  },
  {
    id: 's3Part',
    group: 'storage',
    asks: [BUCKET, KEY, REGION, { name: 'uploadId' }, { name: 'partNumber', starts: '1' }],
    request: {
      method: 'PUT',
      url: `${OBJECT}?partNumber={partNumber}&uploadId={uploadId}`,
      service: 's3',
      region: '{=region}',
      in: 'query',
    },
    forms: ['url'],
    lifetime: WEEK,
    source: aws('AmazonS3/latest/API/API_UploadPart.html'),
  },
  {
    id: 's3Form',
    group: 'storage',
    asks: [BUCKET, REGION],
    request: {
      method: 'POST',
      url: 'https://{.bucket}s3.{=region}.{dns}/{:bucket}',
      service: 's3',
      region: '{=region}',
      in: 'form',
    },
    forms: [],
    lifetime: WEEK,
    source: aws('AmazonS3/latest/API/sigv4-UsingHTTPPOST.html'),
  },
  {
    id: 's3ExpressSession',
    group: 'storage',
    asks: [{ name: 'bucket', example: 'my-bucket--usw2-az1--x-s3' }, { name: 'zone', example: 'usw2-az1' }, REGION],
    request: {
      method: 'GET',
      url: 'https://{=bucket}.s3express-{=zone}.{=region}.{dns}/?session',
      service: 's3express',
      region: '{=region}',
      in: 'header',
    },
    forms: ['headers'],
    lifetime: { usual: 300, longest: 900 },
    source: aws('AmazonS3/latest/API/API_CreateSession.html'),
  },
  {
    id: 's3MultiRegion',
    group: 'storage',
    asks: [{ name: 'alias', example: 'mfzwi23gnjvgw.mrap' }, KEY, METHOD],
    request: {
      method: '{=method}',
      url: 'https://{=alias}.accesspoint.s3-global.amazonaws.com/{/key}',
      service: 's3',
      algorithm: 'sigv4a',
      region: '*',
      in: 'query',
    },
    forms: ['url'],
    lifetime: WEEK,
    source: aws('AmazonS3/latest/userguide/MultiRegionAccessPointRequests.html'),
  },
  {
    id: 'r2',
    group: 'stores',
    asks: [{ name: 'accountId', example: '023e105f…', form: 'hex32' }, BUCKET, KEY, METHOD],
    request: {
      method: '{=method}',
      url: inPath('{=accountId}.r2.cloudflarestorage.com'),
      service: 's3',
      region: 'auto',
      in: 'query',
    },
    forms: ['url'],
    lifetime: WEEK,
    source: { url: 'https://developers.cloudflare.com/r2/api/s3/presigned-urls/', how: 'documented' },
  },
  {
    id: 'b2',
    group: 'stores',
    asks: [BUCKET, KEY, { name: 'region', starts: 'us-west-004' }, METHOD],
    request: {
      method: '{=method}',
      url: inPath('s3.{=region}.backblazeb2.com'),
      service: 's3',
      region: '{=region}',
      in: 'query',
    },
    forms: ['url'],
    lifetime: WEEK,
    source: { url: 'https://www.backblaze.com/apidocs/introduction-to-the-s3-compatible-api', how: 'documented' },
  },
  {
    id: 'wasabi',
    group: 'stores',
    asks: [BUCKET, KEY, REGION, METHOD],
    request: {
      method: '{=method}',
      url: inPath('s3.{=region}.wasabisys.com'),
      service: 's3',
      region: '{=region}',
      in: 'query',
    },
    forms: ['url'],
    lifetime: WEEK,
    source: {
      url: 'https://docs.wasabi.com/docs/what-are-the-service-urls-for-wasabis-different-storage-regions',
      how: 'documented',
    },
  },
  {
    id: 'spaces',
    group: 'stores',
    asks: [BUCKET, KEY, { name: 'region', starts: 'nyc3' }, METHOD],
    request: {
      method: '{=method}',
      url: 'https://{=bucket}.{=region}.digitaloceanspaces.com/{/key}',
      service: 's3',
      region: '{=region}',
      in: 'query',
    },
    forms: ['url'],
    lifetime: WEEK,
    source: { url: 'https://docs.digitalocean.com/products/spaces/how-to/use-aws-sdks/', how: 'documented' },
  },
  {
    id: 'gcs',
    group: 'stores',
    asks: [BUCKET, KEY, METHOD],
    request: { method: '{=method}', url: inPath('storage.googleapis.com'), service: 's3', region: 'auto', in: 'query' },
    forms: ['url'],
    lifetime: WEEK,
    source: { url: 'https://cloud.google.com/storage/docs/aws-simple-migration', how: 'documented' },
  },
  {
    id: 's3Compatible',
    group: 'stores',
    asks: [{ name: 'endpoint', example: 'https://minio.example.com:9000' }, BUCKET, KEY, REGION, METHOD],
    request: {
      method: '{=method}',
      url: '{=endpoint}/{bucket}/{/key}',
      service: 's3',
      region: '{=region}',
      in: 'query',
    },
    forms: ['url'],
    lifetime: WEEK,
    source: reported('https://github.com/minio/minio-go/blob/master/pkg/signer/request-signature-v4.go'),
  },
];
