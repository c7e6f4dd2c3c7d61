import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { caseFrom, headed, link, type Pasted, plain, says } from '@/testing/cases';
import { HUGE, type Sized } from '@/testing/corpus/hostile';
import { isAboutLinear, TIMES } from '@/testing/growth';
import { nodeHasher } from '@/testing/node-hasher';
import { sampleOf } from '@/testing/sample';
import { sizeOf } from '@/testing/size-of';
import { diagnose } from './diagnose';
import { differences } from './differences/differences';
import { type Reading, readCase } from './reading';
import { isSignatureUnread } from './unread-signature';

/** Reads a text of some size, and keeps what came back. */
const reading = (make: Sized, kept: Map<number, Reading>) => (size: number) => {
  const text = make(size);
  return async () => kept.set(size, await readCase(text, instant(0), nodeHasher));
};

const MOST_ITEMS = 104;
const LARGE = 5_000_000;
const LONG_BODY = 'a request with a long body';

it.each(sampleOf(Object.entries(HUGE), 4))(
  '%s, up to 5 MB, is read with work in proportion, and what comes back is small',
  async (name, make) => {
    const kept = new Map<number, Reading>();
    expect(await isAboutLinear(reading(make, kept), LARGE / TIMES)).toBe(true);
    const large = kept.get(LARGE) as Reading;
    // A body is there once.
    const most = name === LONG_BODY ? 1.1 * new TextEncoder().encode(make(LARGE)).length : LARGE / 2;
    expect(sizeOf(large)).toBeLessThan(most);
    expect(large.paste.items.length).toBeLessThanOrEqual(MOST_ITEMS);
  },
);

describe('a case is diagnosed with work in proportion:', () => {
  const cases: Readonly<Record<string, (size: number) => Pasted>> = {
    'many parameters': (n) => ({ request: link({ query: 'a=b%20c+&'.repeat(n) }), received: (t) => t }),
    'a long path': (n) => ({
      request: link({ path: '/a%20b//../'.repeat(n) }),
      received: (t) => t.replace('a', 'b'),
    }),
    'a long target of blanks': (n) => ({ request: link({ query: ' ".,%'.repeat(n) }) }),
    'many signed headers': (n) => ({
      request: headed({ names: Array.from({ length: n }, (_, i) => `x-${i}`).join(';') }),
    }),
    'a long message': (n) => ({ reply: says('AccessDenied', "' not (20150830T123600Z ".repeat(n)) }),
    'long values': (n) => ({ request: plain('a.test', '/', 'GET', [['Authorization', ' Signature= ,"'.repeat(n)]]) }),
  };

  it.each(Object.entries(cases))('%s', async (_, pasted) => {
    const diagnosing = (size: number) => {
      const pieces = pasted(size);
      return async () => diagnose(await caseFrom(pieces));
    };
    expect(await isAboutLinear(diagnosing, 2000)).toBe(true);
  });
});

describe('texts are compared with work in proportion:', () => {
  const queries: Readonly<Record<string, (size: number) => string>> = {
    'a long line': (n) => 'a%20😀'.repeat(n),
    'many parameters': (n) => Array.from({ length: n }, (_, i) => `p${i}=1`).join('&'),
  };

  it.each(Object.entries(queries))('%s', async (_, query) => {
    const comparing = async (size: number) => {
      const received = (text: string) => text.replace(/[a1]$/m, 'z');
      const compared = await caseFrom({ request: headed({ query: query(size) }), received });
      return () => differences(compared);
    };
    expect(await isAboutLinear(comparing, 1000)).toBe(true);
  });
});

it('a signature that was not read is looked for with work in proportion', async () => {
  const looking = (size: number) => {
    const text = 'AWS4-HMAC-SHA256 Credential='.repeat(size);
    return () => isSignatureUnread(text, []);
  };
  expect(await isAboutLinear(looking, 5000)).toBe(true);
});
