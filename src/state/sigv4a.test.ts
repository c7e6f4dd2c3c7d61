import { expect, it, vi } from 'vitest';
import { pageStores } from '@/testing/stores';

const TIMEOUT = 60_000;

type Page = ReturnType<typeof pageStores>;
const verifiedUrl = async ({ signing }: Page, algorithm: string): Promise<string> => {
  await vi.waitUntil(
    () => {
      const { signed, opinion } = signing.getState();
      return signed?.trace.scheme === algorithm && opinion.phase === 'verified';
    },
    { timeout: TIMEOUT, interval: 5 },
  );
  return signing.getState().signed?.trace.signed.url ?? '';
};

it('choosing SigV4a signs with it, independently verified, and choosing SigV4 signs as before', async () => {
  const page = pageStores({ example: 'execute-api' });
  const before = await verifiedUrl(page, 'AWS4-HMAC-SHA256');
  page.compose.getState().setAlgorithm('sigv4a');
  expect(page.compose.getState().example).toBeUndefined();
  expect(await verifiedUrl(page, 'AWS4-ECDSA-P256-SHA256')).toContain('X-Amz-Region-Set=ap-northeast-1');
  page.compose.getState().setAlgorithm('sigv4');
  expect(await verifiedUrl(page, 'AWS4-HMAC-SHA256')).toBe(before);
});

it('the example of a Multi-Region Access Point is signed for every region', async () => {
  const page = pageStores({ example: 's3-mrap' });
  expect(await verifiedUrl(page, 'AWS4-ECDSA-P256-SHA256')).toContain('X-Amz-Region-Set=%2A');
});
