import type { Client } from './client';
import { CLIENTS } from './clients';
import type { CodeRequest } from './code-request';
import { hasCode } from './verdict';

/**
 * What people reach for first: curl, which signs headers; the AWS CLI for the links that it makes, to objects; and Python and Node.js for the
 * rest.
 */
const USUAL: readonly string[] = ['curl-sigv4', 'aws-cli', 'botocore', 'javascript-node'];

/** Whose code is shown until somebody chooses: the most usual that makes this request, else whoever makes it; curl where nobody does. */
export function firstClient(request: CodeRequest): Client {
  const usual = USUAL.flatMap((id) => CLIENTS.filter((client) => client.id === id));
  return [...usual, ...CLIENTS].find((client) => hasCode(client.can(request))) ?? (usual[0] as Client);
}
