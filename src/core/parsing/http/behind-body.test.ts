import { describe, expect, it } from 'vitest';
import { bodyEnds } from './behind-body';

const AFTER = [
  '$ ',
  'user@host:~$ ',
  '(no content)',
  'Process finished with exit code 0',
  'That is what I send.\nIt says the signature does not match.',
];
const JSON_TYPE = 'application/x-amz-json-1.1';

describe('what follows a body is no part of it:', () => {
  const rows = [
    ['{}', JSON_TYPE],
    ['{"a":1}', undefined],
    ['{\n  "a": "}\\n"\n}', JSON_TYPE],
    ['[1,\n2]', JSON_TYPE],
    ['<a>\n<b/></a>', 'application/xml'],
    ['Action=ListUsers&Version=2010-05-08', 'application/x-www-form-urlencoded'],
    ['', undefined],
    ['', JSON_TYPE],
  ] as const;
  it.each(rows)('%j as %s', (body, type) => {
    for (const after of AFTER) {
      const text = body === '' ? after : `${body}\n${after}`;
      expect(text.slice(0, bodyEnds(text, type))).toBe(body);
    }
  });
});

describe('a body that goes on is whole:', () => {
  it.each([
    ['{"create":{}}\n{"message":"hello"}', JSON_TYPE],
    ['{"a":1}\n\n{"b":2}\n', 'application/x-ndjson'],
    ['{"a":\n1', JSON_TYPE],
    ['{not: json}\nmore', JSON_TYPE],
    ['<a>\n<b>', 'application/xml'],
    ['hello\nworld', 'text/plain'],
    ['', undefined],
    ['a line\n'.repeat(20), undefined],
  ])('%j as %s', (body, type) => {
    expect(bodyEnds(body, type)).toBe(body.length);
  });
});
