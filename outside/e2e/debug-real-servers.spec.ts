import { expect, openPage } from '@e2e/fixtures';
import { findCause, paste } from '@e2e/support/debug-view';
import { both, curlOf, sign, upload } from '@/testing/corpus/exchange';
import { realServers, test } from './real-servers';
import { exchange } from './support/exchange';

for (const name of realServers) {
  test(`${name} refuses a signer that encodes the path twice, and the secret tells why`, async ({ page, start }) => {
    const { host, bucket, region, accessKeyId: keyId, secret } = await start(name);
    const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const path = `/${bucket}/annual%20report.pdf`;
    const job = upload({ scheme: 'http', host, path, region, keyId, secret, date });
    const signed = sign(job, { pathPasses: () => 2 });
    const message = { method: job.method, target: job.path, headers: [['Host', host] as const, ...signed.headers] };
    const { status, body } = await exchange(host, { ...message, body: job.body ?? '' });
    expect(status).toBe(403);

    await openPage(page, '/debug');
    await paste(page, both(curlOf(job, signed), body.toString('utf8')));
    await findCause(page, secret, 'path-encoded-twice');
  });
}
