import type { HeaderList } from '@/core/model/headers';
import { isS3, presigning, typedHost } from './asked';
import type { CodeRequest } from './code-request';

/** Whether the request is sent by HTTP at all: a link for a WebSocket is printed only. */
export const isHttp = ({ scheme }: CodeRequest): boolean => scheme === 'https' || scheme === 'http';

/** The headers that a client is to be told, with a Host that is not the URL's. */
export function toldHeaders(q: CodeRequest): HeaderList {
  const host = typedHost(q);
  return host === undefined ? q.headers : [['Host', host], ...q.headers];
}

/** Whether there is a body whose type nobody gave: curl and Net::HTTP then send one of their own, that of a form. */
export const isUntyped = ({ body, headers }: Pick<CodeRequest, 'body' | 'headers'>): boolean =>
  body.kind !== 'none' && !headers.some(([name]) => name.toLowerCase() === 'content-type');

/** The hash that a parameter of a link binds the body to: what is signed of the body is that, and neither its hash nor left open. */
export const boundBody = (q: CodeRequest): string | undefined =>
  presigning(q) && isS3(q) && !q.unsigned && q.contentSha256 === undefined
    ? q.canonicalRequest.slice(q.canonicalRequest.lastIndexOf('\n') + 1)
    : undefined;

/** What x-amz-content-sha256 has to be where a client does not set it by itself: a text, or the hash of the body. */
export type ContentSha256 = { readonly text: string } | 'hash of the body' | undefined;

export const contentSha256 = (q: CodeRequest): ContentSha256 => {
  if (q.contentSha256 === undefined) return undefined;
  return q.given || q.expires !== undefined ? { text: q.contentSha256 } : 'hash of the body';
};
