import type { Reply } from '@/core/ports';

type Sent = { readonly method: string; readonly url: string; readonly headers: Reply['headers'] };
type Answered = Pick<Reply, 'status' | 'statusText' | 'headers'> & { readonly text: string | undefined };

/**
 * A request and its reply as HTTP/1.1 writes them (RFC 9112, section 2.1). Bodies that are not text, or not known, are left out. What
 * went over plain http has its target in absolute form (section 3.2.2), since nothing else in this text names the scheme.
 */
export function asHttp(sent: Sent, body: string | undefined, answered: Answered): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+):\/\/([^/?]*)([\s\S]*)$/i.exec(sent.url) ?? [];
  const signedHost = sent.headers.find(([name]) => name.toLowerCase() === 'host')?.[1];
  const target = rest.startsWith('/') ? rest : `/${rest}`;
  return [
    `${sent.method} ${scheme === 'http' ? `http://${signedHost ?? host}` : ''}${target} HTTP/1.1`,
    ...(signedHost === undefined ? [`Host: ${host}`] : []),
    ...lines(sent.headers),
    '',
    ...(body === undefined ? [] : [body, '']),
    replyAsHttp(answered),
  ].join('\n');
}

/** A reply alone, for what a form sent. */
export const replyAsHttp = ({ status, statusText, headers, text = '' }: Answered): string =>
  [`HTTP/1.1 ${status} ${statusText}`.trimEnd(), ...lines(headers), '', text].join('\n');

const lines = (list: Sent['headers']) => list.map(([name, value]) => `${name}: ${value}`);
