import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type ComposeFinding, type Draft, instant, parseDraft, sign } from '@/core';
import { parsePolicy } from '@/core/drafting/uploads/parse-policy';
import { forecast } from '@/core/sending/predict';
import { signPostPolicy } from '@/core/signing/post-policy/sign-post-policy';
import { runEngineV4a } from '@/core/signing/v4a/engine-v4a';
import { curl, curlForm } from '@/core/take-away';
import { enSentences } from '@/i18n/en/sentences/all';
import { jaSentences } from '@/i18n/ja/sentences/all';
import { verbatim } from '@/i18n/verbatim';
import { anyText, anyUrl, hostileDraft } from '@/testing/hostile-drafts';
import { runsOf } from '@/testing/sample';
import { BASE, pageStores } from '@/testing/stores';
import { bodyOf } from '@/testing/typed';
import { decodePlace, encodePlace } from './address';

const NOW = instant(Date.UTC(2026, 0, 2, 3, 4, 5));
const EVERY = 4;
const SHELLS = ['posix', 'powershell', 'cmd'] as const;

function saidInWords(findings: readonly ComposeFinding[]): void {
  for (const { code, args } of findings) {
    for (const { findings: sentences } of [enSentences, jaSentences])
      expect((sentences[code] as (args: unknown) => string)(verbatim(args))).not.toMatch(/undefined|NaN|\[object/);
  }
}

type Page = ReturnType<typeof pageStores>;

const until = ({ signing }: Page, is: (state: ReturnType<Page['signing']['getState']>) => boolean): Promise<boolean> =>
  vi.waitUntil(() => is(signing.getState()), { timeout: 60_000, interval: 2 });

describe('no text in any field throws', () => {
  it('where it is checked, signed, foretold and copied', async () => {
    const reached = { signed: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(hostileDraft, anyText, async (draft, text) => {
        const body = bodyOf(text);
        const { value, findings } = parseDraft(draft, { now: NOW, body });
        saidInWords(findings);
        if (value === undefined) {
          expect(findings.map(({ severity }) => severity)).toContain('fault');
          reached.refused++;
          return;
        }
        const { signed } = await sign(value, { sigv4a: runEngineV4a });
        reached.signed++;
        const { service, region } = value;
        forecast(
          { ...signed, hostByHand: false, signedHeaderNames: [], bodySize: body.size, service, region },
          'https://page.example',
        );
        for (const shell of SHELLS) curl({ ...signed, body: { kind: 'text', text } }, shell);
        for (const shell of SHELLS) curl({ ...signed, body: { kind: 'file', name: text } }, shell);
      }),
      { numRuns: runsOf(4000, EVERY) },
    );
    expect(Math.min(reached.signed, reached.refused)).toBeGreaterThan(runsOf(400, EVERY));
  });

  it('where it is an upload form', async () => {
    let signed = 0;
    const form = fc
      .tuple(hostileDraft, fc.boolean())
      .map(([draft, s3]): Draft => (s3 ? { ...draft, service: 's3' } : draft));
    await fc.assert(
      fc.asyncProperty(form, anyText, async (draft, file) => {
        const { value, findings } = parsePolicy(draft, { now: NOW });
        saidInWords(findings);
        if (value === undefined) return;
        const trace = await signPostPolicy(value);
        signed++;
        for (const shell of SHELLS) curlForm(trace.signed, file, shell);
      }),
      { numRuns: runsOf(2000, EVERY) },
    );
    expect(signed).toBeGreaterThan(runsOf(100, EVERY));
  });

  it('where the page keeps and signs what is typed', async () => {
    await fc.assert(
      fc.asyncProperty(hostileDraft, async ({ accessKeyId, secretAccessKey, sessionToken, ...request }) => {
        const page = pageStores();
        const bugs: unknown[] = [];
        page.signing.subscribe(({ bug }) => bug === undefined || bugs.push(bug));
        const { request: right } = page.compose.getState();
        page.credentials.getState().set({ accessKeyId, secretAccessKey, sessionToken });
        for (const field of ['method', 'url', 'service', 'region', 'expires', 'signingTime'] as const)
          page.compose.getState().set(field, request[field]);
        page.compose.getState().restore(request, undefined, 'link');
        page.compose.getState().pinTime();
        page.compose.getState().inferred();
        for (const { fix } of page.signing.getState().findings) page.compose.getState().apply(fix?.edits ?? []);
        await until(page, ({ opinion, phase }) => opinion.phase !== 'checking' || phase === 'faulty');
        // What can be signed still is, once all that came before it is done.
        page.credentials.getState().set({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: '' });
        page.compose.getState().restore({ ...right, method: 'PATCH' }, undefined, 'link');
        await until(page, ({ signed, opinion }) => {
          const isRight = signed?.input.method === 'PATCH' && signed.input.credentials.secretAccessKey === 'secret';
          return isRight && opinion.phase === 'verified';
        });
        expect(bugs).toEqual([]);
      }),
      { numRuns: runsOf(300, 2 * EVERY) },
    );
  });

  it('where it is written into an address, or read from one', () => {
    fc.assert(
      fc.property(hostileDraft, anyText, (request, hash) => {
        const place = encodePlace({ request, example: undefined }, BASE);
        decodePlace(place, BASE);
        decodePlace(hash, BASE);
        decodePlace(`/build?${hash}`, BASE);
      }),
      { numRuns: runsOf(4000, EVERY) },
    );
  });

  it('where it is a link’s', () => {
    fc.assert(
      fc.property(
        anyUrl,
        anyText,
        fc.constantFrom('method', 'service', 'region', 'expires', 'at', 'header', 'sign'),
        (url, text, name) => {
          const place = decodePlace(`/build?${new URLSearchParams({ url, [name]: text })}`, BASE);
          const page = pageStores();
          page.compose.getState().restore(place?.request ?? page.compose.getState().request, undefined, 'link');
          expect(page.compose.getState().request.url).toBe(place?.request.url);
        },
      ),
      { numRuns: runsOf(1000, EVERY) },
    );
  });
});
