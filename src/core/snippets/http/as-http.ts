import type { Reply } from '@/core/ports';

type Sent = { readonly method: string; readonly url: string; readonly headers: Reply['headers'] };
type Answered = Pick<Reply, 'status' | 'statusText' | 'headers'> & { readonly text: string | undefined };

/** A request and its reply as HTTP/1.1 writes them (RFC 9112, section 2.1). Bodies that are not text, or not known, are left out. */
export function asHttp(
  sent: Sent,
  body: string | undefined,
  { status, statusText, headers, text = '' }: Answered,
): string {
  const [, host = '', target = ''] = /^[a-z]+:\/\/([^/?]*)([\s\S]*)$/i.exec(sent.url) ?? [];
  const hasHost = sent.headers.some(([name]) => name.toLowerCase() === 'host');
  const lines = (list: Sent['headers']) => list.map(([name, value]) => `${name}: ${value}`);
  return [
    `${sent.method} ${target.startsWith('/') ? target : `/${target}`} HTTP/1.1`,
    ...(hasHost ? [] : [`Host: ${host}`]),
    ...lines(sent.headers),
    '',
    ...(body === undefined ? [] : [body, '']),
    `HTTP/1.1 ${status} ${statusText}`.trimEnd(),
    ...lines(headers),
    '',
    text,
  ].join('\n');
}
