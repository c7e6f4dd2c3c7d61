import { createHash } from 'node:crypto';
import { utf8 } from '@/core/kernel/bytes';
import type { HeaderList } from '@/core/model/headers';
import { type Instant, instant } from '@/core/model/instant';
import type { PracticeReply, PracticeRequest, PracticeWorld } from '@/core/practice/endpoint';
import type { PracticeKey } from '@/core/practice/keys';
import { PRACTICE_KEYS } from '@/core/practice/published-keys';
import { memoryObjects } from './memory-objects';
import { nodeHasher } from './node-hasher';
import { presign, signHeaders, type ToSign } from './sign-v4';

const PRACTICE_BASE = 'http://localhost:5173/sigv4/';
export const SIGNED_AT: Instant = instant(Date.parse('2015-08-30T12:36:00Z'));

export const practiceWorld = (): PracticeWorld => ({
  now: SIGNED_AT,
  base: PRACTICE_BASE,
  hasher: nodeHasher,
  objects: memoryObjects(),
});

/** A request to the practice endpoint, by what it differs in from `GET` with the full key. */
export type Asked = Partial<Omit<ToSign, 'path' | 'host' | 'service' | 'query' | 'token'>> & {
  readonly key?: PracticeKey['name'];
  /** Below `practice/`, as sent. */
  readonly path: string;
  /** `name=value` pieces, encoded. */
  readonly query?: readonly string[];
  readonly body?: string;
  readonly expires?: number;
  readonly service?: string;
  /** `null` leaves the key's own token away. */
  readonly token?: string | null;
};

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function toSign({ key = 'full', path, body = '', token, ...asked }: Asked, payloadHash: string): ToSign {
  const credentials = PRACTICE_KEYS.find(({ name }) => name === key)!;
  const sent = `/sigv4/practice/${path}`;
  const sessionToken = token === undefined ? credentials.sessionToken : (token ?? undefined);
  const service = asked.service ?? path.split('/')[0]!;
  return {
    method: 'GET',
    host: 'localhost:5173',
    path: sent,
    canonicalPath: service === 's3' ? sent : sent.replaceAll('%', '%25'),
    payloadHash,
    accessKeyId: credentials.accessKeyId,
    secret: credentials.secretAccessKey,
    date: '20150830T123600Z',
    region: 'ap-northeast-1',
    service,
    ...(sessionToken === undefined ? {} : { token: sessionToken }),
    ...asked,
  };
}

const url = (path: string, query: string): string =>
  `${PRACTICE_BASE}practice/${path}${query === '' ? '' : `?${query}`}`;

/** The request presigned; `sent` are headers that arrive with it besides those it signs. */
export function presignedRequest(asked: Asked, sent: HeaderList = asked.headers ?? []): PracticeRequest {
  const signed = toSign(asked, asked.path.startsWith('s3') ? 'UNSIGNED-PAYLOAD' : hash(asked.body ?? ''));
  const query = presign(signed, asked.expires ?? 900);
  return { method: signed.method, url: url(asked.path, query), headers: sent, body: utf8(asked.body ?? '') };
}

/** The request with signed headers; on the S3 side with x-amz-content-sha256. */
export function headerRequest(asked: Asked): PracticeRequest {
  const payloadHash = asked.payloadHash ?? hash(asked.body ?? '');
  const own = asked.headers ?? [];
  const headers: HeaderList = asked.path.startsWith('s3') ? [...own, ['x-amz-content-sha256', payloadHash]] : own;
  const signed = toSign({ ...asked, headers }, payloadHash);
  const query = (asked.query ?? []).join('&');
  return {
    method: signed.method,
    url: url(asked.path, query),
    headers: signHeaders(signed),
    body: utf8(asked.body ?? ''),
  };
}

export const replyHeader = (reply: PracticeReply, name: string): string | undefined =>
  reply.headers.find(([key]) => key === name)?.[1];
