import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import { presign, signHeaders, type ToSign } from '@/testing/sign-v4';
import { searchIn } from '@/testing/verdicts';
import { readCase } from './reading';
import { repairedDraft } from './repaired-draft';

const NOW = instant(Date.UTC(2015, 7, 30, 12, 36, 0));

describe('what the signature proves and the paste does not tell is in the draft:', () => {
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  const signed: ToSign = {
    method: 'GET',
    host: 'photos.s3.eu-central-1.amazonaws.com',
    path: '/a.txt',
    payloadHash: 'UNSIGNED-PAYLOAD',
    accessKeyId: 'AKIDEXAMPLE',
    secret,
    date: '20150830T123600Z',
    region: 'eu-central-1',
    service: 's3',
  };
  const linkOf = (change: Partial<ToSign>): string =>
    `https://${signed.host}${signed.path}?${presign({ ...signed, ...change }, 900)}`;

  async function provedDraft(text: string) {
    const reading = await readCase(text, NOW, nodeHasher);
    const outcome = await searchIn(reading, secret);
    const answer = outcome.phase === 'found' ? outcome.answers[0] : undefined;
    return repairedDraft(reading.case, [], 'https://page.example', answer);
  }

  it.each(['GET', 'HEAD', 'PUT', 'DELETE'])('the method of a link, %s', async (method) => {
    expect((await provedDraft(linkOf({ method })))?.request.method).toBe(method);
  });

  it.each(['HEAD', 'PUT'])('the method of a link for %s that was sent with another', async (method) => {
    expect((await provedDraft(`curl -X POST '${linkOf({ method })}'`))?.request.method).toBe(method);
  });

  it('not that of signed headers: they are signed for what is sent', async () => {
    const headers = signHeaders({ ...signed, method: 'GET', headers: [['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']] });
    const text = `curl -X DELETE https://${signed.host}${signed.path} ${headers.map(([name, value]) => `-H '${name}: ${value}'`).join(' ')}`;
    expect((await provedDraft(text))?.request.method).toBe('DELETE');
  });

  it('a signed header', async () => {
    const link = linkOf({ method: 'PUT', headers: [['content-type', 'image/png']] });
    expect((await provedDraft(link))?.request).toMatchObject({
      method: 'PUT',
      headers: [{ name: 'content-type', value: 'image/png' }],
    });
  });
});
