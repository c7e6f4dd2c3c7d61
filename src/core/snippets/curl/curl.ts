import { err, type Result } from '@/core/kernel/result';
import type { HeaderList } from '@/core/model/headers';
import type { ShellName, Unquotable } from '@/core/snippets/quoting/quoting';
import { SHELLS } from '@/core/snippets/quoting/shells';

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

/** Why there is no command: of the shell, or of curl, which sends no body with HEAD without waiting for one in the reply. */
export type NoCurl = Unquotable | 'body-with-head';

/** A curl command for a shell that sends a signed request to the byte; it carries the signature, never the secret. */
export function curl({ method, url, headers, body }: CurlInput, shell: ShellName): Result<string, NoCurl> {
  if (method === 'HEAD' && body.kind !== 'none') return err('body-with-head');
  const { program, command } = SHELLS[shell];
  return command({
    program: program('curl'),
    lines: [
      [...methodOptions(method, body.kind), ...pathOptions(url), url],
      ...headers
        .filter(([name, value]) => !isUrlsHost(name, value, url))
        .map(([name, value]) => ['-H', header(name, value)]),
      ...bodyOptions(headers, body),
    ],
  });
}

const header = (name: string, value: string): string => (value.trim() === '' ? `${name};` : `${name}: ${value}`);

function methodOptions(method: string, body: CurlInput['body']['kind']): readonly string[] {
  if (method === 'HEAD') return ['-I'];
  if (method === 'GET' && body === 'none') return [];
  return ['-X', method];
}

/** curl resolves dot segments and expands braces and brackets unless told not to. */
function pathOptions(url: string): readonly string[] {
  const path = url.replace(/^[^:]+:\/\/[^/]*/, '').split('?')[0] ?? '';
  const options = /\/(\.|%2e){1,2}(\/|$)/i.test(path) ? ['--path-as-is'] : [];
  return /[[\]{}]/.test(url) ? [...options, '-g'] : options;
}

const isUrlsHost = (name: string, value: string, url: string): boolean =>
  name.toLowerCase() === 'host' && /^[^:]+:\/\/([^/?#]*)/.exec(url)?.[1] === value;

function bodyOptions(headers: HeaderList, body: CurlInput['body']): readonly (readonly string[])[] {
  if (body.kind === 'none') return [];
  const data = body.kind === 'text' ? ['--data-raw', body.text] : ['--data-binary', `@${fileName(body.name)}`];
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return typed ? [data] : [['-H', 'Content-Type:'], data];
}

/** To curl, `-` is what comes in through a pipe. */
export const fileName = (name: string): string => (name === '-' ? './-' : name);
