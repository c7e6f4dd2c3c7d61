import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { headerOf } from './listen.mjs';
import { selfSigned } from './self-signed.mjs';

/** @typedef {import('./listen.mjs').Received} Received */

/** @typedef {{ readonly kind: 'text' | 'binary' | 'close' | 'other', readonly data: Buffer }} Frame */

/** RFC 6455, section 1.3. */
const ACCEPTS = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
/** @type {Readonly<Record<number, Frame['kind']>>} */
const KINDS = { 1: 'text', 2: 'binary', 8: 'close' };

/**
 * A WebSocket server on a free port of this computer. `refuses` looks at the handshake and gives the status to refuse it with, or
 * undefined. Of the subprotocols that are offered it chooses the first.
 * @param {{ secure?: boolean, refuses: (handshake: Received) => number | undefined | Promise<number | undefined> }} options
 */
export async function startSockets({ secure = false, refuses }) {
  /** @type {Received[]} */
  const handshakes = [];
  /** @type {Frame[]} */
  const frames = [];
  /** @type {Set<import('node:stream').Duplex>} */
  const open = new Set();
  /** Those that the server closes.
   * @type {Set<import('node:stream').Duplex>} */
  const closing = new Set();

  const server = secure ? createSecureServer(selfSigned()) : createServer();
  server.on('request', (_, response) => response.writeHead(426).end());
  server.on('connection', (socket) => socket.on('error', () => {}));
  server.on('upgrade', async (request, socket) => {
    const { method = '', url: target = '', rawHeaders } = request;
    const headers = rawHeaders.flatMap((name, i) =>
      i % 2 === 0 ? [/** @type {const} */ ([name, rawHeaders[i + 1] ?? ''])] : [],
    );
    /** @type {Received} */
    const handshake = { method, target, headers, body: Buffer.alloc(0), abandoned: false };
    handshakes.push(handshake);
    socket.on('error', () => {});
    const status = await refuses(handshake);
    if (status !== undefined) {
      const said = JSON.stringify({ message: 'Forbidden' });
      socket.end(`HTTP/1.1 ${status} Forbidden\r\nContent-Length: ${said.length}\r\nConnection: close\r\n\r\n${said}`);
      return;
    }
    const key = headerOf(handshake, 'sec-websocket-key') ?? '';
    const offered = headerOf(handshake, 'sec-websocket-protocol')?.split(',')[0]?.trim();
    const answer = [
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Accept: ${createHash('sha1')
        .update(key + ACCEPTS)
        .digest('base64')}`,
      ...(offered === undefined ? [] : [`Sec-WebSocket-Protocol: ${offered}`]),
    ];
    socket.write(`${answer.join('\r\n')}\r\n\r\n`);
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    /** @type {Buffer} */
    let rest = Buffer.alloc(0);
    socket.on('data', (/** @type {Buffer} */ chunk) => {
      const read = readFrames(Buffer.concat([rest, chunk]));
      rest = read.rest;
      for (const frame of read.frames) {
        frames.push(frame);
        // Whoever closes gets the same back, once.
        if (frame.kind === 'close') socket.end(closing.has(socket) ? Buffer.alloc(0) : frameOf(8, frame.data));
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');

  /** @param {number} code @param {Buffer} data */
  const toAll = (code, data) => {
    for (const socket of open) socket.write(frameOf(code, data));
  };
  return {
    host: `localhost:${address.port}`,
    handshakes,
    /** What came over open connections. */
    frames,
    open,
    /** @param {string} text */
    say: (text) => toAll(1, Buffer.from(text)),
    /** @param {Uint8Array} bytes */
    sayBytes: (bytes) => toAll(2, Buffer.from(bytes)),
    /** @param {number} code @param {string} reason */
    hangUp: (code, reason) => {
      for (const socket of open) closing.add(socket);
      toAll(8, Buffer.concat([Buffer.from([code >> 8, code & 0xff]), Buffer.from(reason)]));
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * A whole frame of a server, which masks nothing (RFC 6455, section 5.2).
 * @param {number} code
 * @param {Buffer} data
 */
function frameOf(code, data) {
  const length =
    data.length < 126 ? Buffer.from([data.length]) : Buffer.from([126, data.length >> 8, data.length & 0xff]);
  return Buffer.concat([Buffer.from([0x80 | code]), length, data]);
}

/**
 * The whole frames of a client, which masks them, and what is left of the next.
 * @param {Buffer} octets
 * @returns {{ frames: Frame[], rest: Buffer }}
 */
function readFrames(octets) {
  const short = (octets[1] ?? 0) & 0x7f;
  const start = short === 126 ? 4 : 2;
  if (octets.length < start + 4) return { frames: [], rest: octets };
  const length = short === 126 ? octets.readUInt16BE(2) : short;
  const end = start + 4 + length;
  if (octets.length < end) return { frames: [], rest: octets };
  const mask = octets.subarray(start, start + 4);
  const data = Buffer.from(octets.subarray(start + 4, end).map((octet, i) => octet ^ (mask[i % 4] ?? 0)));
  const { frames, rest } = readFrames(octets.subarray(end));
  return { frames: [{ kind: KINDS[(octets[0] ?? 0) & 0x0f] ?? 'other', data }, ...frames], rest };
}
