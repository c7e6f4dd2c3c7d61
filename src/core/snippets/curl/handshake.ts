import { ok, type Result } from '@/core/kernel/result';
import type { SocketTarget } from '@/core/ports';
import type { ShellName } from '@/core/snippets/quoting/quoting';
import { curl, type NoCurl } from './curl';

/** Any sixteen octets will do: whoever answers only has to hash them (RFC 6455, section 4.1; the RFC's own example). */
const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

/**
 * A curl command that asks for a WebSocket as a page at `origin` does, and prints the status, headers and body that browsers hide. What
 * is accepted stays open, so it ends after ten seconds.
 */
export function curlHandshake(
  { url, protocols }: SocketTarget,
  origin: string,
  shell: ShellName,
): Result<string, NoCurl> {
  const command = curl(
    {
      method: 'GET',
      url: url.replace(/^ws/i, 'http'),
      headers: [
        ['Connection', 'Upgrade'],
        ['Upgrade', 'websocket'],
        ['Sec-WebSocket-Version', '13'],
        ['Sec-WebSocket-Key', KEY],
        ...(protocols.length > 0 ? [['Sec-WebSocket-Protocol', protocols.join(', ')] as const] : []),
        ['Origin', origin],
      ],
      body: { kind: 'none' },
    },
    shell,
  );
  return command.ok ? ok(command.value.replace(/^(curl(?:\.exe)?) /, '$1 -i -sS -N --http1.1 -m 10 ')) : command;
}
