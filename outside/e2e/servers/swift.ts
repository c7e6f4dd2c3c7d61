import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { S3Server } from './s3-server';

const PACKAGES = ['swift-proxy', 'swift-account', 'swift-container', 'swift-object'];

const BUCKET = 'bucket';
const REGION = 'us-east-1';
const USER = 'test:tester';
const SECRET = 'a/secret+of/forty-characters/for/testing';

/** The Debian packages of Swift that are not installed. */
export const missingSwiftPackages = (): readonly string[] =>
  PACKAGES.filter((name) => !existsSync(`/usr/bin/${name}-server`));

/** Starts the S3 API of OpenStack Swift in a process that ends with this one at the latest. */
export async function startSwift(): Promise<S3Server> {
  const script = path.join(import.meta.dirname, 'swift-s3.py');
  const swift = spawn('/usr/bin/python3', [script, USER, SECRET, REGION, BUCKET]);
  const ended = once(swift, 'close');
  const errors: Buffer[] = [];
  swift.stderr.on('data', (piece) => errors.push(piece));
  const [line] = await Promise.race([once(swift.stdout, 'data'), ended]);
  const port = Number(line);
  if (!(port > 0)) throw new Error(`OpenStack Swift did not start:\n${Buffer.concat(errors)}`);
  return {
    name: 'OpenStack Swift',
    host: `127.0.0.1:${port}`,
    bucket: BUCKET,
    region: REGION,
    accessKeyId: USER,
    secret: SECRET,
    close: async () => {
      swift.stdin.end();
      await ended;
    },
  };
}
