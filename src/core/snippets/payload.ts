import type { HeaderList } from '@/core/model/headers';
import { typedHost } from './asked';
import type { CodeRequest } from './code-request';

/** Whether the request is sent by HTTP at all: a link for a WebSocket is printed only. */
export const isHttp = ({ scheme }: CodeRequest): boolean => scheme === 'https' || scheme === 'http';

/** The headers that a client is to be told, with a Host that is not the URL's. */
export function toldHeaders(q: CodeRequest): HeaderList {
  const host = typedHost(q);
  return host === undefined ? q.headers : [['Host', host], ...q.headers];
}

/** What x-amz-content-sha256 has to be where a client does not set it by itself: a text, or the hash of the body. */
export type ContentSha256 = { readonly text: string } | 'hash of the body' | undefined;

export const contentSha256 = (q: CodeRequest): ContentSha256 => {
  if (q.contentSha256 === undefined) return undefined;
  return q.given || q.expires !== undefined ? { text: q.contentSha256 } : 'hash of the body';
};
