import { expect, test } from 'vitest';
import { readPaste } from './read-paste';

const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=AKIAJ5QZ7N3EXAMPLE77/20261130/eu-central-1/dynamodb/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=5382241b843042f6aa28e01fc63ec478c1e3fb927cd59e60ae1ab041fc3aaa93';
const HEAD = (length: number): string =>
  `POST / HTTP/1.1\r\nHost: dynamodb.eu-central-1.amazonaws.com\r\nAuthorization: ${AUTHORIZATION}\r\nX-Amz-Date: 20261130T113052Z\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Target: DynamoDB_20120810.ListTables\r\nContent-Length: ${length}\r\n\r\n`;
const REPLY = ['HTTP/1.1 403 Forbidden\r\n', 'x-amz-request-id: X1\r\n', '\r\n'];
const ERROR =
  '<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>X1</RequestId><HostId>Y</HostId></Error>';

const hex = (n: number): string => n.toString(16).padStart(4, '0');
const printable = (text: string): string => text.replace(/[^ -~]/g, '.');

/** As curl's `dump` of tool_cb_dbg.c: in text, 64 octets a line, a new one behind each CRLF. */
function ascii(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const breaks = text.indexOf('\r\n', at);
    const end = Math.min(text.length, at + 64, breaks < 0 ? Number.POSITIVE_INFINITY : breaks);
    out += `${hex(at)}: ${printable(text.slice(at, end))}\n`;
    at = end === breaks ? end + 2 : end;
  }
  return out;
}

function octets(text: string): string {
  let out = '';
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 16) {
    const piece = [...bytes.subarray(at, at + 16)];
    const shown = piece.map((byte) => `${byte.toString(16).padStart(2, '0')} `).join('');
    out += `${hex(at)}: ${shown.padEnd(48)}${printable(String.fromCharCode(...piece))}\n`;
  }
  return out;
}

function trace(body: string, dump: (text: string) => string, before = ''): string {
  const length = Buffer.byteLength(body);
  const section = (what: string, text: string): string => {
    const size = Buffer.byteLength(text);
    return `${before}${what}, ${size} bytes (0x${size.toString(16)})\n${dump(text)}`;
  };
  return [
    `${before}== Info:   Trying 127.0.0.1:443...\n`,
    section('=> Send SSL data', 'abc'),
    section('=> Send header', HEAD(length)),
    section('=> Send data', body),
    ...REPLY.map((line) => section('<= Recv header', line)),
    section('<= Recv data', ERROR),
    `${before}== Info: Connection #0 to host left intact\n`,
  ].join('');
}

test.each([
  ['--trace-ascii', '{"Limit":3}', ascii, ''],
  ['--trace', '{"Limit":3}', octets, ''],
  ['--trace of a body with a break and letters beyond ASCII', '{"a":"é."}\n', octets, ''],
  ['--trace-ascii with times', '{"Limit":3}', ascii, '11:30:52.123456 '],
  ['--trace-ascii with times and numbers', '{"Limit":3}', ascii, '11:30:52.123456 [0-0] '],
])('%s shows one request, whole, and its reply', (_, body, dump, before) => {
  const { items } = readPaste(trace(body, dump, before));
  expect(items).toMatchObject([
    { kind: 'request', request: { method: 'POST', target: '/', body: { kind: 'text', text: body } } },
    { kind: 'reply', reply: { status: 403, code: 'AccessDenied' } },
  ]);
  const headers = items[0]?.kind === 'request' ? items[0].request.headers : [];
  expect(headers.map(([name, value]) => `${name}: ${value}\r\n`)).toEqual(
    HEAD(Buffer.byteLength(body))
      .split(/(?<=\r\n)/)
      .slice(1, -1),
  );
});

test('a body that may hold what is shown as a dot is not known', () => {
  const { items } = readPaste(trace('{\n"a":1}', ascii));
  expect(items[0]).toMatchObject({ kind: 'request', request: { method: 'POST', body: undefined } });
});
