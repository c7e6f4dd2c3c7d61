// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());
afterEach(() => {
  vi.unstubAllGlobals();
  // The policy made here is not for the tests that share this thread.
  vi.resetModules();
});

describe('the Trusted Types policy', () => {
  it("passes this build's workers", async () => {
    const { bodyHashWorkerUrl, solverWorkerUrl, trustedScriptUrl } = await import('./trusted-types');
    const { serviceWorkerUrl } = await import('./service-worker-url');
    for (const url of [bodyHashWorkerUrl, solverWorkerUrl, serviceWorkerUrl()]) expect(trustedScriptUrl(url)).toBe(url);
  });

  it.each(['https://elsewhere.example/w.js', 'data:text/javascript,1', 'blob:x', 'practice/s3/bucket/script.js', ''])(
    'refuses %j',
    async (url) => {
      const { trustedScriptUrl } = await import('./trusted-types');
      expect(() => trustedScriptUrl(url)).toThrow('not a script of this page');
    },
  );

  it('is one, made once, by the name that the Content-Security-Policy allows', async () => {
    const createPolicy = vi.fn((_: string, rules: { createScriptURL: (url: string) => string }) => ({
      createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }),
    }));
    vi.stubGlobal('trustedTypes', { createPolicy });
    const { bodyHashWorkerUrl, trustedScriptUrl } = await import('./trusted-types');
    expect(trustedScriptUrl(bodyHashWorkerUrl)).toEqual({ trusted: bodyHashWorkerUrl });
    trustedScriptUrl(bodyHashWorkerUrl);
    expect(createPolicy).toHaveBeenCalledExactlyOnceWith('sigv4-playground', expect.anything());
  });
});
