import { exec } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { handedOver, printer } from '@/testing/shells/runs-in';
import { type CurlInput, curl as curlFor } from './curl';

const request: CurlInput = {
  method: 'GET',
  url: 'https://a.example/x?y=1&z=2',
  headers: [['Host', 'a.example']],
  body: { kind: 'none' },
};

function curl(input: CurlInput): string {
  const command = curlFor(input, 'posix');
  if (!command.ok) throw new Error(command.error);
  return command.value;
}

it('a GET of a presigned URL is one word after curl', () =>
  expect(curl(request)).toBe("curl 'https://a.example/x?y=1&z=2'"));
it('a quote cannot end the word it stands in', () => {
  expect(curl({ ...request, headers: [['X-A', "it's $(x) `y`"]] })).toBe(
    "curl 'https://a.example/x?y=1&z=2' \\\n  -H 'X-A: it'\\''s $(x) `y`'",
  );
});
it('dot segments are kept', () =>
  expect(curl({ ...request, url: 'https://a.example/a/../b' })).toContain('--path-as-is'));
it('a Host other than the URL’s is sent', () =>
  expect(curl({ ...request, headers: [['Host', 'db:3306']] })).toContain("-H 'Host: db:3306'"));
it('HEAD does not wait for a body', () => expect(curl({ ...request, method: 'HEAD' })).toContain('curl -I '));
it('a file is sent as it is', () => {
  expect(curl({ ...request, method: 'PUT', body: { kind: 'file', name: 'a b.bin' } })).toBe(
    "curl -X 'PUT' 'https://a.example/x?y=1&z=2' \\\n  -H 'Content-Type:' \\\n  --data-binary '@a b.bin'",
  );
});

it('a file named as curl names its input is a file', () =>
  expect(curl({ ...request, method: 'PUT', body: { kind: 'file', name: '-' } })).toContain("'@./-'"));
it('a header of white space alone is sent empty', () =>
  expect(curl({ ...request, headers: [['X-A', ' ']] })).toContain("-H 'X-A;'"));
it('HEAD with a body is nothing that curl can do', () =>
  expect(curlFor({ ...request, method: 'HEAD', body: { kind: 'text', text: 'x' } }, 'posix')).toEqual({
    ok: false,
    error: 'body-with-head',
  }));

const hostile: CurlInput = {
  method: 'X|program&#',
  url: "https://a.example/it's%2F?a=$(x)&b=%PATH%&c=`y`",
  headers: [['X-A', '"; \\" & calc.exe | %PATH% $env:PATH']],
  body: { kind: 'text', text: '{"a":"b"}\\' },
};

it('a method is one word, whatever a shell would make of it', () => {
  const words = handedOver(curl(hostile).replace(/^curl/, printer), ['sh'], import.meta.dirname);
  expect(words).toEqual([
    '-X',
    hostile.method,
    hostile.url,
    '-H',
    'X-A: "; \\" & calc.exe | %PATH% $env:PATH',
    '-H',
    'Content-Type:',
    '--data-raw',
    '{"a":"b"}\\',
  ]);
});

it('for PowerShell and cmd it is the program, not an alias or a script of that name', () => {
  for (const shell of ['powershell', 'cmd'] as const) {
    expect(curlFor({ ...hostile, headers: [] }, shell)).toMatchObject({ ok: true });
    expect(curlFor(request, shell)).toMatchObject({ value: expect.stringMatching(/^curl\.exe /) });
  }
});

it('where a shell cannot take a value it says so in place of a command that fails', () => {
  const lines = { ...request, body: { kind: 'text', text: 'two\nlines' } } as const;
  expect(curlFor(lines, 'posix').ok).toBe(true);
  expect(curlFor(lines, 'powershell').ok).toBe(true);
  expect(curlFor(lines, 'cmd')).toEqual({ ok: false, error: 'control-character' });
  expect(curlFor({ ...request, body: { kind: 'text', text: 'é' } }, 'powershell')).toEqual({
    ok: false,
    error: 'not-ascii',
  });
});

it('run in a shell, it sends method, target, headers and body to the byte', async () => {
  const seen: { method?: string; url?: string; headers?: Record<string, unknown>; body?: string } = {};
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      Object.assign(seen, {
        method: req.method,
        url: req.url,
        headers: req.headers,
        body: Buffer.concat(chunks).toString(),
      });
      res.end('ok');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const command = curl({
    method: 'POST',
    url: `${origin}/a/../b%20c//d?x=%27&y=$HOME`,
    body: { kind: 'text', text: "@not a file\n'quoted' é" },
    headers: [
      ['Host', 'other.example:1'],
      ['X-Empty', ''],
      ['X-A', "it's"],
    ],
  });
  await new Promise((done, fail) => exec(`${command} -s`, (error) => (error ? fail(error) : done(undefined))));
  server.close();
  expect(seen).toMatchObject({ method: 'POST', url: '/a/../b%20c//d?x=%27&y=$HOME', body: "@not a file\n'quoted' é" });
  expect(seen.headers).toMatchObject({ host: 'other.example:1', 'x-empty': '', 'x-a': "it's" });
  expect(seen.headers).not.toHaveProperty('content-type');
});
