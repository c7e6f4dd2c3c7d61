import { request } from 'node:http';
import { listen, type Received } from '@e2e/servers/listen.mjs';

/** What a proxy passes on of a request. */
export type Passed = Pick<Received, 'method' | 'target' | 'headers' | 'body'>;

/** A proxy on a free port of this computer. It passes requests on to `upstream` (host and port) as they came, but for `change`. */
export async function startProxy(upstream: string, change: (received: Passed) => Partial<Passed>) {
  const [hostname, port] = upstream.split(':');
  const proxy = await listen(async (received, response) => {
    const { method, target, headers, body } = { ...received, ...change(received) };
    const kept = headers.filter(([name]) => !/^(?:connection|content-length|transfer-encoding)$/i.test(name));
    const length = body.length > 0 || method === 'PUT' ? [['Content-Length', String(body.length)]] : [];
    const raw = [...kept, ...length].flat() as never;
    const outgoing = request({ hostname, port, method, path: target, headers: raw, setHost: false });
    outgoing.on('response', (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.rawHeaders);
      reply.pipe(response);
    });
    outgoing.on('error', () => response.writeHead(502).end());
    outgoing.end(body);
  });
  return { host: `127.0.0.1:${proxy.port}`, close: proxy.close };
}
