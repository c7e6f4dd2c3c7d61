import { remembering } from '@/core/kernel/remembering';
import type { Body } from '@/core/model/body';
import type { Instant } from '@/core/model/instant';
import type { Placement, SigningInput } from '@/core/model/request';
import { typedUrl } from '@/core/model/url';
import { type Inferred, inferFromHost } from '@/core/services/infer';
import { ruleFor } from '@/core/services/rules';
import { parseCredentials } from './credentials';
import type { Draft } from './draft';
import { parseExpires } from './expires';
import { type Checked, type ComposeFinding, fault, note, refused } from './finding';
import { parseHeaders } from './headers';
import { parseScope } from './scope';
import { parseSigningTime } from './signing-time';
import { parseUrl, readUrl } from './url';

export type DraftContext = {
  /** The signing time where none was typed. */
  readonly now: Instant;
  readonly body: Body;
  /** Tells service and region of addresses that only the page knows, such as its own practice endpoint. */
  readonly inferOwn?: (url: string) => Inferred | undefined;
};

/** Checks what was typed: a request to sign where there is no fault, and everything worth saying, each at its field. */
export function parseDraft(draft: Draft, context: DraftContext): Checked<SigningInput> {
  const method = parseMethod(draft.method, context.body);
  const rule = ruleFor(draft.service);
  const url = parseUrl(typedUrl(draft.url), rule);
  const scope = parseScope(draft, inferFromUrl(draft.url, context.inferOwn, draft.service));
  const credentials = parseCredentials(draft);
  const at = parseSigningTime(draft.signingTime, context.now);
  const placement = parsePlacement(draft);
  const headers = url.value && parseHeaders(draft, { ...url.value, rule, body: context.body });
  const findings = [method, url, scope, credentials, at, placement, headers].flatMap(
    (checked) => checked?.findings ?? [],
  );
  if (
    !method.value ||
    !url.value ||
    !scope.value ||
    !credentials.value ||
    at.value === undefined ||
    !placement.value ||
    !headers?.value
  ) {
    return { value: undefined, findings };
  }
  return {
    value: {
      method: method.value,
      ...url.value,
      ...headers.value,
      ...scope.value,
      body: context.body,
      credentials: credentials.value,
      algorithm: draft.algorithm,
      rule,
      at: at.value,
      placement: placement.value,
    },
    findings,
  };
}

/** The host, with its port where that is not the usual one, that a URL is sent to; undefined where it is no URL. */
export const authorityOf = (url: string): string | undefined => readUrl(typedUrl(url)).value?.authority;

/** What the address tells of service and region; of several services that answer there, the one typed. Told once, as `readUrl` is read. */
export const inferFromUrl = remembering(inferred);

function inferred(url: string, inferOwn: DraftContext['inferOwn'], typed?: string): Inferred {
  const read = readUrl(typedUrl(url)).value;
  return inferOwn?.(url.trim()) ?? inferFromHost(read?.authority ?? '', typed);
}

/** Methods whose requests carry no body in browsers. */
const WITHOUT_BODY = new Set(['GET', 'HEAD']);

/** RFC 9110, section 5.6.2. */
const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;

function parseMethod(typed: string, body: Body): Checked<string> {
  const token = typed.trim();
  // Before it is in capitals: those of some other letters are in the alphabet of a token.
  if (!TOKEN.test(token)) return refused(fault('method', 'method-characters', { method: typed }));
  const method = token.toUpperCase();
  const findings: readonly ComposeFinding[] =
    body.size > 0 && WITHOUT_BODY.has(method) ? [note('body', 'body-not-sent', { method })] : [];
  return { value: method, findings };
}

function parsePlacement(draft: Draft): Checked<Placement> {
  if (draft.signatureIn === 'header') {
    return { value: { in: 'header', contentSha256: draft.contentSha256 ? 'add' : 'omit' }, findings: [] };
  }
  const expires = parseExpires(draft, ruleFor(draft.service));
  return {
    value: expires.value === undefined ? undefined : { in: 'query', expires: expires.value },
    findings: expires.findings,
  };
}
