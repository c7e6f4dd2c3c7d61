import { describe, expect, it, vi } from 'vitest';
import type { splitUrl } from '@/core/model/split-url';
import type { inferFromHost } from '@/core/services/infer';
import { BASE, pageStores } from '@/testing/stores';
import { syncAddress } from './address-sync';
import { createQuestionsStore } from './questions';
import { createViewStore } from './view';

/** How often a URL was taken apart, and how often its host was looked up among those of the services. */
const worked = vi.hoisted(() => ({ split: 0, told: 0 }));

vi.mock('@/core/model/split-url', async (original) => {
  const real = await original<{ splitUrl: typeof splitUrl }>();
  const counted: typeof splitUrl = (text) => {
    worked.split++;
    return real.splitUrl(text);
  };
  return { ...real, splitUrl: counted };
});

vi.mock('@/core/services/infer', async (original) => {
  const real = await original<{ inferFromHost: typeof inferFromHost }>();
  const counted: typeof inferFromHost = (authority, typed) => {
    worked.told++;
    return real.inferFromHost(authority, typed);
  };
  return { ...real, inferFromHost: counted };
});

const OTHER = 'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev/other';

/** Everything in a page that follows what is typed: the stores, the address, and the note that the host tells the same. */
function wholePage() {
  const page = pageStores();
  const written: string[] = [];
  const address = {
    opensOwn: false,
    note: () => undefined,
    read: () => '',
    replace: (hash: () => string) => void written.push(hash()),
    push: () => undefined,
    subscribe: () => () => undefined,
  };
  syncAddress(
    address,
    { ...page, view: createViewStore(address, ['build']), questions: createQuestionsStore(page.credentials) },
    BASE,
    '',
  );
  const told = { service: '', region: '' };
  page.compose.subscribe((state) => Object.assign(told, state.inferred()));
  return { ...page, written, told };
}

const startCounting = () => Object.assign(worked, { split: 0, told: 0 });

describe('a keystroke', () => {
  it('in URL reads it once, whoever wants to know what it says', () => {
    const { compose, signing, written, told } = wholePage();
    startCounting();
    compose.getState().set('url', OTHER);
    expect(written.at(-1)).toContain('other');
    expect(told).toEqual({ service: 'execute-api', region: 'ap-northeast-1' });
    expect(signing.getState()).toMatchObject({ phase: 'current', findings: [] });
    expect(worked).toEqual({ split: 1, told: 1 });
  });

  it('elsewhere reads no URL again', () => {
    const { compose, written } = wholePage();
    startCounting();
    compose.getState().set('expires', '60');
    expect(written.at(-1)).toContain('expires=60');
    expect(worked).toEqual({ split: 0, told: 0 });
  });

  it('in URL of an upload form reads it once too', async () => {
    const { compose, signing } = wholePage();
    compose.getState().useExample('s3');
    compose.getState().setSignatureIn('form');
    await vi.waitUntil(() => signing.getState().form, { timeout: 30_000 });
    startCounting();
    compose.getState().set('url', 'https://examplebucket.s3.amazonaws.com/');
    await vi.waitUntil(() => signing.getState().form?.trace.signed.url === 'https://examplebucket.s3.amazonaws.com/');
    expect(worked).toEqual({ split: 1, told: 1 });
  });
});
