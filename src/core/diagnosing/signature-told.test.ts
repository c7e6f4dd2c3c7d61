import { expect, it } from 'vitest';
import { type Replier, signatureTold } from './signature-told';

const s3: Replier = {
  authority: 'bucket.s3.eu-west-1.amazonaws.com',
  service: 's3',
  isPractice: false,
  wasRedirected: false,
};
const practice: Replier = { authority: 'localhost:4179', service: 's3', isPractice: true, wasRedirected: false };

it.each(['success', 'not-modified', 'no-such-object', 'range-refused', 'condition-failed', 'denied'] as const)(
  'Amazon S3 says %s after it took the signature',
  (meaning) => expect(signatureTold(meaning, s3)).toBe('accepted'),
);

it.each(['redirect', 'no-such-bucket', 'server-error', 'other-error', 'policy-refused', 'size-refused'] as const)(
  '%s tells nothing of the signature',
  (meaning) => expect(signatureTold(meaning, s3)).toBe('not-told'),
);

it.each(['signature-mismatch', 'expired', 'token-expired', 'scope', 'malformed'] as const)(
  '%s is itself about the signature',
  (meaning) => expect(signatureTold(meaning, s3)).toBeUndefined(),
);

it('success of a host that is not known to check signatures tells nothing', () => {
  for (const authority of ['localhost:9000', 'api.example.com', 'd1.cloudfront.net'])
    expect(signatureTold('success', { ...s3, authority })).toBe('not-told');
});

it('success of an API, a function or another service that may be open tells nothing', () => {
  const hosts = [
    ['execute-api', 'x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com'],
    ['lambda', 'abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws'],
    ['appsync', 'a.appsync-api.us-east-1.amazonaws.com'],
    ['es', 'search-a.us-east-1.es.amazonaws.com'],
  ] as const;
  for (const [service, authority] of hosts)
    expect(signatureTold('success', { ...s3, authority, service })).toBe('not-told');
});

it('a host of another service than the one signed for tells nothing', () =>
  expect(signatureTold('success', { ...s3, service: 'sts' })).toBe('not-told'));

it('a reply that names the key has taken its signature, wherever it came from', () =>
  expect(signatureTold('not-authorized', { ...s3, authority: 'api.example.com', service: 'execute-api' })).toBe(
    'accepted',
  ));

it('a reply from where a redirect led tells nothing', () => {
  for (const meaning of ['success', 'no-such-object', 'not-authorized'] as const)
    expect(signatureTold(meaning, { ...s3, wasRedirected: true })).toBe('not-told');
});

it('the practice endpoint checks the signature before all else', () => {
  for (const meaning of ['success', 'no-such-object', 'policy-refused', 'size-refused'] as const)
    expect(signatureTold(meaning, practice)).toBe('accepted');
  for (const meaning of ['no-such-bucket', 'redirect', 'other-error'] as const)
    expect(signatureTold(meaning, practice)).toBe('not-told');
});
