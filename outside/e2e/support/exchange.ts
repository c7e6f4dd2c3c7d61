import { Agent, request } from 'node:http';
import type { HeaderList } from '@/core/model/headers';

/** A request as it goes over the wire: nothing of it is encoded, normalised or added to but `Connection`. */
export type WireMessage = {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: HeaderList;
  readonly body?: string;
};

export type Answer = {
  readonly status: number;
  /** What the reply calls its error: `<Code>` of an S3 error; empty where it has none. */
  readonly code: string;
  readonly body: Buffer;
};

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Sends a request to a server of this computer, byte for byte (texts are Latin-1 here: one character, one byte). */
export const exchange = (host: string, { method, target, headers, body = '' }: WireMessage): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(`http://${host}`);
    const lengths = body === '' && method !== 'PUT' ? [] : [['Content-Length', String(body.length)]];
    const raw = [...headers, ...lengths].flat();
    const outgoing = request({ hostname, port, agent, method, path: target, headers: raw as never });
    outgoing.on('error', reject);
    outgoing.on('response', async (response) => {
      const { statusCode: status = 0 } = response;
      if (method === 'HEAD') {
        // Swift sends a body with its refusals, which HTTP forbids here and Node's parser chokes on.
        response.destroy();
        resolve({ status, code: '', body: Buffer.alloc(0) });
        return;
      }
      const reply = Buffer.concat(await response.toArray());
      resolve({ status, code: /<Code>([^<]*)<\/Code>/.exec(String(reply))?.[1] ?? '', body: reply });
    });
    outgoing.end(body, 'latin1');
  });
