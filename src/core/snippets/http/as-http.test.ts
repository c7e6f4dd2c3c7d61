import { expect, it } from 'vitest';
import { asHttp } from './as-http';

const reply = { status: 403, statusText: 'Forbidden', headers: [['x-amzn-errortype', 'X']] as const, text: '{}' };

it('a request and its reply stand one after the other, bodies below their headers', () => {
  const sent = { method: 'PUT', url: 'https://a.example:8443/b?c=d', headers: [['x-test', '1']] as const };
  expect(asHttp(sent, 'hello', reply)).toBe(
    'PUT /b?c=d HTTP/1.1\nHost: a.example:8443\nx-test: 1\n\nhello\n\nHTTP/1.1 403 Forbidden\nx-amzn-errortype: X\n\n{}',
  );
});

it('a Host header that was signed stands for itself, and an empty path is a slash', () => {
  const sent = { method: 'GET', url: 'https://a.example?c=d', headers: [['Host', 'b.example']] as const };
  expect(asHttp(sent, undefined, reply)).toMatch(/^GET \/\?c=d HTTP\/1\.1\nHost: b\.example\n\nHTTP\/1\.1 403/);
});

it('plain http is told by the target, with the host that was signed', () => {
  const sent = { method: 'GET', url: 'http://localhost:9000/b?c=d', headers: [] };
  expect(asHttp(sent, undefined, reply)).toMatch(
    /^GET http:\/\/localhost:9000\/b\?c=d HTTP\/1\.1\nHost: localhost:9000\n/,
  );
  expect(asHttp({ ...sent, headers: [['Host', 'b.example']] }, undefined, reply)).toMatch(
    /^GET http:\/\/b\.example\/b\?c=d HTTP\/1\.1\nHost: b\.example\n\n/,
  );
});
