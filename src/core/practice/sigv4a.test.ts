import { describe, expect, it } from 'vitest';
import { sign } from '@/core/signing/sign';
import { runEngineV4a } from '@/core/signing/v4a/engine-v4a';
import { practiceWorld, replyHeader, SIGNED_AT } from '@/testing/practice';
import { IN_HEADER, parseTyped, type TypedChange } from '@/testing/typed';
import { practiceKey } from './published-keys';
import { respond } from './respond';

async function ask(side: 'execute-api/dev/sample' | 's3/practice-bucket/a', form: TypedChange) {
  const world = practiceWorld();
  const { value } = parseTyped({
    url: `${world.base}practice/${side}`,
    service: side.split('/')[0] ?? '',
    algorithm: 'sigv4a',
    region: '*',
    secretAccessKey: practiceKey('AKIDEXAMPLE')?.secretAccessKey ?? '',
    ...form,
  });
  if (!value) throw new Error('refused before it was signed');
  const { signed } = await sign({ ...value, at: SIGNED_AT }, { sigv4a: runEngineV4a });
  const reply = await respond({ ...signed, body: new Uint8Array() }, world);
  return { status: reply.status, type: replyHeader(reply, 'x-amzn-errortype'), body: String(reply.body) };
}

describe('a request signed with SigV4a', () => {
  it.each([{}, IN_HEADER])('is refused by the practice API Gateway for its algorithm %#', async (form) => {
    const { status, type, body } = await ask('execute-api/dev/sample', form);
    expect([status, type]).toEqual([403, 'IncompleteSignatureException']);
    expect(body).toContain("Unsupported AWS 'algorithm': 'AWS4-ECDSA-P256-SHA256' (only AWS4-HMAC-SHA256 for now)");
  });

  it('is refused by the practice S3 for its algorithm', async () => {
    expect(await ask('s3/practice-bucket/a', {})).toMatchObject({
      status: 400,
      body: expect.stringContaining('X-Amz-Algorithm only supports'),
    });
    expect(await ask('s3/practice-bucket/a', IN_HEADER)).toMatchObject({
      status: 400,
      body: expect.stringContaining('Please use AWS4-HMAC-SHA256.'),
    });
  });
});
