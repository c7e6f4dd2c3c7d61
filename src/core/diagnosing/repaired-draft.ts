import type { Draft, HeaderRow } from '@/core/drafting/draft';
import { isForbiddenInBrowsers } from '@/core/model/forbidden-in-browsers';
import { type HeaderList, headerValues } from '@/core/model/headers';
import type { Answer } from '@/core/model/puzzle';
import { isLoopback, type UrlScheme } from '@/core/model/url';
import { reasonNotToSign } from '@/core/services/never-signed';
import { defaultExpiry } from '@/core/services/rules';
import type { Case } from './case';
import { regionSet, signedNames } from './evidence';
import type { DiagnosisFix } from './finding';
import type { StatedParameter } from './stated';

type Request = Omit<Draft, 'accessKeyId' | 'secretAccessKey' | 'sessionToken'>;

/** A pasted request as it is typed to be signed anew. */
export type RepairedDraft = {
  readonly request: Request;
  /** Undefined where there is no body, or not as text. */
  readonly body: string | undefined;
  readonly accessKeyId: string | undefined;
  readonly sessionToken: string | undefined;
};

/** What a signer adds by itself. */
const SIGNING_PARAMETER =
  /^(amp;)?x-amz-(algorithm|credential|date|expires|signedheaders|signature|security-token|region-set)$/i;
const SIGNING_HEADER = /^(host|authorization|date|x-amz-(date|security-token|content-sha256|region-set))$/;

/**
 * The pasted request without its signature, with the fixes made, and with what `answer` proves that was signed and the paste does not
 * tell; undefined where no host is known, or where not all of it is read. `pageOrigin` is that of the page where it is signed anew.
 */
export function repairedDraft(
  c: Case,
  fixes: readonly DiagnosisFix[],
  pageOrigin: string,
  answer?: Answer,
): RepairedDraft | undefined {
  const host = fixOf(fixes, 'set-host')?.host ?? c.host;
  if (c.request === undefined || host === undefined || c.request.leftOut !== undefined) return undefined;
  const { request, stated, received } = c;
  const service = fixOf(fixes, 'set-service')?.service ?? c.service ?? request.signsItself?.service ?? '';
  const isV4a = stated.algorithm === 'AWS4-ECDSA-P256-SHA256';
  const signatureIn = stated.in ?? (request.signsItself ? 'header' : 'query');
  return {
    request: {
      method:
        methodProved(c, answer) ??
        fixOf(fixes, 'set-method')?.method ??
        request.method ??
        received?.canonical?.method ??
        'GET',
      url: `${request.scheme ?? likelyScheme(host, pageOrigin)}://${host}${pathOf(c)}${queryOf(c.parameters, fixes)}`,
      service,
      region:
        fixOf(fixes, 'set-region')?.region ??
        (isV4a ? regionSet(c) : c.credential?.scope.region) ??
        c.inferred.region ??
        request.signsItself?.region ??
        '',
      algorithm: isV4a ? 'sigv4a' : 'sigv4',
      signatureIn,
      expires: String(fixOf(fixes, 'set-expires')?.seconds ?? stated.expires ?? defaultExpiry(service)),
      signingTime: '',
      headers: headersOf(c, fixes, learnedHeaders(answer)),
      contentSha256: signatureIn === 'query' || c.headers.has('x-amz-content-sha256'),
    },
    body: request.body?.kind === 'text' ? request.body.text + (learned(answer, 'ending') ?? '') : undefined,
    accessKeyId: c.credential?.accessKeyId || undefined,
    sessionToken: stated.token,
  };
}

/** The path, with the spaces that S3 reads in raw pluses. */
const pathOf = ({ path, rule }: Case): string => (rule.path === 'once' ? path.replaceAll('+', '%20') : path) || '/';

const learned = (answer: Answer | undefined, what: 'method' | 'ending'): string | undefined =>
  answer?.learned.find((one) => one.what === what)?.value;

const learnedHeaders = (answer: Answer | undefined): HeaderList =>
  (answer?.learned ?? []).flatMap((one) => (one.what === 'header' ? [[one.name, one.value] as const] : []));

/** The method that was signed, where the paste tells none; of a link, which is good for that one alone, also where it was sent with another. */
function methodProved({ stated }: Case, answer: Answer | undefined): string | undefined {
  const mistake = answer?.changes.find(({ code }) => code === 'method-other');
  const ofLink = stated.in === 'query' && mistake?.did !== '' ? mistake?.did : undefined;
  return learned(answer, 'method') ?? ofLink;
}

/** What nobody names is https, but for this machine and the page's own host, which speak http where the page came over it. */
const likelyScheme = (host: string, pageOrigin: string): UrlScheme =>
  pageOrigin.startsWith('http:') && (isLoopback(host) || pageOrigin === `http://${host}`) ? 'http' : 'https';

type FixOf<C extends DiagnosisFix['code']> = Extract<DiagnosisFix, { readonly code: C }>;

const fixOf = <C extends DiagnosisFix['code']>(fixes: readonly DiagnosisFix[], code: C): FixOf<C>['args'] | undefined =>
  fixes.find((fix): fix is FixOf<C> => fix.code === code)?.args as FixOf<C>['args'] | undefined;

const namesOf = (fixes: readonly DiagnosisFix[], code: 'remove-headers' | 'remove-parameters'): ReadonlySet<string> =>
  new Set(fixes.flatMap((fix) => (fix.code === code ? fix.args.names : [])).map((name) => name.toLowerCase()));

function queryOf(parameters: readonly StatedParameter[], fixes: readonly DiagnosisFix[]): string {
  const removed = namesOf(fixes, 'remove-parameters');
  const kept = parameters
    .filter(({ name }) => !SIGNING_PARAMETER.test(name) && !removed.has(name.toLowerCase()))
    .map(({ rawName, rawValue }) => {
      const name = rawName.replace(/^amp;/, '');
      return rawValue === undefined ? name : `${name}=${rawValue}`;
    });
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** The headers that were signed; a value that the request does not tell comes from AWS's text, or else from what the signature proves. */
function headersOf(c: Case, fixes: readonly DiagnosisFix[], proved: HeaderList): readonly HeaderRow[] {
  if (c.stated.in === undefined) return headersToSign(c);
  const removed = namesOf(fixes, 'remove-headers');
  const known = [...(c.request?.headers ?? []), ...(c.received?.canonical?.headers ?? []), ...proved];
  return [...signedNames(c)]
    .filter((name) => !SIGNING_HEADER.test(name) && !removed.has(name))
    .flatMap((name) => {
      const [value] = headerValues(known, name);
      return value === undefined ? [] : [{ name, value }];
    });
}

/** Those of a request that is not signed yet, but for what clients and browsers write by themselves. */
const headersToSign = ({ request }: Case): readonly HeaderRow[] =>
  (request?.headers ?? [])
    .filter(([name, value]) => {
      const lower = name.toLowerCase();
      const isUsual = lower === 'accept' && value.trim() === '*/*';
      return !isUsual && !SIGNING_HEADER.test(lower) && !reasonNotToSign(lower) && !isForbiddenInBrowsers(lower);
    })
    .map(([name, value]) => ({ name, value }));
