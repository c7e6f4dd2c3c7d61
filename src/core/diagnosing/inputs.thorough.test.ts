import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant, parseAmzDate } from '@/core/model/instant';
import { accusations, PAIRS } from '@/testing/accused';
import { textBeside } from '@/testing/beside';
import { inShort, statementsOf, verdictOf } from '@/testing/verdicts';

/** What leads, without the secret and with it, single mistakes tried. */
const LEADS: Readonly<Record<string, readonly [without: string, withSecret?: string]>> = {
  'accept-signed-curl-without-h-accept': ['no fault: request', 'right over sent'],
  'authorization-line-and-aws-texts': ['no fault: mismatch', 'path-segment-dropped'],
  'canonical-commas-in-list': ['cause:texts-canonical-line'],
  'canonical-names-upper': ['cause:texts-canonical-line'],
  'canonical-no-query-line': ['cause:texts-canonical-line'],
  'canonical-query-unsorted': ['cause:texts-canonical-line'],
  'canonical-value-unencoded': ['cause:texts-canonical-line'],
  'code-php': ['no fault: mismatch', 'header-other'],
  'code-requests': ['no fault: mismatch', 'header-other'],
  'code-ruby': ['no fault: mismatch', 'header-other'],
  'code-xhr': ['no fault: mismatch', 'header-other'],
  'curl-F-to-presigned-put': ['likely:headers-form-envelope', 'likely:headers-form-envelope'],
  'curl-T-content-length': ['cause:headers-signed-absent', 'header-not-sent'],
  'fetch-put-formdata': ['likely:headers-form-envelope', 'likely:headers-form-envelope'],
  'garage-unexpected-scope': ['cause:scope-region-reported', 'cause:scope-region-reported'],
  'hash-in-string-to-sign-without-leading-zeros': ['no fault: mismatch', 'string-to-sign-hash-form'],
  'header-lines-not-sorted': ['suspect:headers-accept-encoding', 'header-order'],
  'header-lines-not-sorted-canonical-only': ['cause:texts-canonical-line', 'cause:texts-canonical-line'],
  'header-value-doubled-in-aws-text': ['likely:headers-doubled', 'header-doubled'],
  'headers-printed-axios': ['no fault: mismatch', 'payload-empty'],
  'headers-printed-csharp': [
    'no fault: mismatch',
    'signed for e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ],
  'headers-printed-dart-map': ['no fault: mismatch', 'payload-empty'],
  'headers-printed-devtools-general': [
    'no fault: mismatch',
    'signed for e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ],
  'headers-printed-java-map': ['no fault: mismatch', 'payload-empty'],
  'headers-printed-okhttp': ['no fault: mismatch', 'payload-empty'],
  'headers-printed-python-dict': ['no fault: mismatch', 'payload-empty'],
  'headers-printed-spring': ['no fault: mismatch', 'payload-empty'],
  'hop-by-hop-but-received': ['no fault: mismatch', 'query-raw'],
  'host-signed-with-bucket': ['no fault: mismatch', 'host-path'],
  'host-signed-with-trailing-slash': ['no fault: mismatch', 'host-path'],
  'host-twice-in-signed-headers': ['likely:authorization-signed-headers-names', 'header-twice'],
  'iot-forbidden': ['likely:outcome-forbidden'],
  'listed-header-not-sent': ['likely:headers-signed-absent', 'header-not-sent'],
  'log-garage': ['no fault: request', 'not-found'],
  'log-nginx': ['no fault: refusal', 'not-found'],
  'mantle-host': ['likely:scope-service-host', 'likely:scope-service-host'],
  'minio-region-told': ['cause:scope-region-reported'],
  'mixed-case-names-in-presigned-query': ['likely:authorization-signed-headers-order', 'header-name-case'],
  'mrap-region-told': ['cause:scheme-v4a-needed', 'cause:scheme-v4a-needed'],
  'nine-hours-ahead-paapi': ['likely:time-in-the-future', 'likely:time-in-the-future'],
  'persian-year': ['cause:time-calendar', 'cause:time-calendar'],
  'post-form-date-differs': ['cause:form-condition', 'cause:form-condition'],
  'post-form-json-signed': ['suspect:host-s3-global', 'policy-json'],
  'presigned-put-other-content-type': ['likely:headers-presigned-needs', 'header-other'],
  'presigned-put-url-alone': ['no fault: request', 'signed for PUT'],
  'region-told-by-reply-and-search': ['cause:scope-region-reported', 'cause:scope-region-reported'],
  'reiwa-year': ['cause:time-calendar', 'cause:time-calendar'],
  'scope-service-with-blanks': ['likely:scope-service-host', 'likely:scope-service-host'],
  'secret-cut-at-last-slash': ['no fault: mismatch', 'secret-cut'],
  'signature-hex-without-leading-zeros': ['cause:authorization-signature-shape', 'signature-printed'],
  'signed-headers-only-and-aws-texts': ['no fault: mismatch', 'path-segment-dropped'],
  'sigv4a-token-of-global-sts': ['no fault: refusal'],
  'slip-body-curl-strips-newlines': ['no fault: request', 'payload-newline'],
  'slip-body-json-php': ['no fault: request', 'payload-reformatted'],
  'slip-header-list-comma': ['cause:authorization-signed-headers-names', 'header-list'],
  'slip-header-untrimmed': ['no fault: request', 'header-not-trimmed'],
  'slip-host-with-path': ['no fault: request', 'host-path'],
  'slip-key-utf16': ['no fault: request', 'derivation-charset'],
  'slip-multipart-boundary': ['suspect:headers-boundary', 'header-boundary'],
  'slip-ok-body-ends-in-newline': ['no fault: request', 'right over sent'],
  'slip-path-plus-raw': ['no fault: request', 'path-plus-kept'],
  'slip-query-brackets-left': ['no fault: request', 'query-characters-left'],
  'slip-query-double': ['no fault: request', 'query-encoded-twice'],
  'slip-query-plus-raw': ['no fault: request', 'query-plus-kept'],
  'slip-scope-service': ['likely:scope-service-host', 'scope-service'],
  'slip-seen-acl-in-query': ['likely:headers-in-query-only', 'header-not-sent'],
  'slip-seen-preflight': ['cause:method-preflight', 'cause:method-preflight'],
  'slip-text-cmd-percent': ['cause:url-percent-eaten', 'cause:url-percent-eaten'],
  'two-canonical-requests': ['likely:texts-two-differ', 'likely:texts-two-differ'],
  'uploadpart-suspected-of-get': ['no fault: mismatch'],
  'url-followed-by-desu': ['no fault: request', 'signed for GET'],
  'url-in-kagikakko': ['no fault: request', 'signed for GET'],
  'xml-tail-bytes-only': ['no fault: mismatch', 'unreadable: no-claim'],
};

/** What was said of some at one time, and is false. */
const NEVER: Readonly<Record<string, RegExp>> = {
  'accept-signed-curl-without-h-accept': /header-added|signed-absent/,
  'curl-T-content-length': /changed-in-transit|presigned-for-another|content-length/,
  'fetch-put-formdata': /header-added|presigned-for-another|signed-absent/,
  'curl-F-to-presigned-put': /header-added|presigned-for-another|signed-absent/,
  'hop-by-hop-but-received': /hop-by-hop|accept-encoding/,
  'mrap-region-told': /region-reported/,
  'nine-hours-ahead-paapi': /in-transit/,
  'presigned-put-other-content-type': /s3-global|sent-is-received/,
  'scope-service-with-blanks': /scope-parts/,
  'slip-multipart-boundary': /payload/,
  'slip-query-double': /charset/,
  'slip-scope-service': /path-|payload-/,
  'slip-seen-acl-in-query': /header-added/,
  'slip-seen-preflight': /method-other/,
  'uploadpart-suspected-of-get': /presigned-for-another/,
  'url-in-kagikakko': /signature-shape/,
  'xml-tail-bytes-only': /doubled/,
};

/** What is worth knowing of some before the next attempt, where no reply says yet that the signature is wrong. */
const NOTED: Readonly<Record<string, string>> = {
  'slip-header-untrimmed': 'path-needs-second-encoding',
  'slip-path-plus-raw': 'path-plus-in-s3',
  'slip-query-brackets-left': 'query-repeated',
  'slip-query-double': 'query-repeated',
  'slip-query-plus-raw': 'query-plus',
};

const MOMENT = '20261129T002500Z';

/** Half a minute after what was signed then, where that is a day of no other calendar and the text asks no other clock. */
function clockOf(name: string, text: string): Instant {
  const signed = /X-Amz-Date[=:] ?(20\d{6}T\d{6}Z)/i.exec(text)?.[1];
  const isOwn = name.startsWith('slip-') || name.startsWith('accept-');
  const at = parseAmzDate(
    isOwn && signed ? signed : name.includes('hours-ahead') ? '20261129T002000Z' : MOMENT,
  ) as Instant;
  return isOwn ? addSeconds(at, 30) : at;
}

const inputs = Object.entries(LEADS).flatMap(([name, leads]) => {
  const text = textBeside('inputs', `${name}.txt`);
  const expected = textBeside('inputs', `${name}.expected.md`) ?? '';
  const secret = /Secret: `([^`]+)`/.exec(expected)?.[1];
  return text === undefined ? [] : [{ name, text, leads, secret, now: clockOf(name, text) }];
});

it('what is noted of an input, or must not be said of it, is of one that is read', () => {
  expect([...Object.keys(NEVER), ...Object.keys(NOTED)].filter((name) => !(name in LEADS))).toEqual([]);
});

if (inputs.length > 0) {
  describe('of an input handed over', () => {
    it.each(inputs)('$name leads what is so', async ({ name, text, leads, secret, now }) => {
      const without = await verdictOf(text, now);
      const verdicts = secret === undefined ? [without] : [without, await verdictOf(text, now, secret)];
      expect(verdicts.map((verdict) => inShort(verdict.leads))).toEqual(leads);
      const noted = NOTED[name];
      if (noted) expect(without.notes.map(inShort)).toContain(`note:${noted}`);
      const said = verdicts.flatMap(statementsOf).map(inShort).join('\n');
      expect(said).not.toMatch(NEVER[name] ?? /(?!)/);
    });
  });
}

/** The example key of AWS’s documentation, and that of its test suite. */
const SECRETS = ['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'];

const TOKENS = ['bedrock', 'gcp', 'msk', 'snowflake', 'vault'].flatMap((name) => {
  const text = textBeside('tokens', `${name}.txt`);
  return text === undefined ? [] : [{ name, text }];
});

if (TOKENS.length > 0) {
  describe('a token that a vendor’s own signer made', () => {
    it.each(TOKENS)('of $name is never accused', async ({ text }) => {
      const now = parseAmzDate('20261129T004130Z') as Instant;
      expect(accusations(await verdictOf(text, now))).toEqual([]);
      for (const secret of SECRETS) expect(accusations(await verdictOf(text, now, secret, PAIRS))).toEqual([]);
    });
  });
}
