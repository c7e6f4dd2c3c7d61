import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectOf, judge, MUTATIONS, signAccepted, wireOf } from '@/testing/mutations';
import { typedRequest } from '@/testing/requests';
import { IN_HEADER, inputOf, parseTyped, sha256, TYPED } from '@/testing/typed';
import { sign } from './sign';

const request = typedRequest.map(parseTyped).filter(({ value }) => value !== undefined);

describe('whatever is signed', () => {
  it('is accepted by the verifier, whose canonical request is the engine’s', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(request, async ({ value, findings }) => {
        if (!value) throw new Error('no request');
        await signAccepted(value);
        for (const { code } of findings) seen.add(code);
        seen
          .add(value.placement.in)
          .add(value.rule.path)
          .add(value.body.size > 0 ? 'body' : 'no body');
      }),
      { numRuns: 2000 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([
        ...['query', 'header', 'once', 'twice', 'body', 'no body', 'dot-segments', 'browser-rewrites', 'plus-is-space'],
        ...['header-joined', 'header-unsigned', 'header-replaced', 'header-to-query', 'header-host-differs'],
        ...['signing-parameters-left-out', 'characters-encoded', 'fragment-left-out', 'service-general'],
      ]),
    );
  });

  it.each(Object.entries(MUTATIONS))('is refused once %s has changed', async (_, mutate) => {
    const tried = { refused: 0, unchanged: 0, 'not there': 0 };
    await fc.assert(
      fc.asyncProperty(request, fc.nat(), async ({ value }, pick) => {
        if (!value) throw new Error('no request');
        tried[await effectOf(mutate, await signAccepted(value), pick)]++;
      }),
      { numRuns: 200 },
    );
    expect(tried.refused).toBeGreaterThan(20);
    expect(tried.unchanged).toBeLessThan(5);
  });

  it('is refused for its body alone where it gives the hash of another body', async () => {
    const input = inputOf({ ...IN_HEADER, headers: [['x-amz-content-sha256', sha256('another')]] });
    const verdict = await judge(wireOf(await sign(input), input), input);
    expect(verdict).toMatchObject({ outcome: 'refused', failure: { check: 'signature', problem: 'payload-hash' } });
  });

  it('may hold an X-Amz-* parameter of one’s own twice: it is no part of the claim', async () => {
    const { value } = parseTyped({ url: `${TYPED.url}?x-amz-meta=1&X-Amz-Meta=2` });
    expect(value).toBeDefined();
    if (value) await signAccepted(value);
  });
});
