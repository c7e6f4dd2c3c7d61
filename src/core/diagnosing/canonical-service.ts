import { headerValues } from '@/core/model/headers';
import { inferFromAnyHost } from '@/core/services/infer-any';
import { hasKnownRule, ruleFor } from '@/core/services/rules';
import { fault, type LineFault } from './canonical-form';
import type { CaseText } from './case';

/** An octet that is encoded, and not once more. */
const ENCODED_ONCE = /%(?!25)[0-9A-F]{2}/i;
/** One that is. */
const ENCODED_TWICE = /%25[0-9A-F]{2}/i;

/**
 * What the rules of its service say against a canonical request that has the form; no more than possible, since only its host or its scope
 * tells the service. Nothing where that is not known.
 */
export function serviceFaults({ canonical, toSign }: CaseText): readonly LineFault[] {
  if (canonical === undefined) return [];
  const { path, query, headers, payloadHash } = canonical;
  const [host = ''] = headerValues(headers, 'host');
  const inferred = inferFromAnyHost(host.toLowerCase(), undefined, path);
  const service = toSign?.scope.split('/').at(-2) ?? (inferred.guessed ? undefined : inferred.service);
  if (service === undefined) return [];
  const rule = ruleFor(service);
  const possible = { severity: 'suspect', names: [service] } as const;
  const lastLine = headers.length + 6;
  const faults: LineFault[] = [];
  const encoded = rule.path === 'twice' ? ENCODED_ONCE.exec(path)?.[0] : undefined;
  if (encoded !== undefined) faults.push(fault(2, 'path-once', { ...possible, found: encoded }));
  // A key may hold a percent sign; in one that was encoded twice every octet is.
  const twice = rule.path === 'once' && !ENCODED_ONCE.test(path) ? ENCODED_TWICE.exec(path)?.[0] : undefined;
  if (twice !== undefined) faults.push(fault(2, 'path-twice', { ...possible, found: twice }));
  const isPresigned = /(?:^|&)X-Amz-Credential=/i.test(query);
  const isKnown = hasKnownRule(service);
  if (isKnown && rule.presignedPayload === 'hash' && payloadHash === 'UNSIGNED-PAYLOAD')
    faults.push(fault(lastLine, 'payload-unsigned', possible));
  if (
    isKnown &&
    rule.contentSha256 !== 'optional' &&
    !isPresigned &&
    headerValues(headers, 'x-amz-content-sha256').length === 0
  )
    faults.push(fault(4, 'content-sha256-missing', possible));
  return faults;
}
