import { honoured, LONGEST_EXPIRY, type PasteItem, ruleFor } from '@/core';
import { tell } from '@/core/telling';
import type { DebugLabels } from '@/i18n/en/debug/labels';

type Texts = DebugLabels['recognised']['facts'];
type Request = Extract<PasteItem, { kind: 'request' }>['request'];

/** What is worth knowing of a piece at a glance, and may be told to anybody. */
export function factsOf(item: PasteItem, t: Texts): readonly string[] {
  switch (item.kind) {
    case 'request':
    case 'foreign':
      return factsOfRequest(item.request, t);
    case 'reply': {
      const { status, code, canonicalRequest, stringToSign } = item.reply;
      const both = canonicalRequest !== undefined && stringToSign !== undefined;
      return kept([
        said(tell.code, code),
        status === undefined ? undefined : t.status(status),
        both ? t.bothTexts : undefined,
      ]);
    }
    case 'log':
      // A signer that its log does not name is not worth a word.
      return kept([item.log.signer === 'unknown' ? undefined : item.log.signer]);
    case 'credentials':
      return kept([
        said(tell.keyId, item.credentials.accessKeyId),
        said(tell.region, item.credentials.region),
        said(tell.time, item.credentials.expiration),
      ]);
  }
}

function factsOfRequest(
  { method, authority, target, headers, body, signsItself }: Request,
  t: Texts,
): readonly string[] {
  const authorization = headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';
  const [, , region, service] = (credentialIn(target) ?? credentialIn(authorization) ?? '').split('/');
  const lifetime = lifetimeOf(/[?&]X-Amz-Expires=(\d{1,9})(?:&|$)/i.exec(target)?.[1], service);
  return kept([
    said(tell.method, method),
    said(tell.host, authority),
    said(tell.service, signsItself?.service ?? service),
    said(tell.region, signsItself?.region ?? region),
    lifetime === undefined ? undefined : t.expires(t.seconds(lifetime)),
    signsItself ? t.signsItself : undefined,
    body ? t.body : undefined,
  ]);
}

/** For how long the service honours a link, in seconds; undefined where it says nothing, or what none takes. */
function lifetimeOf(expires: string | undefined, service = ''): number | undefined {
  const seconds = Number(expires);
  return seconds >= 1 && seconds <= LONGEST_EXPIRY ? honoured(ruleFor(service), seconds) : undefined;
}

/** Key id, date, region and service, in a query or in an Authorization header. */
const credentialIn = (text: string): string | undefined =>
  /Credential=([^&,\s]{1,300})/i.exec(text)?.[1]?.replace(/%2f/gi, '/');

/** What does not look like what it should be may be anything. */
const said = (teller: (text: string) => string | undefined, text: string | undefined): string | undefined =>
  text === undefined ? undefined : (teller(text) ?? tell.MARK);

const kept = (facts: readonly (string | undefined)[]): readonly string[] =>
  facts.filter((fact) => fact !== undefined && fact !== '') as readonly string[];
