import { decodePlace, encodePlace, type Place, type Secrets } from './address';
import type { ComposeBody } from './body';
import type { RequestFields } from './request-fields';

/** Something that a link does not restore. Headers and parameters are told by their names, as typed. */
export type LeftOut =
  | { readonly what: 'credentials' | 'body' | 'url' | 'userinfo' | 'signedHost' }
  | { readonly what: 'method' | 'service' | 'region' | 'expires' | 'signingTime' }
  | { readonly what: 'header' | 'parameter'; readonly name: string };

export type SharedLink = { readonly url: string; readonly leftOut: readonly LeftOut[] };

const FIELDS = ['method', 'service', 'region', 'expires', 'signingTime'] as const;

/** A link that restores what may be shared of a request, and what of it that is not. An example’s own keys come with the example. */
export function sharedLink(place: Place, body: ComposeBody['kind'], base: string, secrets?: Secrets): SharedLink {
  const hash = encodePlace(place, base, secrets);
  const url = `${base}#${hash}`;
  if (place.example) return { url, leftOut: body === 'none' ? [] : [{ what: 'body' }] };
  const { request } = place;
  const back = decodePlace(hash, base)?.request;
  return {
    url,
    leftOut: [
      { what: 'credentials' },
      ...(body === 'none' ? [] : [{ what: 'body' } as const]),
      ...(request.signedHost ? [{ what: 'signedHost' } as const] : []),
      ...FIELDS.filter((name) => isLost(request[name], back?.[name])).map((what) => ({ what })),
      ...ofUrl(request.url, back?.url ?? ''),
      ...ofHeaders(request, back?.headers ?? []),
    ],
  };
}

/** Whether nothing of a field came back. How a method or a time is written may change. */
const isLost = (typed: string, back: string | undefined): boolean => typed.trim() !== '' && !back;

function ofUrl(typed: string, back: string): readonly LeftOut[] {
  if (typed.trim() === '') return [];
  if (back === '') return [{ what: 'url' }];
  const kept = pairsOf(back);
  const parameters = pairsOf(typed).flatMap((pair): readonly LeftOut[] => {
    const at = kept.indexOf(pair);
    if (at >= 0) kept.splice(at, 1);
    return at >= 0 ? [] : [{ what: 'parameter', name: pair.split('=', 1)[0] ?? '' }];
  });
  return /^[^/?#]*:[/\\]*[^/\\?#]*@/.test(typed.trim()) ? [{ what: 'userinfo' }, ...parameters] : parameters;
}

const pairsOf = (url: string): string[] => /\?([^#]*)/.exec(url)?.[1]?.split('&') ?? [];

const ofHeaders = ({ headers }: RequestFields, back: RequestFields['headers']): readonly LeftOut[] =>
  headers.flatMap(({ name, value }, i): readonly LeftOut[] => {
    const kept = back[i];
    const isKept = kept?.name.trim() === name.trim() && kept.value.trim() === value.trim();
    return isKept || (name.trim() === '' && value.trim() === '') ? [] : [{ what: 'header', name }];
  });
