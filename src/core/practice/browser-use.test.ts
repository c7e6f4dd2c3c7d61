import { describe, expect, it } from 'vitest';
import { headerRequest, practiceWorld, presignedRequest, replyHeader } from '@/testing/practice';
import { respond } from './respond';

const KEY = 's3/practice-bucket/key';
const text = ({ body }: { readonly body: unknown }) => String(body);

describe('the practice endpoint', () => {
  it.each([
    'script',
    'style',
    'worker',
    'sharedworker',
    'serviceworker',
    'paintworklet',
    'iframe',
    'frame',
    'embed',
    'object',
    'manifest',
    'font',
    'xslt',
    'json',
    'track',
  ])('gives nothing as a %s, whoever signed for it', async (destination) => {
    const world = practiceWorld();
    await respond(presignedRequest({ path: KEY, method: 'PUT', body: 'alert(1)' }), world);
    for (const path of [KEY, 'execute-api/dev/sample']) {
      const use = { destination, isNavigation: /frame|document/.test(destination) };
      const answered = await respond({ ...presignedRequest({ path }), use }, world);
      expect([answered.status, replyHeader(answered, 'content-type')]).toEqual([403, 'text/plain; charset=utf-8']);
      expect(text(answered)).not.toContain('alert');
    }
  });

  it.each(['', 'document', 'image', 'video', 'audio'])('answers “%s”', async (destination) => {
    const world = practiceWorld();
    await respond(presignedRequest({ path: KEY, method: 'PUT', body: 'stored' }), world);
    const use = { destination, isNavigation: destination === 'document' };
    expect((await respond({ ...presignedRequest({ path: KEY }), use }, world)).status).toBe(200);
  });

  it.each(['PUT', 'POST', 'DELETE'])('changes nothing for a tab that comes with %s, and says so', async (method) => {
    const world = practiceWorld();
    await respond(presignedRequest({ path: KEY, method: 'PUT', body: 'stored' }), world);
    const use = { destination: 'document', isNavigation: true };
    const answered = await respond({ ...headerRequest({ path: KEY, method, body: 'planted' }), use }, world);
    expect([answered.status, replyHeader(answered, 'content-type')]).toEqual([403, 'text/html; charset=utf-8']);
    expect(text(answered)).toContain('Nothing was stored');
    expect(text(answered)).toContain('何も保存されていません');
    expect(replyHeader(answered, 'content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(await world.objects.list('practice-bucket')).toMatchObject([{ key: 'key', size: 6 }]);
  });
});
