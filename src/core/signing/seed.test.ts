import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeStrict } from '@/core/kernel/percent';
import { stepOf } from '@/core/model/trace';
import { bodyOf, inputOf, S3, signTyped, type TypedChange } from '@/testing/typed';
import { sign } from './sign';

describe('known links, byte for byte', () => {
  it('to API Gateway', async () => {
    const trace = await signTyped({});
    expect(stepOf(trace, 'signature').value).toBe('ddbf6754b4c7fa78948284e6b4a5bb03f9006ac848fe60de6d1d7b927acd91b8');
    expect(trace.signed.url).toBe(
      'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev/sample' +
        '?X-Amz-Algorithm=AWS4-HMAC-SHA256' +
        '&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fap-northeast-1%2Fexecute-api%2Faws4_request' +
        '&X-Amz-Date=20150830T123600Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host' +
        '&X-Amz-Signature=ddbf6754b4c7fa78948284e6b4a5bb03f9006ac848fe60de6d1d7b927acd91b8',
    );
  });

  // Amazon S3 API Reference, "Authenticating Requests: Using Query Parameters".
  it('to the object of the S3 documentation', async () => {
    const trace = await signTyped({
      ...S3,
      url: 'https://examplebucket.s3.amazonaws.com/test.txt',
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      signingTime: '20130524T000000Z',
      expires: '86400',
    });
    expect(trace.signed.url).toBe(
      'https://examplebucket.s3.amazonaws.com/test.txt' +
        '?X-Amz-Algorithm=AWS4-HMAC-SHA256' +
        '&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request' +
        '&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host' +
        '&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    );
  });
});

const PRESIGN = `
require 'json'
require 'aws-sigv4'
links = JSON.parse($stdin.read).map do |r|
  signer = Aws::Sigv4::Signer.new(
    service: r['service'], region: r['region'], uri_escape_path: r['escape'], unsigned_headers: [],
    access_key_id: r['id'], secret_access_key: r['secret'], session_token: r['token']
  )
  signer.presign_url(
    http_method: r['method'], url: r['url'], headers: r['headers'].to_h, body_digest: r['digest'],
    expires_in: r['expires'], time: Time.at(r['time']).utc
  ).to_s
end
puts JSON.generate(links)
`;

const RUBY = 'ruby';
const ruby = (script: string, input = '') => spawnSync(RUBY, ['-e', script], { input, encoding: 'utf8' });
const hasGem = ruby("require 'aws-sigv4'").status === 0;
if (!hasGem) process.stdout.write('the gem aws-sigv4 is not installed; links are not compared with it\n');

const word = fc.string({
  unit: fc.constantFrom(...'abZ019-._~', '%20', '%2F', 'é', "'", '(', ')', '*', '@', ':'),
  minLength: 1,
  maxLength: 8,
});
/** The gem signs a query as it is written: strictly encoded, or wrongly. */
const strictWord = word.map((text) => encodeStrict(decodeURIComponent(text)));
const segment = word.filter((text) => !/^\.+$/.test(text));
const header = fc.tuple(
  fc.constantFrom('Content-Type', 'x-amz-target', 'X-Amz-Meta', 'x-a', 'range'),
  fc.string({ unit: fc.constantFrom(...'ab/; ', '  '), minLength: 1, maxLength: 10 }),
);

/** What the gem signs as everyone does: it neither normalises paths nor takes the same name twice. */
const forRuby: fc.Arbitrary<TypedChange> = fc
  .record({
    target: fc.constantFrom(
      { service: 'execute-api', region: 'ap-northeast-1', host: 'x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com' },
      { service: 'lambda', region: 'us-east-1', host: 'localhost' },
      { service: 's3', region: 'us-east-1', host: 'b.s3.amazonaws.com' },
    ),
    scheme: fc.constantFrom('https', 'http'),
    port: fc.constantFrom('', ':8443', ':443', ':80'),
    path: fc.array(segment, { minLength: 1, maxLength: 4 }),
    query: fc.uniqueArray(fc.tuple(strictWord, fc.option(strictWord, { nil: '' })), {
      selector: ([name]) => name,
      maxLength: 4,
    }),
    method: fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'DELETE'),
    headers: fc.uniqueArray(header, { selector: ([name]) => name, maxLength: 3 }),
    body: fc.constantFrom('', 'a body', '{"a":"é"}').map(bodyOf),
    sessionToken: fc.constantFrom('', 'IQoJb3JpZ2luX2VjE/r+a=='),
    expires: fc.integer({ min: 1, max: 604_800 }).map(String),
    signingTime: fc.integer({ min: 1_000_000_000, max: 4_000_000_000 }).map(String),
  })
  .map(({ target: { host, service, region }, scheme, port, path, query, headers, ...rest }) => ({
    ...rest,
    service,
    region,
    url: `${scheme}://${host}${port}/${path.join('/')}?${query.map((pair) => pair.join('=')).join('&')}`,
    // The gem keeps every header a header.
    headers: headers.filter(([name]) => service !== 's3' || !name.toLowerCase().startsWith('x-amz-')),
  }));

if (hasGem) {
  describe('Ruby’s gem aws-sigv4', () => {
    it('makes the same links of the same requests', async () => {
      const inputs = fc.sample(forRuby, 40).map(inputOf);
      const requests = inputs.map((input) => ({
        service: input.service,
        region: input.region,
        escape: input.rule.path === 'twice',
        id: input.credentials.accessKeyId,
        secret: input.credentials.secretAccessKey,
        token: input.credentials.sessionToken,
        method: input.method,
        url:
          `${input.scheme}://${input.authority}${input.path}` +
          input.query.map(({ text }, i) => (i === 0 ? '?' : '&') + text).join(''),
        headers: input.headers,
        digest: input.rule.presignedPayload === 'unsigned' ? 'UNSIGNED-PAYLOAD' : input.body.sha256,
        expires: input.placement.in === 'query' ? input.placement.expires : 0,
        time: input.at / 1000,
      }));
      const { stdout, stderr } = ruby(PRESIGN, JSON.stringify(requests));
      expect(stderr).toBe('');
      const ours: string[] = [];
      for (const input of inputs) ours.push((await sign(input)).signed.url);
      const theirs: unknown = JSON.parse(stdout);
      expect(ours).toEqual(theirs);
    });
  });
}
