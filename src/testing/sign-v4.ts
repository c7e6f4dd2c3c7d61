import { createHash, createHmac } from 'node:crypto';
import type { HeaderList } from '@/core/model/headers';

/**
 * What the test signer is told. It canonicalises nothing: the caller writes path, query and headers in canonical form.
 */
export type ToSign = {
  readonly method: string;
  readonly host: string;
  /** As sent, and as it stands in the canonical request. */
  readonly path: string;
  readonly canonicalPath?: string;
  /** `name=value` pieces, already encoded. */
  readonly query?: readonly string[];
  /** Lower-case names, besides Host. */
  readonly headers?: HeaderList;
  readonly payloadHash: string;
  readonly accessKeyId: string;
  readonly secret: string;
  readonly token?: string;
  /** `20150830T123600Z`. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
};

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

function signature(request: ToSign, query: readonly string[], headers: HeaderList): string {
  const { method, path, canonicalPath = path, payloadHash, secret, date, region, service } = request;
  const lines = headers.map(([name, value]) => `${name}:${value}\n`).join('');
  const names = headers.map(([name]) => name).join(';');
  const canonical = [method, canonicalPath, [...query].sort().join('&'), lines, names, payloadHash].join('\n');
  const scope = [date.slice(0, 8), region, service, 'aws4_request'];
  const hash = createHash('sha256').update(canonical).digest('hex');
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, ['AWS4-HMAC-SHA256', date, scope.join('/'), hash].join('\n')).toString('hex');
}

const byName = (headers: HeaderList): HeaderList => [...headers].sort(([a], [b]) => (a < b ? -1 : 1));
const credential = ({ accessKeyId, date, region, service }: ToSign): string =>
  `${accessKeyId}/${date.slice(0, 8)}/${region}/${service}/aws4_request`;

/** The presigned query of a request, without its `?`. */
export function presign(request: ToSign, expires: number): string {
  const headers = byName([['host', request.host], ...(request.headers ?? [])]);
  const query = [
    ...(request.query ?? []),
    'X-Amz-Algorithm=AWS4-HMAC-SHA256',
    `X-Amz-Credential=${encodeURIComponent(credential(request))}`,
    `X-Amz-Date=${request.date}`,
    `X-Amz-Expires=${expires}`,
    ...(request.token === undefined ? [] : [`X-Amz-Security-Token=${encodeURIComponent(request.token)}`]),
    `X-Amz-SignedHeaders=${headers.map(([name]) => name).join('%3B')}`,
  ];
  return [...query, `X-Amz-Signature=${signature(request, query, headers)}`].join('&');
}

/** The headers that sign a request, without Host: X-Amz-Date, the token, the request's own and Authorization. */
export function signHeaders(request: ToSign): HeaderList {
  const added: HeaderList = [['x-amz-date', request.date], ...(request.headers ?? [])];
  const own: HeaderList = request.token === undefined ? added : [...added, ['x-amz-security-token', request.token]];
  const signed = byName([['host', request.host], ...own]);
  const names = signed.map(([name]) => name).join(';');
  const value = signature(request, request.query ?? [], signed);
  const authorization = `Credential=${credential(request)}, SignedHeaders=${names}, Signature=${value}`;
  return [...own, ['authorization', `AWS4-HMAC-SHA256 ${authorization}`]];
}
