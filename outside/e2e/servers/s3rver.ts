import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { S3Server } from './s3-server';

const BUCKET = 'bucket';
/** Access key ID and secret of the only account that it knows. */
const KEY = 'S3RVER';

const METHODS = ['GET', 'PUT', 'HEAD', 'DELETE', 'POST'].map((method) => `<AllowedMethod>${method}</AllowedMethod>`);
const CORS =
  `<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin>${METHODS.join('')}` +
  '<AllowedHeader>*</AllowedHeader><ExposeHeader>ETag</ExposeHeader></CORSRule></CORSConfiguration>';

/** Starts `@20minutes/s3rver` in this process, with its objects in a folder of their own, and with rules for pages or without. */
export async function startS3rver(rules: 'any page' | 'no page' = 'any page'): Promise<S3Server> {
  const directory = await mkdtemp(path.join(tmpdir(), 's3rver-'));
  const s3rver = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [{ name: BUCKET, configs: rules === 'any page' ? [CORS] : [] }],
  });
  const { port } = await s3rver.run();
  return {
    name: 's3rver',
    host: `127.0.0.1:${port}`,
    bucket: BUCKET,
    region: 'us-east-1',
    accessKeyId: KEY,
    secret: KEY,
    close: async () => {
      s3rver.httpServer.close();
      s3rver.httpServer.closeAllConnections();
      await once(s3rver.httpServer, 'close');
      await rm(directory, { recursive: true });
    },
  };
}
