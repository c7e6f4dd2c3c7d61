import { listed } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { pythonString as quoted } from '@/core/snippets/quoting/python';

/** Puts the body into `body`. */
export function bodyLines({ body }: CodeRequest): readonly string[] {
  if (body.kind === 'file') return [`with open(${quoted(body.name)}, 'rb') as file:`, '    body = file.read()'];
  return [body.kind === 'text' ? `body = ${quoted(body.text)}.encode()` : "body = b''"];
}

/** Opens a request that is made of these arguments, and prints the reply. */
export const opened = (...args: readonly (string | false)[]): readonly string[] => [
  '',
  'to_send = urllib.request.Request(',
  ...listed('    ', ...args),
  ')',
  'try:',
  '    reply = urllib.request.urlopen(to_send)',
  'except urllib.error.HTTPError as error:',
  '    reply = error',
  'print(reply.status, reply.read().decode())',
];

/** Sends a body to the link in `url`. */
export const sent = (method: string, body: readonly string[], type: string | undefined): readonly string[] => [
  '',
  ...body,
  ...opened(
    'url',
    'data=body',
    type !== undefined && `headers={'Content-Type': ${quoted(type)}}`,
    `method=${quoted(method)}`,
  ).slice(1),
];
