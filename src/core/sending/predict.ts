import { isForbiddenInBrowsers } from '@/core/model/forbidden-in-browsers';
import type { HeaderList } from '@/core/model/headers';
import { asBrowserSends, isExposed, type SignedUrl } from '@/core/model/url';
import { blockedSend } from './blocked-send';
import { type Preflight, preflightFor } from './cors';

/** What will happen, and go wrong, when a page's script sends a signed request. */
export type SendForecast =
  | { readonly code: 'same-origin'; readonly severity: 'note' }
  | { readonly code: 'simple'; readonly severity: 'note' }
  | { readonly code: 'preflight'; readonly severity: 'note'; readonly preflight: Preflight }
  | { readonly code: 'websocket'; readonly severity: 'fault' }
  | { readonly code: 'mixed-content'; readonly severity: 'fault' }
  | { readonly code: 'browser-rewrites'; readonly severity: 'warning'; readonly browser: string }
  | {
      readonly code: 'host-not-settable';
      readonly severity: 'warning' | 'fault';
      readonly signed: string;
      readonly sent: string;
    }
  | {
      readonly code: 'headers-not-settable';
      readonly severity: 'warning';
      readonly names: readonly string[];
      readonly signed: boolean;
    }
  | { readonly code: 'body-not-sent'; readonly severity: 'warning'; readonly method: string }
  | { readonly code: 'gateway-allow-headers'; readonly severity: 'warning' }
  /** A browser's handshake is a GET with neither body nor headers of a page's: what it leaves out of what was signed. */
  | {
      readonly code: 'handshake';
      readonly severity: 'fault';
      readonly method: string | undefined;
      readonly names: readonly string[];
      readonly body: boolean;
    }
  | { readonly code: 'writes'; readonly severity: 'warning'; readonly method: string };

export type SendPlan = {
  readonly method: string;
  readonly url: SignedUrl;
  /** With Host. */
  readonly headers: HeaderList;
  /** Whether a host other than the URL's is signed because somebody set it by hand, for a tunnel or a proxy. */
  readonly hostByHand: boolean;
  readonly signedHeaderNames: readonly string[];
  readonly bodySize: number;
  readonly service: string;
  readonly region: string;
};

const WRITES = new Set(['PUT', 'POST', 'PATCH', 'DELETE']);

/** Foretells a send from a page at `pageOrigin`, the most decisive first. A fault means that it cannot be sent at all. */
export function forecast(plan: SendPlan, pageOrigin: string): readonly SendForecast[] {
  const url = new URL(plan.url);
  // What is held is neither sent nor copied: nothing else is said of it, and no other way to send it is named.
  const host = hostForecast(plan, url);
  if (host?.severity === 'fault') return [host];
  const blocked = blockedSend(plan.url, pageOrigin);
  if (blocked === 'websocket')
    return [{ code: blocked, severity: 'fault' }, ...connecting(plan, url, host, pageOrigin)];
  const headers = plan.headers.filter(([name]) => name.toLowerCase() !== 'host');
  return [
    ...(blocked ? [{ code: blocked, severity: 'fault' } as const] : []),
    ...crossing(plan, headers, url.origin === pageOrigin),
    ...rewriting(plan),
    ...(host ? [host] : []),
    ...forbidden(plan, headers),
    ...body(plan),
    ...(WRITES.has(plan.method) ? [{ code: 'writes', severity: 'warning', method: plan.method } as const] : []),
  ];
}

/** What stands in the way of a WebSocket that a page opens with the signed address. */
function connecting(
  plan: SendPlan,
  url: URL,
  host: SendForecast | undefined,
  pageOrigin: string,
): readonly SendForecast[] {
  const method = plan.method === 'GET' ? undefined : plan.method;
  const names = plan.signedHeaderNames.filter((name) => name !== 'host');
  const body = plan.bodySize > 0;
  const isExact = method === undefined && names.length === 0 && !body;
  const isMixed = pageOrigin.startsWith('https:') && isExposed(url.href);
  return [
    ...(isMixed ? [{ code: 'mixed-content', severity: 'fault' } as const] : []),
    ...rewriting(plan),
    ...(host ? [host] : []),
    ...(isExact ? [] : [{ code: 'handshake', severity: 'fault', method, names, body } as const]),
  ];
}

function crossing(plan: SendPlan, headers: HeaderList, sameOrigin: boolean): readonly SendForecast[] {
  if (sameOrigin) return [{ code: 'same-origin', severity: 'note' }];
  const preflight = preflightFor(
    plan.method,
    headers.filter(([name]) => !isForbiddenInBrowsers(name)),
  );
  if (!preflight) return [{ code: 'simple', severity: 'note' }];
  const asked: SendForecast = { code: 'preflight', severity: 'note', preflight };
  const gateway = plan.service === 'execute-api' && preflight.headers.includes('x-amz-content-sha256');
  return gateway ? [asked, { code: 'gateway-allow-headers', severity: 'warning' }] : [asked];
}

function rewriting({ url }: SendPlan): readonly SendForecast[] {
  const browser = asBrowserSends(url);
  return browser === undefined || (browser as string) === url
    ? []
    : [{ code: 'browser-rewrites', severity: 'warning', browser }];
}

/** A signature for another host is good there, in the hands of whoever gets it here: it goes nowhere but by a person's own word. */
function hostForecast({ headers, hostByHand }: SendPlan, url: URL): SendForecast | undefined {
  const signed = headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? url.host;
  const severity = hostByHand ? 'warning' : 'fault';
  return signed.toLowerCase() === url.host
    ? undefined
    : { code: 'host-not-settable', severity, signed, sent: url.host };
}

function forbidden(plan: SendPlan, headers: HeaderList): readonly SendForecast[] {
  const names = headers.map(([name]) => name).filter(isForbiddenInBrowsers);
  if (names.length === 0) return [];
  const signed = names.some((name) => plan.signedHeaderNames.includes(name.toLowerCase()));
  return [{ code: 'headers-not-settable', severity: 'warning', names, signed }];
}

const body = ({ method, bodySize }: SendPlan): readonly SendForecast[] =>
  bodySize > 0 && (method === 'GET' || method === 'HEAD')
    ? [{ code: 'body-not-sent', severity: 'warning', method }]
    : [];

/** Why a browser may have shown no reply, the likeliest first. */
export type FailureCause =
  | 'offline-or-name'
  | 'blocked-by-extension'
  | 'certificate'
  | 'mixed-content'
  | 'preflight-refused'
  | 'gateway-errors-without-cors'
  | 'lambda-url-cors-off'
  | 's3-cors-rule'
  | 'redirect'
  | 'no-cors-headers';

export function failureCauses(
  forecasts: readonly SendForecast[],
  probe: 'host-answered' | 'host-not-reached' | 'not-probed',
  service: string,
): readonly FailureCause[] {
  if (forecasts.some(({ code }) => code === 'mixed-content')) return ['mixed-content'];
  if (probe === 'host-not-reached') return ['offline-or-name', 'certificate', 'blocked-by-extension'];
  const causes: FailureCause[] = [];
  if (forecasts.some(({ code }) => code === 'preflight')) causes.push('preflight-refused');
  if (service === 'execute-api') causes.push('gateway-errors-without-cors');
  if (service === 'lambda') causes.push('lambda-url-cors-off');
  if (service === 's3') causes.push('s3-cors-rule', 'redirect');
  return [...causes, 'no-cors-headers'];
}
