import type { HeaderList } from '@/core/model/headers';
import { quoted } from '@/core/snippets/shell';

export type CurlInput = {
  readonly method: string;
  readonly url: string;
  /** With Host. */
  readonly headers: HeaderList;
  readonly body:
    | { readonly kind: 'none' }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'file'; readonly name: string };
};

/** A curl command for a POSIX shell that sends a signed request to the byte; it carries the signature, never the secret. */
export function curl({ method, url, headers, body }: CurlInput): string {
  const words = [
    ['curl', ...methodFlags(method, body.kind), ...pathFlags(url), quoted(url)].join(' '),
    ...headers
      .filter(([name, value]) => !isUrlsHost(name, value, url))
      .map(([name, value]) => `-H ${quoted(header(name, value))}`),
    ...bodyFlags(headers, body),
  ];
  return words.join(' \\\n  ');
}

const header = (name: string, value: string): string => (value === '' ? `${name};` : `${name}: ${value}`);

function methodFlags(method: string, body: CurlInput['body']['kind']): readonly string[] {
  if (method === 'HEAD') return ['-I'];
  if (method === 'GET' && body === 'none') return [];
  return ['-X', method];
}

/** curl resolves dot segments and expands braces and brackets unless told not to. */
function pathFlags(url: string): readonly string[] {
  const path = url.replace(/^[^:]+:\/\/[^/]*/, '').split('?')[0] ?? '';
  const flags = /\/\.{1,2}(\/|$)/.test(path) ? ['--path-as-is'] : [];
  return /[[\]{}]/.test(url) ? [...flags, '-g'] : flags;
}

const isUrlsHost = (name: string, value: string, url: string): boolean =>
  name.toLowerCase() === 'host' && new URL(url).host === value;

function bodyFlags(headers: HeaderList, body: CurlInput['body']): readonly string[] {
  if (body.kind === 'none') return [];
  const data = body.kind === 'text' ? `--data-raw ${quoted(body.text)}` : `--data-binary ${quoted(`@${body.name}`)}`;
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return typed ? [data] : [`-H ${quoted('Content-Type:')}`, data];
}
