import type { Brand } from '@/core/kernel/brand';

/** A URL as a person typed it: anything at all. */
export type TypedUrl = Brand<string, 'TypedUrl'>;
/** A URL as it was signed: absolute, ASCII, every octet as it must go over the wire. */
export type SignedUrl = Brand<string, 'SignedUrl'>;
/** A URL as a browser will send it: what the URL standard's parser makes of the signed one. */
export type BrowserUrl = Brand<string, 'BrowserUrl'>;

/** The path as it goes over the wire: starts with `/`, ASCII, percent-encoded once. */
export type WirePath = Brand<string, 'WirePath'>;

/** `host` or `host:port`: lower-case, a scheme's default port dropped, as in the Host header. */
export type Authority = Brand<string, 'Authority'>;

export type UrlScheme = 'https' | 'http' | 'wss' | 'ws';

/** One query parameter: decoded name and value, and `text`, its octets on the wire (`name`, `name=` or `name=value`). */
export type QueryPair = { readonly name: string; readonly value: string; readonly text: string };

export const typedUrl = (text: string): TypedUrl => text as TypedUrl;

export function wirePath(text: string): WirePath {
  if (!text.startsWith('/')) throw new Error('a path starts with /');
  return text as WirePath;
}

export const authority = (text: string): Authority => text as Authority;
export const signedUrl = (text: string): SignedUrl => text as SignedUrl;

/** What a browser makes of a signed URL (WHATWG URL Standard), or undefined where it cannot parse it. */
export function asBrowserSends(url: SignedUrl): BrowserUrl | undefined {
  return URL.canParse(url) ? (new URL(url).href as BrowserUrl) : undefined;
}

/** Whether a host, with or without a port, is this machine itself, to which nothing goes over a network (RFC 6761, RFC 1122). */
export const isLoopback = (host: string): boolean =>
  /^(?:(?:[^:]+\.)?localhost\.?|127(?:\.\d{1,3}){3}|\[::1\])(?::\d*)?$/i.test(host);

/** Whether what goes to or comes from a URL can be read and changed on its way: over plain http, and not on this machine. */
export const isExposed = (url: string): boolean => {
  const host = /^(?:http|ws):\/\/([^/?#]*)/i.exec(url)?.[1];
  return host !== undefined && !isLoopback(host);
};
