import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SocketEvent } from '@/core/ports';
import { connect } from './socket';

/** As much of a browser's as the page uses (WebSockets Standard, section 3). */
class FakeSocket {
  static readonly OPEN = 1;
  static made: FakeSocket[] = [];
  readyState = 0;
  protocol = '';
  binaryType = 'blob';
  sent: string[] = [];
  closed = false;
  onopen: () => void = () => undefined;
  onmessage: (event: { readonly data: unknown }) => void = () => undefined;
  onclose: (event: { readonly code: number; readonly reason: string }) => void = () => undefined;
  readonly url: string;
  readonly protocols: readonly string[];

  constructor(url: string, protocols: readonly string[]) {
    if (protocols.includes('two words')) throw new DOMException('no', 'SyntaxError');
    this.url = url;
    this.protocols = protocols;
    FakeSocket.made.push(this);
  }
  send(text: string) {
    this.sent.push(text);
  }
  close() {
    this.closed = true;
  }
}

let told: SocketEvent[];
const opened = (protocols: readonly string[] = ['mqtt']) => {
  const socket = connect({ url: 'wss://a.example/mqtt', protocols }, (event) => told.push(event));
  return { socket, fake: FakeSocket.made.at(-1) };
};

beforeEach(() => {
  told = [];
  FakeSocket.made = [];
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => vi.unstubAllGlobals());

it('opens what it is given, and tells what comes in its order', () => {
  const { fake } = opened();
  expect(fake).toMatchObject({ url: 'wss://a.example/mqtt', protocols: ['mqtt'], binaryType: 'arraybuffer' });
  if (fake) fake.protocol = 'mqtt';
  fake?.onopen();
  fake?.onmessage({ data: 'text' });
  fake?.onmessage({ data: Uint8Array.of(1, 2).buffer });
  fake?.onclose({ code: 1008, reason: 'policy' });
  expect(told).toEqual([
    { kind: 'open', protocol: 'mqtt' },
    { kind: 'text', text: 'text' },
    { kind: 'binary', bytes: Uint8Array.of(1, 2) },
    { kind: 'closed', code: 1008, reason: 'policy' },
  ]);
});

it('sends what it is told to, while it is open, and nothing by itself', () => {
  const { socket, fake } = opened();
  socket?.send('too soon');
  if (fake) fake.readyState = FakeSocket.OPEN;
  fake?.onopen();
  expect(fake?.sent).toEqual([]);
  socket?.send('text');
  expect(fake?.sent).toEqual(['text']);
  socket?.close();
  expect(fake?.closed).toBe(true);
});

it('is none where the browser refuses to try', () => expect(opened(['two words']).socket).toBeUndefined());
