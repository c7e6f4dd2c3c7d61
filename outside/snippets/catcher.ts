import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import type { HeaderList } from '@/core/model/headers';

/** A request as it came over the wire. */
export type Caught = {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderList;
  readonly body: Buffer;
};

/** A proxy that answers for every host itself, and keeps what it is sent. */
export type Catcher = {
  /** `http://127.0.0.1:PORT`. */
  readonly proxy: string;
  readonly port: number;
  /** The file with the certificate that it shows, to be trusted. */
  readonly certificate: string;
  /** What has come in since the last call. */
  readonly taken: () => readonly Caught[];
  readonly stop: () => void;
};

const REPLY = 'caught\n';

/** Starts a catcher whose certificate is for the given hosts. */
export async function startCatcher(hosts: readonly string[]): Promise<Catcher> {
  const folder = mkdtempSync(join(tmpdir(), 'catcher-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const names = hosts.map((host) => `DNS:${host}`).join(',');
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-subj', '/CN=catcher', '-addext', `subjectAltName=${names}`, '-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  );
  const tls = { key: readFileSync(key), cert: readFileSync(certificate) };
  let caught: Caught[] = [];
  const sockets = new Set<Socket>();

  const take = (origin: (request: IncomingMessage) => string) => (request: IncomingMessage, reply: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = request.rawHeaders;
      const headers = Array.from({ length: raw.length / 2 }, (_, i) => [raw[2 * i]!, raw[2 * i + 1]!] as const);
      caught.push({
        method: request.method ?? '',
        url: origin(request) + (request.url ?? ''),
        headers,
        body: Buffer.concat(chunks),
      });
      reply.writeHead(200, { 'content-length': REPLY.length, connection: 'close' });
      reply.end(REPLY);
    });
  };
  const inner = createServer(take((request) => `https://${request.headers.host}`));
  const server = createServer(take(() => ''));
  server.on('connect', (_request, socket: Socket, head: Buffer) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    const secure = new TLSSocket(socket, { isServer: true, ...tls, ALPNProtocols: ['http/1.1'] });
    secure.on('error', () => secure.destroy());
    inner.emit('connection', secure);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: `http://127.0.0.1:${port}`,
    port,
    certificate,
    taken: () => {
      const all = caught;
      caught = [];
      return all;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
