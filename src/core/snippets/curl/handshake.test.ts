import { exec } from 'node:child_process';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { curlHandshake } from './handshake';

const target = { url: 'wss://a.example/x?y=1&z=[2]', protocols: ['graphql-ws', 'header-e30'] };

it('asks over https, for the subprotocols that are offered, and ends by itself', () =>
  expect(curlHandshake(target, 'https://page.example', 'posix')).toEqual({
    ok: true,
    value: [
      "curl -i -sS -N --http1.1 -m 10 -g 'https://a.example/x?y=1&z=[2]'",
      "-H 'Connection: Upgrade'",
      "-H 'Upgrade: websocket'",
      "-H 'Sec-WebSocket-Version: 13'",
      "-H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='",
      "-H 'Sec-WebSocket-Protocol: graphql-ws, header-e30'",
      "-H 'Origin: https://page.example'",
    ].join(' \\\n  '),
  }));

it('offers none where there is none, also on Windows', () => {
  const command = curlHandshake({ ...target, protocols: [] }, 'https://page.example', 'powershell');
  expect(command).toMatchObject({ ok: true, value: expect.stringMatching(/^curl\.exe -i -sS /) });
  expect(JSON.stringify(command)).not.toContain('Sec-WebSocket-Protocol');
});

it('says where a shell cannot be handed the address', () =>
  expect(curlHandshake({ ...target, url: 'wss://a.example/é' }, 'https://page.example', 'cmd').ok).toBe(false));

it('run in a shell, it prints the status that a browser hides', async () => {
  let seen: IncomingHttpHeaders = {};
  const server = createServer().on('upgrade', (request, socket) => {
    seen = request.headers;
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno');
  });
  server.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  const command = curlHandshake(
    { url: `ws://127.0.0.1:${port}/it's?a=$(x)`, protocols: ["it's"] },
    'http://page.example',
    'posix',
  );
  if (!command.ok) throw new Error(command.error);
  const printed = await new Promise((done) => exec(command.value, (_, stdout) => done(stdout)));
  server.close();
  expect(printed).toBe('HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno');
  expect(seen).toMatchObject({ upgrade: 'websocket', origin: 'http://page.example', 'sec-websocket-protocol': "it's" });
});
