import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { readPaste } from '@/core/parsing/detect/read-paste';
import { CORPUS } from '@/testing/corpus';
import {
  CANONICAL,
  escapeHtml,
  escapeJson,
  JSON_CANONICAL,
  JSON_TO_SIGN,
  octets,
  TO_SIGN,
  wrap,
} from '@/testing/corpus/parts';
import { nodeHasher } from '@/testing/node-hasher';
import { checkIntact } from './check-intact';

const check = (
  canonicalRequest: string | undefined,
  stringToSign: string | undefined = TO_SIGN,
  fields: readonly (readonly [string, string])[] = [],
) => checkIntact({ canonicalRequest, stringToSign, fields }, nodeHasher);
const repaired = (repairs: readonly string[]) => ({
  state: 'repaired',
  repairs,
  canonicalRequest: CANONICAL,
  stringToSign: TO_SIGN,
});

it('a canonical request whose hash the string to sign ends with is intact', async () => {
  expect(await check(CANONICAL)).toEqual({
    state: 'intact',
    repairs: [],
    canonicalRequest: CANONICAL,
    stringToSign: TO_SIGN,
  });
});

describe('a canonical request is repaired, and the hash proves it, where', () => {
  it.each([
    ['its line endings became CRLF', CANONICAL.replaceAll('\n', '\r\n'), ['line-endings']],
    ['a newline was put behind it', `${CANONICAL}\n`, ['outer-space']],
    ['blanks were put around it', `  ${CANONICAL} `, ['outer-space']],
    ['HTML escaped it', escapeHtml(CANONICAL), ['html-escapes']],
    ['JSON escaped it', escapeJson(CANONICAL), ['json-escapes']],
    ['JSON escaped it twice', escapeJson(escapeJson(CANONICAL)), ['json-escapes', 'json-escapes']],
    ['each line was indented', CANONICAL.replace(/^/gm, '    '), ['indentation']],
    ['a mail quoted it', CANONICAL.replace(/^/gm, '> '), ['indentation']],
    ['each line got blanks behind it', CANONICAL.replace(/$/gm, '  '), ['trailing-space']],
    ['its newlines became blanks', CANONICAL.replaceAll('\n', ' '), ['newlines']],
    ['its newlines collapsed', CANONICAL.replace(/\n+/g, ' '), ['newlines']],
    ['its empty line was lost', CANONICAL.replace('\n\n', '\n'), ['newlines']],
    ['zero-width spaces came in', CANONICAL.replace('PUT', '\u200bPUT'), ['invisible-characters']],
    ['it was wrapped at 76', wrap(CANONICAL, 76), ['newlines']],
    ['it was wrapped at 80', wrap(CANONICAL, 80), ['newlines']],
    ['it was wrapped at 40', wrap(CANONICAL, 40), ['newlines']],
    ['it was percent-encoded', encodeURIComponent(CANONICAL), ['url-escapes']],
  ])('%s', async (_, damaged, repairs) => {
    expect(await check(damaged)).toEqual(repaired(repairs));
  });

  it('an empty query was lost with the newlines', async () => {
    const found = await check(JSON_CANONICAL.replace(/\n+/g, ' '), JSON_TO_SIGN);
    expect(found).toMatchObject({ state: 'repaired', repairs: ['newlines'], canonicalRequest: JSON_CANONICAL });
  });

  it('curly quotes replaced straight ones', async () => {
    const straight = CANONICAL.replace('application/pdf', 'a;x="1"');
    const toSign = TO_SIGN.replace(/[0-9a-f]{64}$/, toHex(await nodeHasher.sha256(utf8(straight))));
    const found = await check(straight.replace('"1"', '\u201c1\u201d'), toSign);
    expect(found).toMatchObject({ state: 'repaired', repairs: ['smart-quotes'], canonicalRequest: straight });
  });

  it('S3 gives its octets', async () => {
    const cut = CANONICAL.slice(0, 60);
    expect(await check(cut, TO_SIGN, [['CanonicalRequestBytes', octets(CANONICAL)]])).toEqual(repaired(['octets']));
    const wrapped = wrap(octets(CANONICAL), 76);
    expect(await check(undefined, TO_SIGN, [['CanonicalRequestBytes', wrapped]])).toEqual(repaired(['octets']));
  });

  it('the string to sign is known by its octets only', async () => {
    const fields = [['StringToSignBytes', octets(TO_SIGN)]] as const;
    expect(await checkIntact({ canonicalRequest: CANONICAL, stringToSign: undefined, fields }, nodeHasher)).toEqual(
      repaired(['octets']),
    );
  });

  it('the string to sign lost its newlines', async () => {
    expect(await check(CANONICAL, TO_SIGN.replaceAll('\n', ' '))).toEqual(repaired(['newlines']));
  });
});

it('a canonical request with another header value is damaged, and left as it is', async () => {
  const other = CANONICAL.replace('application/pdf', 'application/xml');
  expect(await check(other)).toEqual({ state: 'damaged', repairs: [], canonicalRequest: other, stringToSign: TO_SIGN });
});

it('without a string to sign of version 4 there is no evidence', async () => {
  expect((await check(undefined)).state).toBe('no-evidence');
  expect((await check(CANONICAL, 'GET\n\n\n1773480413\n/box/a.txt')).state).toBe('no-evidence');
  expect((await checkIntact({ canonicalRequest: CANONICAL, stringToSign: undefined }, nodeHasher)).state).toBe(
    'no-evidence',
  );
});

it('any two texts give a value, and what is called intact or repaired is proven by the hash', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(CANONICAL, TO_SIGN, wrap(CANONICAL, 7), `${CANONICAL} `),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.option(text, { nil: undefined }),
      fc.option(text, { nil: undefined }),
      async (canonical, toSign) => {
        const found = await check(canonical, toSign);
        if (found.state !== 'intact' && found.state !== 'repaired') return;
        const hash = toHex(await nodeHasher.sha256(utf8(found.canonicalRequest ?? '')));
        expect(found.stringToSign?.endsWith(`\n${hash}`)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

it('every whole pair of the corpus is intact or repaired', async () => {
  const cut = new Set(['the tail of S3 XML', 'the head of S3 XML', 'two signatures of botocore']);
  for (const { name, text } of CORPUS.filter((entry) => !cut.has(entry.name))) {
    for (const item of readPaste(text).items) {
      if (item.kind !== 'reply' && item.kind !== 'log') continue;
      const found = await checkIntact(item.kind === 'reply' ? item.reply : item.log, nodeHasher);
      expect([name, found.state]).not.toEqual([name, 'damaged']);
    }
  }
});
