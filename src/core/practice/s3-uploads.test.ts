import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '@/core/kernel/bytes';
import { headerValues } from '@/core/model/headers';
import { authority, wirePath } from '@/core/model/url';
import { PRACTICE_KEYS } from '@/core/practice/published-keys';
import { respond } from '@/core/practice/respond';
import { signChunks } from '@/core/signing/chunked/sign-chunks';
import { signPostPolicy } from '@/core/signing/post-policy/sign-post-policy';
import { headerRequest, practiceWorld, SIGNED_AT } from '@/testing/practice';
import { chunksOf, encodedText, postInput, withField } from '@/testing/uploads';
import type { PracticeForm, PracticeRequest } from './endpoint';

const [full] = PRACTICE_KEYS;
const { accessKeyId = '', secretAccessKey = '' } = full ?? {};
const SCOPE = { region: 'ap-northeast-1', service: 's3', at: SIGNED_AT, credentials: { accessKeyId, secretAccessKey } };
const BUCKET = 's3/practice-bucket';

async function signedForm(): Promise<PracticeForm> {
  const { signed } = await signPostPolicy(
    postInput({
      ...SCOPE,
      authority: authority('localhost:5173'),
      path: wirePath(`/sigv4/practice/${BUCKET}`),
      bucket: 'practice-bucket',
      size: { from: 1, to: 20 },
    }),
  );
  return { fields: signed.fields, file: { name: 'a b.txt', body: utf8('hello') } };
}

async function post(
  change: (form: PracticeForm) => PracticeForm = (form) => form,
  path = BUCKET,
  more: Partial<PracticeRequest> = {},
) {
  const world = practiceWorld();
  const url = `${world.base}practice/${path}`;
  const form = change(await signedForm());
  const reply = await respond({ method: 'POST', url, headers: [], body: utf8('form'), form, ...more }, world);
  return { reply, world, text: typeof reply.body === 'string' ? reply.body : (fromUtf8(reply.body) ?? '') };
}

describe('an upload form', () => {
  it('stores its file under the key with the name of the file, and says where', async () => {
    const { reply, world } = await post();
    expect(reply.status).toBe(204);
    const [location] = headerValues(reply.headers, 'location');
    expect(location).toBe(`${world.base}practice/${BUCKET}/user/user1/a%20b.txt`);
    expect(await world.objects.get('practice-bucket', 'user/user1/a b.txt')).toMatchObject({ body: utf8('hello') });
  });

  it('that opens a tab stores nothing: any site can send one', async () => {
    const { reply, world } = await post(undefined, BUCKET, { use: { destination: 'document', isNavigation: true } });
    expect(reply.status).toBe(403);
    expect(await world.objects.list('practice-bucket')).toEqual([]);
    const fetched = await post(undefined, BUCKET, { use: { destination: '', isNavigation: false } });
    expect(await fetched.world.objects.list('practice-bucket')).toHaveLength(1);
  });

  it.each<[string, (form: PracticeForm) => PracticeForm, number, string]>([
    [
      'with another signature',
      ({ fields, file }) => ({ fields: withField(fields, 'x-amz-signature', '0'.repeat(64)), file }),
      403,
      '<Code>SignatureDoesNotMatch</Code>',
    ],
    [
      'with another key than the policy allows',
      ({ fields, file }) => ({ fields: withField(fields, 'key', 'other'), file }),
      403,
      'Invalid according to Policy: Policy Condition failed: [&quot;starts-with&quot;, &quot;$key&quot;, &quot;user/user1/&quot;]',
    ],
    [
      'with a field of no condition',
      ({ fields, file }) => ({ fields: [...fields, ['acl', 'private']], file }),
      403,
      'Invalid according to Policy: Extra input fields: acl',
    ],
    [
      'with a file too large',
      ({ fields }) => ({ fields, file: { name: 'a', body: new Uint8Array(21) } }),
      400,
      '<Code>EntityTooLarge</Code><Message>Your proposed upload exceeds the maximum allowed size</Message>' +
        '<ProposedSize>21</ProposedSize><MaxSizeAllowed>20</MaxSizeAllowed>',
    ],
    [
      'with an empty file',
      ({ fields }) => ({ fields, file: { name: 'a', body: new Uint8Array() } }),
      400,
      '<Code>EntityTooSmall</Code>',
    ],
    ['without a file', ({ fields }) => ({ fields, file: undefined }), 400, 'POST requires exactly one file upload'],
    [
      'without a policy',
      ({ fields, file }) => ({ fields: fields.filter(([name]) => name !== 'policy'), file }),
      400,
      "Bucket POST must contain a field named 'policy'.",
    ],
  ])('%s is refused as S3 does, and stores nothing', async (_, change, status, sentence) => {
    const { reply, world, text } = await post(change);
    expect([reply.status, text]).toEqual([status, expect.stringContaining(sentence)]);
    expect(await world.objects.list('practice-bucket')).toEqual([]);
  });

  it('for a bucket that is not there is refused', async () => {
    expect((await post(undefined, 's3/other')).text).toContain('<Code>NoSuchBucket</Code>');
  });
});

const TEXT = 'x'.repeat(10_000);

async function chunkedPut(change: (body: Buffer) => Buffer = (body) => body, length = '10000') {
  const put = headerRequest({
    method: 'PUT',
    path: `${BUCKET}/chunked`,
    payloadHash: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
    headers: [
      ['content-encoding', 'aws-chunked'],
      ['x-amz-decoded-content-length', length],
    ],
  });
  const [authorization = ''] = headerValues(put.headers, 'authorization');
  const seed = authorization.slice(-64);
  const chunks = await signChunks({ ...SCOPE, seed, chunks: chunksOf(TEXT, 8192) }, async () => true);
  const encoded = encodedText(TEXT, 8192, chunks?.map(({ signature }) => signature) ?? []);
  const request: PracticeRequest = { ...put, body: Uint8Array.from(change(Buffer.from(encoded))) };
  const world = practiceWorld();
  const reply = await respond(request, world);
  return { world, status: reply.status, text: String(reply.body) };
}

const edited = (from: string, to: string) => (body: Buffer) =>
  Buffer.from(body.toString('latin1').replace(from, to), 'latin1');

describe('a body in chunks', () => {
  it('is stored as what was in the chunks', async () => {
    const { world, status } = await chunkedPut();
    expect(status).toBe(200);
    expect(await world.objects.get('practice-bucket', 'chunked')).toMatchObject({ body: utf8(TEXT) });
  });

  it.each([
    ['with a changed byte', edited('xxxx', 'xyxx'), 403, 'SignatureDoesNotMatch'],
    ['with a changed signature', edited('chunk-signature=', 'chunk-signature=0'), 400, 'IncompleteBody'],
    ['that is cut off', (body: Buffer) => body.subarray(0, -90), 400, 'IncompleteBody'],
  ])('%s is refused as S3 does, and stores nothing', async (_, change, status, code) => {
    const refused = await chunkedPut(change);
    expect([refused.status, refused.text]).toEqual([status, expect.stringContaining(`<Code>${code}</Code>`)]);
    expect(await refused.world.objects.list('practice-bucket')).toEqual([]);
  });

  it('of another length than announced is refused', async () => {
    expect((await chunkedPut(undefined, '9999')).text).toContain('<Code>IncompleteBody</Code>');
  });
});
