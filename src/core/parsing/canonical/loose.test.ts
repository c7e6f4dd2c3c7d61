import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readPaste } from '@/core/parsing/detect/read-paste';

const NAMES = 'content-type;host;x-amz-date';
const canonical = (payload: string): string =>
  `POST\n/\n\ncontent-type:application/x-amz-json-1.0\nhost:dynamodb.eu-central-1.amazonaws.com\nx-amz-date:20261130T091500Z\n\n${NAMES}\n${payload}`;
const toSign = (hash: string): string =>
  `AWS4-HMAC-SHA256\n20261130T091500Z\n20261130/eu-central-1/dynamodb/aws4_request\n${hash}`;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const HEADINGS: readonly (readonly [string, string])[] = [
  ['CanonicalRequest:\n', '\n\nStringToSign:\n'],
  ['CanonicalRequest:\n', '\nStringToSign: '],
  ['Canonical request:\n', '\n\nString to sign:\n'],
  ['canonical_request = ', '\nstring_to_sign = '],
];
const PAYLOADS = { 'an MD5': '470a47de7f6b5456b05193a49ffe5d30', 'a text': 'nothing', 'a hash': hashOf('') };

describe('a logged canonical request ends before the heading of the string to sign', () => {
  for (const [name, payload] of Object.entries(PAYLOADS))
    for (const [first, second] of HEADINGS)
      test(`${name} as its last line, ${JSON.stringify(second)}`, () => {
        const text = canonical(payload);
        const { items } = readPaste(`${first}${text}${second}${toSign(hashOf(text))}\n`);
        const logs = items.flatMap((item) => (item.kind === 'log' ? [item.log] : []));
        expect(logs).toMatchObject([{ canonicalRequest: text, stringToSign: toSign(hashOf(text)) }]);
      });

  test('a header of such a name is one of its headers', () => {
    const text = canonical('470a47de7f6b5456b05193a49ffe5d30').replace(
      '\nx-amz-date',
      '\nstring-to-sign:x\nx-amz-date',
    );
    const { items } = readPaste(`CanonicalRequest:\n${text}\n\nStringToSign:\n${toSign(hashOf(text))}\n`);
    expect(items).toMatchObject([{ kind: 'log', log: { canonicalRequest: text } }]);
  });
});
