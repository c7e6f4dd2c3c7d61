import type { Socket, SocketEvent, SocketTarget } from '@/core/ports';

/**
 * Opens a WebSocket as a page can: the browser writes the handshake, a GET with no header of the page's but the subprotocols. Undefined
 * where it refuses to try.
 */
export function connect({ url, protocols }: SocketTarget, tell: (event: SocketEvent) => void): Socket | undefined {
  const socket = attempt(url, protocols);
  if (!socket) return undefined;
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => tell({ kind: 'open', protocol: socket.protocol });
  socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) =>
    tell(typeof data === 'string' ? { kind: 'text', text: data } : { kind: 'binary', bytes: new Uint8Array(data) });
  socket.onclose = ({ code, reason }) => tell({ kind: 'closed', code, reason });
  return {
    send: (text) => {
      // One that is closing takes nothing; it will say so itself.
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
  };
}

function attempt(url: string, protocols: readonly string[]): WebSocket | undefined {
  try {
    return new WebSocket(url, [...protocols]);
  } catch {
    return undefined;
  }
}
