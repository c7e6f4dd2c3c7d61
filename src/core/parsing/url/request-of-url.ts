import type { ForeignScheme, PastedRequest } from '@/core/model/pasted';
import { splitUrl, withSlashes } from '@/core/model/split-url';
import type { UrlScheme } from '@/core/model/url';
import { hostMayBegin } from '@/core/model/userinfo';

const SCHEMES: readonly string[] = ['https', 'http', 'wss', 'ws'] satisfies readonly UrlScheme[];

/** A request for a URL whose method and headers are not known; undefined where the text is no http or WebSocket URL. */
export function requestOfUrl(pasted: string): PastedRequest | undefined {
  const { url, userinfo } = takenOff(pasted);
  const split = splitUrl(url);
  if (split === undefined || !SCHEMES.includes(split.scheme) || split.hostAndPort === '') return undefined;
  const query = split.query === '' && !url.includes('?') ? '' : `?${split.query}`;
  return {
    method: undefined,
    scheme: split.scheme as UrlScheme,
    authority: split.hostAndPort,
    ...(userinfo === '' ? {} : { userinfo }),
    target: query !== '' && split.path === '' ? `/${query}` : split.path + query,
    headers: [],
    body: undefined,
    ...(split.fragment ? { fragment: split.fragment } : {}),
  };
}

/** A URL without the name and the password in front of its host, and those. */
function takenOff(pasted: string): { readonly url: string; readonly userinfo: string } {
  const url = withSlashes(pasted);
  const scheme = /^[^:]*:\/\//.exec(url)?.[0];
  if (scheme === undefined) return { url, userinfo: '' };
  const host = hostMayBegin(url);
  return { url: scheme + url.slice(host), userinfo: url.slice(scheme.length, host) };
}

const FOREIGN: readonly (readonly [ForeignScheme, readonly RegExp[]])[] = [
  ['goog4', [/[?&]X-Goog-(?:Signature|Algorithm)=/i]],
  ['goog2', [/[?&]GoogleAccessId=/, /[?&]Signature=/]],
  ['cloudfront-url', [/[?&]Key-Pair-Id=/, /[?&](?:Signature|Policy|Expires)=/]],
  ['aws-v2-query', [/[?&]AWSAccessKeyId=/, /[?&](?:Signature|Expires|SignatureVersion)=/]],
  ['azure-sas', [/[?&]sig=/, /[?&](?:sv|se|sp)=/]],
];

/** The scheme of another signature in a URL's query, or undefined. */
export const foreignUrl = (target: string): ForeignScheme | undefined =>
  FOREIGN.find(([, marks]) => marks.every((mark) => mark.test(target)))?.[0];

/** Whether a query carries a Signature Version 4 or 4a, in either case, whole or not. */
export const isSignedV4 = (target: string): boolean => /[?&]X-Amz-(?:Algorithm|Credential|Signature)=/i.test(target);
