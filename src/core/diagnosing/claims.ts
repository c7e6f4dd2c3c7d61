import type { DiagnosisSeverity } from './finding';
import type { DiagnosisCode, DiagnosisFinding } from './rules/all';

/**
 * What a finding is about, which decides what else can be true beside it.
 * `signing`: what was signed is not what the rules make of the request. `sending`: what was sent is not what was signed for.
 * `way`: it changed, or may have, between the two sides. `arrived`: it came as it was sent. `key`: only the key can be wrong.
 * `written`: the signature stands there otherwise than it was made, or in part.
 * `stated`: what the request says of itself, its scope, times and form, is refused whatever was signed. `settled`: the reply
 * tells what it was, and that is not the signature. `beside`: of the paste, of the access key's name, or worth knowing.
 */
export type About = 'signing' | 'sending' | 'way' | 'arrived' | 'key' | 'written' | 'stated' | 'settled' | 'beside';

/** Of every finding. */
const ABOUT: Readonly<Record<DiagnosisCode, About>> = {
  'texts-reply-of-another': 'beside',
  'texts-log-of-another': 'beside',
  'texts-request-of-another': 'beside',
  // A key tells: either way nothing is open then.
  'texts-reply-or-body': 'sending',
  'texts-several-replies': 'beside',
  'texts-received-hash': 'way',
  'texts-received-otherwise': 'way',
  'texts-sent-is-received': 'arrived',
  'outcome-success': 'settled',
  'outcome-access-denied': 'settled',
  'outcome-firewall': 'settled',
  'outcome-forbidden': 'beside',
  'outcome-server-error': 'settled',
  'outcome-kms-denied': 'settled',
  'outcome-no-such-bucket': 'settled',
  'outcome-no-such-key': 'settled',
  'outcome-not-authorized': 'settled',
  'outcome-account': 'settled',
  'outcome-slow-down': 'settled',
  'outcome-said': 'settled',
  'redirect-location-constraint': 'settled',
  'redirect-reported': 'settled',
  'url-cut': 'written',
  'url-too-long': 'stated',
  'url-encoded-twice': 'stated',
  'url-html-escaped': 'stated',
  'url-json-escaped': 'stated',
  'url-lower-hex': 'signing',
  'url-percent-eaten': 'stated',
  'url-redacted': 'beside',
  'url-trailing': 'stated',
  'url-white-space': 'stated',
  'authorization-algorithm': 'stated',
  'authorization-commas': 'stated',
  'authorization-other-scheme': 'stated',
  'authorization-host-not-signed': 'stated',
  'authorization-incomplete': 'stated',
  'authorization-line-break': 'stated',
  'authorization-not-key-value': 'stated',
  'authorization-not-signed': 'stated',
  'authorization-quoted': 'stated',
  'authorization-refused-by-client': 'settled',
  'authorization-signature-shape': 'written',
  'authorization-signed-headers-names': 'stated',
  'authorization-signed-headers-order': 'stated',
  'authorization-twice': 'stated',
  'authorization-unread': 'stated',
  'authorization-two-mechanisms': 'stated',
  'scope-date': 'stated',
  'scope-in-code': 'stated',
  'scope-parts': 'stated',
  'scope-parts-reported': 'stated',
  'scope-region-shape': 'stated',
  'scope-region-host': 'stated',
  'scope-region-refused': 'stated',
  'scope-region-reported': 'stated',
  'scope-service-host': 'stated',
  'scope-service-name': 'stated',
  'scope-service-reported': 'stated',
  'scope-terminator': 'stated',
  'scheme-checked-as-v2': 'stated',
  'scheme-cloudfront': 'beside',
  'scheme-google': 'beside',
  'scheme-other-cloud': 'beside',
  'scheme-x509': 'beside',
  'scheme-v2': 'stated',
  'scheme-v4-required': 'stated',
  'scheme-v4a-needed': 'stated',
  'scheme-v4a': 'beside',
  'v4a-named-v4': 'stated',
  'v4a-scope-region': 'stated',
  'v4a-region-set-unsigned': 'stated',
  'v4a-region-set-shape': 'stated',
  'v4a-region-set-host': 'stated',
  'v4a-signature-form': 'stated',
  'time-auth-failure': 'beside',
  'time-calendar': 'stated',
  'time-date-format': 'stated',
  'time-date-missing': 'stated',
  'time-expired': 'stated',
  'time-expires-over-service': 'stated',
  'time-expires-over-session': 'stated',
  'time-session-over': 'stated',
  'time-expires-range': 'stated',
  'time-header-too-old': 'stated',
  'time-in-the-future': 'stated',
  'time-skew': 'stated',
  'time-two-dates': 'signing',
  'time-zone': 'stated',
  'token-differs': 'beside',
  'token-encoding': 'stated',
  'token-expired': 'stated',
  'token-missing': 'stated',
  'token-invalid': 'stated',
  'token-signed-for-iot': 'signing',
  'token-twice': 'stated',
  'token-unsigned': 'stated',
  'token-with-long-term-key': 'stated',
  'key-differs': 'beside',
  'key-prefix': 'beside',
  'key-unknown': 'settled',
  'key-white-space': 'beside',
  'host-alias': 'way',
  'host-bucket-twice': 'beside',
  'host-cdn': 'way',
  'host-database-port': 'way',
  'host-of-database': 'beside',
  'host-default-port': 'signing',
  'host-header-differs': 'sending',
  'host-in-transit': 'way',
  'host-partition': 'stated',
  'host-port-in-transit': 'way',
  'host-s3-global': 'way',
  'host-s3-website': 'settled',
  'host-other-copy': 'beside',
  'host-tunnel': 'way',
  'method-hashed-otherwise': 'signing',
  'method-in-transit': 'way',
  'method-preflight': 'settled',
  'method-presigned-for-another': 'sending',
  'path-combining': 'signing',
  'path-decoded-in-transit': 'way',
  'path-dot-segments': 'signing',
  'path-double-slash': 'signing',
  'path-encoded-in-transit': 'way',
  'path-encoded-percent': 'beside',
  'path-encoded-slash': 'signing',
  'path-hashed-once': 'signing',
  'path-hashed-otherwise': 'signing',
  'path-hashed-twice': 'signing',
  'path-in-transit': 'way',
  'path-latin1': 'signing',
  'path-needs-second-encoding': 'signing',
  'path-no-route-other-authorization': 'settled',
  'path-no-route': 'settled',
  'path-normalised-in-transit': 'way',
  'path-plus-in-s3': 'signing',
  'path-prefix-in-transit': 'way',
  'path-received-as-sent': 'way',
  'path-unencoded': 'signing',
  'query-added-in-transit': 'way',
  'query-after-signature': 'sending',
  'query-body-as-query': 'signing',
  'query-changed-in-transit': 'way',
  'query-hashed-otherwise': 'signing',
  'query-hashed-unsorted': 'signing',
  'query-lost-at-ampersand': 'stated',
  'query-missing-in-transit': 'way',
  'query-order': 'signing',
  'query-parameter-case': 'stated',
  'query-percent-broken': 'stated',
  'query-plus': 'signing',
  'query-repeated': 'signing',
  'query-required-missing': 'stated',
  'query-tracking': 'sending',
  'query-valueless': 'signing',
  'headers-accept-encoding': 'way',
  'headers-amz-unsigned': 'stated',
  'headers-boundary': 'sending',
  'headers-changed-in-transit': 'way',
  'headers-charset': 'way',
  'headers-content-length': 'way',
  'headers-content-type-unsigned': 'beside',
  'headers-doubled': 'sending',
  'headers-dropped-in-transit': 'way',
  'headers-empty-received': 'sending',
  'headers-form-envelope': 'stated',
  'headers-hashed-otherwise': 'signing',
  'headers-hop-by-hop': 'way',
  'headers-in-query-only': 'sending',
  'headers-non-ascii': 'signing',
  'headers-not-signed-reported': 'stated',
  'headers-of-a-reply': 'way',
  'headers-presigned-needs': 'sending',
  'headers-rewritten-by-proxies': 'way',
  'headers-signed-absent': 'sending',
  'headers-white-space': 'signing',
  'payload-chunk-refused': 'signing',
  'payload-behind-oac': 'way',
  'payload-decoded-length': 'stated',
  'payload-get-with-body': 'sending',
  'payload-hash-of-other-body': 'stated',
  'payload-hash-reported': 'stated',
  'payload-hashed-otherwise': 'signing',
  'payload-header-required': 'stated',
  'payload-in-transit': 'way',
  'payload-unsigned-refused': 'stated',
  'client-adds-header': 'sending',
  'client-header-not-pasted': 'beside',
  'client-sets-header': 'way',
  'client-resolves-dots': 'way',
  'client-globs': 'way',
  'client-joins-lines': 'way',
  'client-drops-fragment': 'stated',
  'checksum-algorithm-in-url': 'stated',
  'checksum-of-nothing': 'stated',
  'checksum-refused': 'stated',
  'checksum-trailer-at-store': 'stated',
  'form-condition': 'stated',
  'form-extra-fields': 'stated',
  'form-expired': 'stated',
  'form-policy': 'stated',
  'form-field-missing': 'stated',
  'store-auto-at-aws': 'stated',
  'store-behind-proxy': 'way',
  'store-chunked': 'settled',
  'store-google-key': 'settled',
  'store-key-length': 'settled',
  'store-locked-out': 'settled',
  'store-master-key': 'settled',
  'store-path-style': 'settled',
  'store-r2-region': 'stated',
  'store-region-refused': 'stated',
  'texts-two-differ': 'beside',
  'texts-two-same': 'beside',
  'texts-canonical-line': 'signing',
  'texts-to-sign-line': 'signing',
  'texts-damaged': 'beside',
  'texts-key-or-derivation': 'key',
  'texts-signer-hash': 'signing',
  'texts-string-to-sign': 'signing',
  'texts-to-sign-received': 'beside',
};

export const aboutOf = ({ code }: DiagnosisFinding): About => ABOUT[code];

/** What is proved, by the signature or by texts that are whole. */
export type Proof =
  | 'mistakes'
  | 'mistakes-over-received'
  | 'rewritten'
  | 'signed-for'
  | 'right-over-sent'
  | 'right-over-received'
  | 'right-over-logged'
  | 'arrived'
  | 'accepted'
  | 'preflight';

type Refuted = { readonly about: readonly About[]; readonly even: readonly DiagnosisSeverity[] };

const WEAKER: readonly DiagnosisSeverity[] = ['likely', 'suspect'];
const ANY: readonly DiagnosisSeverity[] = ['cause', 'likely', 'suspect', 'note'];

/**
 * What cannot be so where a thing is proved, or is told by it already. The mistakes that make a signature are all that the signer did;
 * a signature that is right over what was sent accuses nobody; what arrived as it was sent did not change.
 */
const REFUTES: Readonly<Record<Proof, readonly Refuted[]>> = {
  mistakes: [
    { about: ['signing', 'sending', 'key', 'arrived'], even: ANY },
    { about: ['way'], even: WEAKER },
  ],
  // What was signed is what arrived: nothing changed between the two.
  'mistakes-over-received': [{ about: ['signing', 'sending', 'way', 'arrived', 'key'], even: ANY }],
  // That it was cut or printed otherwise is told by the mistake itself.
  rewritten: [
    { about: ['signing', 'sending', 'key', 'arrived', 'written'], even: ANY },
    { about: ['way'], even: WEAKER },
  ],
  'signed-for': [{ about: ['signing', 'sending', 'key', 'arrived'], even: ANY }],
  'right-over-sent': [{ about: ['signing', 'sending', 'key', 'arrived'], even: ANY }],
  'right-over-received': [{ about: ['signing', 'sending', 'way', 'arrived', 'key'], even: ANY }],
  'right-over-logged': [{ about: ['key'], even: ANY }],
  arrived: [{ about: ['way'], even: WEAKER }],
  // What was taken is not wrong: the paste lacks something.
  accepted: [{ about: ['signing', 'sending', 'way', 'stated'], even: WEAKER }],
  preflight: [{ about: ['signing', 'sending', 'way', 'stated'], even: WEAKER }],
};

/** Whether a finding cannot stand beside what is proved. */
export const refutes = (proof: Proof, finding: DiagnosisFinding): boolean =>
  REFUTES[proof].some(({ about, even }) => about.includes(aboutOf(finding)) && even.includes(finding.severity));

/** What findings prove by themselves. */
export const provedBy = ({ code }: DiagnosisFinding): Proof | undefined => PROVED_BY[code];

const PROVED_BY: Readonly<Partial<Record<DiagnosisCode, Proof>>> = {
  'texts-sent-is-received': 'arrived',
  'outcome-success': 'accepted',
  'method-preflight': 'preflight',
};
