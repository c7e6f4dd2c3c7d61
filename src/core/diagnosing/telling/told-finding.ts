import type { DiagnosisFinding } from '@/core/diagnosing/rules/all';
import { asItIs, comparing } from './comparing';
import type { Said } from './hidden';
import {
  action,
  algorithm,
  asWritten,
  code,
  credential,
  digits,
  eatenCredential,
  hash,
  headers,
  host,
  keyId,
  MARK,
  method,
  name,
  named,
  nameList,
  names,
  ofParameter,
  ofStringToSign,
  path,
  payloadLine,
  query,
  region,
  scheme,
  scope,
  service,
  signs,
  type Teller,
  time,
} from './shapes';

/** The arguments of a finding as they may be told: what is text from outside is itself only where that is known to be harmless. */
export type Told<Args> = Args extends unknown ? { readonly [K in keyof Args]: ToldValue<Args[K]> } : never;
type ToldValue<Value> = Value extends string ? (string extends Value ? Said : Value) : Value;

/** Arguments that hold words of this page, whatever was pasted. */
const WORDS_OF_OURS: ReadonlySet<string> = new Set(
  'before by calendar change end form in owner part problem signed signedAs version what'.split(' '),
);

/** What each argument holds, whatever the rule; one that is not among them stands for a value at the place of the finding. */
const BY_ARGUMENT: Readonly<Record<string, Teller>> = {
  action,
  actual: hash,
  after: asWritten,
  amzDate: time,
  answered: time,
  asked: time,
  bucket: host,
  canonical: path,
  character: asWritten,
  client: hash,
  code,
  date: time,
  endpoint: host,
  expires: digits,
  hash: payloadLine,
  header: host,
  host,
  judged: code,
  key: path,
  keyId,
  logged: time,
  made: method,
  meant: path,
  method,
  name,
  names: name,
  others: code,
  pasted: keyId,
  path,
  port: digits,
  prefix: path,
  region,
  regional: host,
  regionSet: region,
  rest: signs,
  scheme,
  segment: path,
  service,
  stated: hash,
  twice: name,
  url: host,
};

/** What it holds in one rule. */
const BY_RULE: Readonly<Record<string, Teller>> = {
  'authorization-algorithm.found': algorithm,
  'authorization-host-not-signed.found': names(';'),
  'authorization-not-key-value.found': credential,
  'authorization-quoted.found': signs,
  'authorization-signed-headers-names.found': nameList,
  'authorization-signed-headers-names.joint': signs,
  'authorization-signed-headers-order.found': names(';'),
  'authorization-signed-headers-order.expected': names(';'),
  'client-globs.sign': signs,
  'headers-presigned-needs.received': headers,
  'key-differs.sent': keyId,
  'method-preflight.headers': nameList,
  'method-preflight.origin': named('origin'),
  'outcome-firewall.server': named('server'),
  'authorization-other-scheme.found': scheme,
  'path-no-route-other-authorization.found': scheme,
  'payload-hash-reported.server': hash,
  'query-hashed-unsorted.expected': query,
  'query-order.ahead': name,
  'query-parameter-case.expected': name,
  // A percent sign and two characters.
  'query-percent-broken.found': asWritten,
  'scope-date.found': time,
  'scope-date.expected': time,
  'scope-in-code.found': service,
  'scope-in-code.expected': service,
  'scope-parts.found': credential,
  'scope-region-host.found': region,
  'scope-region-host.expected': region,
  'scope-region-refused.found': region,
  'scope-region-refused.expected': region,
  'scope-region-reported.found': region,
  'scope-region-reported.expected': region,
  'scope-region-shape.found': region,
  'scope-region-shape.expected': region,
  'scope-service-host.found': service,
  'scope-service-host.expected': service,
  'scope-service-name.found': service,
  'scope-service-name.expected': service,
  'scope-service-reported.found': service,
  'scope-service-reported.expected': service,
  'scope-terminator.found': service,
  'store-auto-at-aws.expected': region,
  'store-region-refused.found': region,
  'store-region-refused.expected': region,
  'texts-canonical-line.found': signs,
  'texts-to-sign-line.found': signs,
  'texts-string-to-sign.expected': ofStringToSign,
  'texts-string-to-sign.hashed': ofStringToSign,
  'texts-to-sign-received.received': ofStringToSign,
  'texts-to-sign-received.sent': ofStringToSign,
  'time-skew.server': time,
  'url-cut.found': query,
  'v4a-region-set-shape.expected': region,
  'url-cut.whole': name,
  'url-encoded-twice.found': asWritten,
  'url-json-escaped.found': asWritten,
  'url-lower-hex.found': asWritten,
  'url-lower-hex.expected': asWritten,
  'url-percent-eaten.found': eatenCredential,
  'url-trailing.found': signs,
};

/** Of the parts of a string to sign, and of the names of signed headers, which have no place of their own. */
const BY_LINE: Readonly<Record<string, Teller>> = {
  signedHeaders: names(';'),
  algorithm,
  time,
  scope,
};

/** What a finding's other arguments hold, by where it stands. */
function atPlace({ where: { part } }: DiagnosisFinding): Teller {
  if (part === 'path') return path;
  if (part === 'host') return host;
  if (part === 'method') return method;
  if (part === 'query') return query;
  if (part === 'headers') return headers;
  if (part === 'payload') return payloadLine;
  if (part.startsWith('header:')) return named(part.slice('header:'.length));
  return part.startsWith('parameter:') ? ofParameter(part.slice('parameter:'.length)) : () => undefined;
}

/** The arguments of a finding as any sentence may tell them. */
export function told<F extends DiagnosisFinding>(finding: F, clean = asItIs): Told<F['args']> {
  const line = 'part' in finding.args ? BY_LINE[String(finding.args.part)] : undefined;
  const place = (finding.code === 'texts-two-differ' ? line : undefined) ?? atPlace(finding);
  const tellerOf = (argument: string): Teller =>
    BY_RULE[`${finding.code}.${argument}`] ??
    (Object.hasOwn(BY_ARGUMENT, argument) ? (BY_ARGUMENT[argument] as Teller) : place);
  const say = comparing(clean);
  const said = (argument: string, value: unknown): unknown => {
    if (WORDS_OF_OURS.has(argument)) return value;
    if (Array.isArray(value)) return value.map((one: unknown) => clean(tellerOf(argument)(String(one)) ?? MARK));
    return typeof value === 'string' ? say(value, tellerOf(argument)) : value;
  };
  return Object.fromEntries(
    Object.entries(finding.args).map(([argument, value]) => [argument, said(argument, value)]),
  ) as Told<F['args']>;
}
