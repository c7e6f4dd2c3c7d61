import { ECDSA_ALGORITHM } from '@/core/verifying/claim';
import { withoutLastBreaks } from './canonical-text';
import type { DiagnosisSeverity } from './finding';

/** What is wrong with one line of a canonical request or of a string to sign. */
export type LineProblem =
  | 'method-case'
  | 'path-empty'
  | 'path-url'
  | 'path-query'
  | 'path-relative'
  | 'path-unencoded'
  | 'query-missing'
  | 'query-mark'
  | 'query-order'
  | 'query-plus'
  | 'query-unencoded'
  | 'query-hex-case'
  | 'query-equals'
  | 'query-signature'
  | 'region-set-missing'
  | 'header-case'
  | 'header-order'
  | 'header-space'
  | 'header-twice'
  | 'host-missing'
  | 'host-url'
  | 'path-once'
  | 'path-twice'
  | 'content-sha256-missing'
  | 'payload-unsigned'
  | 'blank-missing'
  | 'blank-twice'
  | 'names-missing'
  | 'names-divider'
  | 'names-tail'
  | 'names-case'
  | 'names-order'
  | 'names-unlisted'
  | 'names-absent'
  | 'payload-missing'
  | 'payload-case'
  | 'payload-length'
  | 'payload-form'
  | 'more-lines'
  | 'line-space'
  | 'algorithm'
  | 'time-format'
  | 'scope-space'
  | 'scope-parts'
  | 'scope-region'
  | 'scope-date'
  | 'scope-terminator'
  | 'hash-case'
  | 'hash-length'
  | 'lines-missing';

/** A line by its number, from one on, and what is wrong in it. */
export type LineFault = {
  readonly line: number;
  readonly problem: LineProblem;
  /** Names of headers or parameters that it is about. */
  readonly names: readonly string[];
  /** The signs that should not be there; empty where it is about others. */
  readonly found: string;
  /** How many there are of what there should be more or fewer of. */
  readonly count: number;
  readonly severity: Extract<DiagnosisSeverity, 'cause' | 'likely' | 'suspect'>;
};

type More = Partial<Omit<LineFault, 'line' | 'problem'>>;
export const fault = (line: number, problem: LineProblem, more: More = {}): LineFault => ({
  line,
  problem,
  names: [],
  found: '',
  count: 0,
  severity: 'cause',
  ...more,
});

const HEADER_LINE = /^[ \t]*[A-Za-z0-9!#$%&'*+.^_`|~-]+[ \t]*:/;
const PAYLOADS = /^(?:[0-9a-f]{64}|UNSIGNED-PAYLOAD|STREAMING-[A-Z0-9-]+)$/;
/** A text of thousands of lines is judged by its first. */
const MOST_LINES = 2000;
const MOST_FAULTS = 20;

/**
 * What breaks the rules in a canonical request, line by line (AWS IAM User Guide, "Create a canonical request"). `algorithm` is that of
 * the string to sign, where that is known.
 */
export function canonicalFaults(text: string, algorithm?: string): readonly LineFault[] {
  const lines = withoutLastBreaks(text).split('\n', MOST_LINES);
  const [method = '', path = '', third = ''] = lines;
  const faults: LineFault[] = [];
  if (method !== method.toUpperCase()) faults.push(fault(1, 'method-case'));
  faults.push(...pathFaults(path));
  const hasQuery = !HEADER_LINE.test(third);
  if (hasQuery) faults.push(...queryFaults(third));
  else faults.push(fault(3, 'query-missing'));

  const first = hasQuery ? 3 : 2;
  let at = first;
  while (at < lines.length && HEADER_LINE.test(lines[at] as string)) at++;
  const headers = lines.slice(first, at).map((line) => {
    const colon = line.indexOf(':');
    return { name: line.slice(0, colon), value: line.slice(colon + 1) };
  });
  faults.push(...headerFaults(headers, first + 1));
  if (lacksRegionSet(third, headers, algorithm)) faults.push(fault(3, 'region-set-missing'));
  const blanks = lines.slice(at).findIndex((line) => line !== '');
  if (blanks < 0) return [...faults, fault(at + 1, 'names-missing')].slice(0, MOST_FAULTS);
  if (blanks === 0) faults.push(fault(at + 1, 'blank-missing'));
  if (blanks > 1) faults.push(fault(at + 2, 'blank-twice'));
  at += blanks;
  const [list = '', payload, ...more] = lines.slice(at);
  if (PAYLOADS.test(list)) faults.push(fault(at + 1, 'names-missing'));
  else {
    faults.push(
      ...listFaults(
        list,
        at + 1,
        headers.map(({ name }) => name.trim().toLowerCase()),
      ),
    );
    faults.push(...payloadFaults(payload, at + 2));
    if (more.length > 0) faults.push(fault(at + 3, 'more-lines'));
  }
  return faults.slice(0, MOST_FAULTS);
}

function pathFaults(path: string): readonly LineFault[] {
  if (path === '') return [fault(2, 'path-empty')];
  if (/^https?:\/\//i.test(path)) return [fault(2, 'path-url')];
  if (!path.startsWith('/')) return [fault(2, 'path-relative')];
  if (path.includes('?')) return [fault(2, 'path-query')];
  const sign = /[^A-Za-z0-9\-._~/%]|%(?![0-9A-Fa-f]{2})/u.exec(path)?.[0];
  if (sign === undefined) return [];
  // Which of these a signer may leave is the service's to say.
  const mayStay = /[!$&'()*+,;=:@]/.test(sign);
  return [fault(2, 'path-unencoded', { found: sign, severity: mayStay ? 'likely' : 'cause' })];
}

function queryFaults(query: string): readonly LineFault[] {
  if (query === '') return [];
  if (query.startsWith('?')) return [fault(3, 'query-mark')];
  const pairs = query.split('&').map((piece) => {
    const equals = piece.indexOf('=');
    return {
      name: equals < 0 ? piece : piece.slice(0, equals),
      value: equals < 0 ? undefined : piece.slice(equals + 1),
    };
  });
  const faults: LineFault[] = [];
  const bare = pairs.filter(({ value }) => value === undefined).map(({ name }) => name);
  if (bare.length > 0) faults.push(fault(3, 'query-equals', { names: bare }));
  const signs = pairs.flatMap(
    ({ name, value = '' }) => /[^A-Za-z0-9\-._~%]|%(?![0-9A-Fa-f]{2})/u.exec(`${name}${value}`)?.[0] ?? [],
  );
  if (signs.includes('+')) faults.push(fault(3, 'query-plus'));
  const sign = signs.find((one) => one !== '+');
  if (sign !== undefined) faults.push(fault(3, 'query-unencoded', { found: sign }));
  if (/%(?:[a-f][0-9A-Fa-f]|[0-9A-F][a-f])/.test(query)) faults.push(fault(3, 'query-hex-case'));
  if (pairs.some(({ name }) => name.toLowerCase() === 'x-amz-signature')) faults.push(fault(3, 'query-signature'));
  const odd = pairs.findIndex((pair, i) => i > 0 && isAfter(pairs[i - 1] as Pair, pair));
  if (odd > 0)
    faults.push(fault(3, 'query-order', { names: [(pairs[odd] as Pair).name, (pairs[odd - 1] as Pair).name] }));
  return faults;
}

type Pair = { readonly name: string; readonly value: string | undefined };
const isAfter = (a: Pair, b: Pair): boolean =>
  a.name > b.name || (a.name === b.name && (a.value ?? '') > (b.value ?? ''));

/** SigV4a signs the set of Regions, as a header or as a parameter (AWS IAM User Guide, "Signature Version 4A"). */
function lacksRegionSet(query: string, headers: readonly HeaderLine[], algorithm: string | undefined): boolean {
  const isV4a = algorithm === ECDSA_ALGORITHM || query.includes(`X-Amz-Algorithm=${ECDSA_ALGORITHM}`);
  return (
    isV4a && !/(?:^|&)X-Amz-Region-Set=/i.test(query) && !headers.some(({ name }) => /^x-amz-region-set$/i.test(name))
  );
}

type HeaderLine = { readonly name: string; readonly value: string };

function headerFaults(headers: readonly HeaderLine[], first: number): readonly LineFault[] {
  const faults: LineFault[] = [];
  const at = (i: number): number => first + i;
  const upper = headers.findIndex(({ name }) => name !== name.toLowerCase());
  if (upper >= 0) {
    const names = headers.filter(({ name }) => name !== name.toLowerCase()).map(({ name }) => name.trim());
    faults.push(fault(at(upper), 'header-case', { names }));
  }
  const lower = headers.map(({ name }) => name.trim().toLowerCase());
  const twice = lower.findIndex((name, i) => i > 0 && lower.indexOf(name) < i);
  if (twice > 0) faults.push(fault(at(twice), 'header-twice', { names: [lower[twice] as string] }));
  const odd = lower.findIndex((name, i) => i > 0 && (lower[i - 1] as string) > name);
  if (odd > 0) faults.push(fault(at(odd), 'header-order', { names: [lower[odd] as string, lower[odd - 1] as string] }));
  const loose = headers.findIndex(
    ({ name, value }) => name !== name.trim() || value !== value.trim() || / {2}/.test(value.replace(/"[^"]*"/g, '')),
  );
  if (loose >= 0) faults.push(fault(at(loose), 'header-space', { names: [lower[loose] as string] }));
  const host = headers.findIndex(({ name, value }) => /^host$/i.test(name.trim()) && value.includes('/'));
  if (host >= 0) faults.push(fault(at(host), 'host-url'));
  if (!lower.includes('host') && !lower.includes(':authority'))
    faults.push(fault(first, 'host-missing', { severity: 'likely' }));
  return faults;
}

function listFaults(list: string, line: number, headers: readonly string[]): readonly LineFault[] {
  const names = list.split(/[;,\s]+/).filter((name) => name !== '');
  const lower = names.map((name) => name.toLowerCase());
  const faults: LineFault[] = [];
  const divider = /[,\s]+/.exec(list.trim())?.[0];
  if (divider !== undefined) faults.push(fault(line, 'names-divider', { found: divider }));
  if (/^[;\s]|[;\s]$/.test(list)) faults.push(fault(line, 'names-tail'));
  const upper = names.filter((name) => name !== name.toLowerCase());
  if (upper.length > 0) faults.push(fault(line, 'names-case', { names: upper }));
  const odd = lower.findIndex((name, i) => i > 0 && (lower[i - 1] as string) > name);
  if (odd > 0) faults.push(fault(line, 'names-order', { names: [lower[odd] as string, lower[odd - 1] as string] }));
  const [listed, present] = [new Set(lower), new Set(headers)];
  const unlisted = [...present].filter((name) => !listed.has(name));
  if (unlisted.length > 0) faults.push(fault(line, 'names-unlisted', { names: unlisted }));
  const absent = [...listed].filter((name) => !present.has(name));
  if (absent.length > 0) faults.push(fault(line, 'names-absent', { names: absent }));
  return faults;
}

function payloadFaults(payload: string | undefined, line: number): readonly LineFault[] {
  if (payload === undefined || payload === '') return [fault(line, 'payload-missing')];
  if (PAYLOADS.test(payload)) return [];
  if (PAYLOADS.test(payload.trim())) return [fault(line, 'line-space')];
  if (/^[0-9A-Fa-f]{64}$/.test(payload)) return [fault(line, 'payload-case')];
  if (/^[0-9A-Fa-f]+$/.test(payload)) return [fault(line, 'payload-length', { count: payload.length })];
  return [fault(line, 'payload-form')];
}

/** What breaks the rules in a string to sign, line by line (AWS IAM User Guide, "Create a string to sign"). */
export function toSignFaults(text: string): readonly LineFault[] {
  const lines = withoutLastBreaks(text).split('\n', MOST_LINES);
  const faults: LineFault[] = [];
  const [algorithm = '', time = '', scope = '', hash, ...more] = lines;
  if (hash === undefined) return [...faults, fault(lines.length, 'lines-missing', { count: lines.length })];
  const spaced = [algorithm, time, hash].findIndex((line) => line !== line.trim());
  if (spaced >= 0) faults.push(fault([1, 2, 4][spaced] as number, 'line-space'));
  if (!/^AWS4-(?:HMAC-SHA256|ECDSA-P256-SHA256)(?:-PAYLOAD|-TRAILER)?$/.test(algorithm.trim()))
    faults.push(fault(1, 'algorithm'));
  if (!/^\d{8}T\d{6}Z$/.test(time.trim())) faults.push(fault(2, 'time-format'));
  faults.push(...scopeFaults(scope, algorithm, time.trim()));
  if (/-PAYLOAD|-TRAILER/.test(algorithm)) return faults;
  const digits = hash.trim();
  if (!/^[0-9a-f]{64}$/.test(digits)) {
    faults.push(
      /^[0-9A-Fa-f]{64}$/.test(digits) ? fault(4, 'hash-case') : fault(4, 'hash-length', { count: digits.length }),
    );
  }
  if (more.length > 0) faults.push(fault(5, 'more-lines'));
  return faults;
}

function scopeFaults(scope: string, algorithm: string, time: string): readonly LineFault[] {
  if (/\s/.test(scope)) return [fault(3, 'scope-space')];
  const parts = scope.split('/');
  const isV4a = algorithm.startsWith('AWS4-ECDSA');
  const wanted = isV4a ? 3 : 4;
  if (isV4a && parts.length === 4 && !parts.includes('')) return [fault(3, 'scope-region')];
  if (parts.length !== wanted || parts.includes('')) return [fault(3, 'scope-parts', { count: parts.length })];
  if (parts.at(-1) !== 'aws4_request') return [fault(3, 'scope-terminator')];
  return /^\d{8}T/.test(time) && parts[0] !== time.slice(0, 8) ? [fault(3, 'scope-date')] : [];
}
