import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * A request as it came over the wire.
 * @typedef {object} Received
 * @property {string} method
 * @property {string} target path and query, byte for byte
 * @property {readonly (readonly [name: string, value: string])[]} headers in their order, names as sent
 * @property {Buffer} body empty until all of it has arrived
 * @property {boolean} abandoned whether whoever asked hung up before the answer was out
 */

/**
 * An HTTP server on a free port of this computer that remembers every request.
 * @param {(request: Received, response: import('node:http').ServerResponse) => void | Promise<void>} answer
 */
export async function listen(answer) {
  /** @type {Received[]} */
  const log = [];
  const server = createServer(async (request, response) => {
    const { method = '', url: target = '', rawHeaders } = request;
    /** @type {Received} */
    const received = { method, target, headers: pairs(rawHeaders), body: Buffer.alloc(0), abandoned: false };
    log.push(received);
    response.on('close', () => {
      received.abandoned = !response.writableFinished;
    });
    try {
      received.body = Buffer.concat(await request.toArray());
    } catch {
      return; // whoever asked hung up
    }
    await answer(received, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const { port } = address;

  async function close() {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  return { port, log, close };
}

/**
 * @param {readonly string[]} raw
 * @returns {[string, string][]}
 */
const pairs = (raw) =>
  raw.flatMap((name, i) => (i % 2 === 0 ? [/** @type {[string, string]} */ ([name, raw[i + 1] ?? ''])] : []));

/**
 * The value of a header that was received; names are compared without case.
 * @param {Pick<Received, 'headers'>} request
 * @param {string} name
 */
export const headerOf = ({ headers }, name) => headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
