import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { caseFrom, headed, link, type Pasted, plain, says } from '@/testing/cases';
import { HOSTILE, HUGE, type Sized } from '@/testing/corpus/hostile';
import { isAboutLinear } from '@/testing/growth';
import { nodeHasher } from '@/testing/node-hasher';
import { diagnose } from './diagnose';
import { differences } from './differences/differences';
import { readCase } from './reading';

const reading = (make: Sized) => (size: number) => {
  const text = make(size);
  return () => readCase(text, instant(0), nodeHasher);
};

// Larger than the windows that readers look back and ahead in, so that those do not pass for growth.
it.each(Object.entries(HOSTILE))('a text of %s is read with work in proportion', async (_, make) => {
  expect(await isAboutLinear(reading(make), 100_000)).toBe(true);
});

it.each(Object.entries(HUGE))('%s, up to 5 MB, is read with work in proportion', async (_, make) => {
  expect(await isAboutLinear(reading(make), 625_000)).toBe(true);
});

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
