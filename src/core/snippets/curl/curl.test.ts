import { exec } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { type CurlInput, curl } from './curl';

const request: CurlInput = {
  method: 'GET',
  url: 'https://a.example/x?y=1&z=2',
  headers: [['Host', 'a.example']],
  body: { kind: 'none' },
};

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
    "curl -X PUT 'https://a.example/x?y=1&z=2' \\\n  -H 'Content-Type:' \\\n  --data-binary '@a b.bin'",
  );
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
