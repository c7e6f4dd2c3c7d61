import type { DiagnosisCode } from '@/core/diagnosing/rules/all';
import { type CorpusEntry, entry } from '@/testing/corpus/entry';
import { both, CURL, call, curlOf, JSON_ERROR, link, URL, urlOf, XML, xml } from '@/testing/corpus/exchange';

const answered = (
  name: string,
  code: DiagnosisCode,
  ...[error, message, ...values]: Parameters<typeof xml>
): CorpusEntry => entry(name, both(urlOf(link()), xml(error, message, ...values)), [code], URL, XML);
const said = (
  name: string,
  status: string,
  type: string,
  body: string,
  ...codes: readonly DiagnosisCode[]
): CorpusEntry =>
  entry(name, both(curlOf(call()), `HTTP/1.1 ${status}\nContent-Type: ${type}\n\n${body}`), codes, CURL, {
    format: 'http-reply',
  });

export const OUTCOME_FAULTS = {
  /** Errors that are not of the signature at all. */
  'no fault of the signature': [
    answered('a URL that a policy refuses', 'outcome-access-denied', 'AccessDenied', 'Access Denied'),
    answered('a URL of no object', 'outcome-no-such-key', 'NoSuchKey', 'The specified key does not exist.', [
      'Key',
      '2026/a.pdf',
    ]),
    entry(
      'a URL of no object, with a letter in two parts',
      both(urlOf(link({ path: '/u%CC%88ber.pdf' })), xml('NoSuchKey', 'The specified key does not exist.')),
      ['outcome-no-such-key', 'path-combining'],
      URL,
      XML,
    ),
    answered('a URL of no bucket', 'outcome-no-such-bucket', 'NoSuchBucket', 'The specified bucket does not exist'),
    answered(
      'a URL of an object whose key the caller may not use',
      'outcome-kms-denied',
      'AccessDenied',
      'User: arn:aws:iam::123456789012:user/ci is not authorized to perform: kms:Decrypt on the resource associated with this ciphertext',
    ),
    answered(
      'an upload that is too large',
      'outcome-said',
      'EntityTooLarge',
      'Your proposed upload exceeds the maximum allowed size',
      ['ProposedSize', '5368709121'],
      ['MaxSizeAllowed', '5368709120'],
    ),
    answered('a key that is too long', 'outcome-said', 'KeyTooLongError', 'Your key is too long', ['Size', '1030']),
    answered('a URL that is asked too often', 'outcome-slow-down', 'SlowDown', 'Please reduce your request rate.'),
    answered(
      'a URL of an account that is suspended',
      'outcome-account',
      'AllAccessDisabled',
      'All access to this object has been disabled',
    ),
    answered(
      'a bucket in another Region than its endpoint',
      'redirect-location-constraint',
      'IllegalLocationConstraintException',
      'The eu-west-1 location constraint is incompatible for the region specific endpoint this request was sent to.',
    ),
    entry(
      'a call that a policy refuses',
      both(
        curlOf(call()),
        '{"Message":"User: arn:aws:iam::123456789012:user/ci is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:ap-southeast-2:********9012:q7w2e9r4/prod/GET/orders"}',
      ),
      ['outcome-not-authorized'],
      CURL,
      JSON_ERROR,
    ),
    entry(
      'a call to API Gateway that is forbidden',
      both(curlOf(call()), '{"message":"Forbidden"}'),
      ['outcome-forbidden'],
      CURL,
      JSON_ERROR,
    ),
    entry(
      'a call to a function URL that is forbidden',
      both(
        curlOf(call({ host: 'abcdefghijklmnop.lambda-url.ap-southeast-2.on.aws', path: '/', service: 'lambda' })),
        '{"Message":"Forbidden. For troubleshooting Function URL authorization issues, see the documentation."}',
      ),
      ['outcome-forbidden'],
      CURL,
      JSON_ERROR,
    ),
    entry(
      'the name alone of the error that API Gateway gives for no route',
      'aws4: 403 MissingAuthenticationTokenException',
      ['path-no-route'],
      { format: 'error-text' },
    ),
    entry(
      'an unsigned request, by the word of a service that is no API Gateway',
      '<ErrorResponse><Error><Code>MissingAuthenticationToken</Code><Message>Request is missing Authentication Token</Message></Error></ErrorResponse>',
      ['authorization-not-signed'],
      XML,
    ),
    said(
      'a call of no route',
      '403 Forbidden',
      'application/json',
      '{"message":"Missing Authentication Token"}',
      'path-no-route',
    ),
    said(
      'a call that a firewall refuses',
      '403 Forbidden',
      'text/html',
      '<html><body><h1>403 Forbidden</h1></body></html>',
      'outcome-firewall',
    ),
    said(
      'a call to a service that failed',
      '502 Bad Gateway',
      'application/json',
      '{"message":"Internal server error"}',
      'outcome-server-error',
    ),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
