import { createHash, createHmac } from 'node:crypto';
import { sha256Hex } from '@/core/model/body';
import { headerValues } from '@/core/model/headers';
import { amzDate, instant, parseAmzDate } from '@/core/model/instant';
import type { SigningInput } from '@/core/model/request';
import { ruleFor } from '@/core/services/rules';
import { sign } from '@/core/signing/sign';
import type { Client } from '@/core/snippets/client';
import { codeRequestOf, type SnippetBody } from '@/core/snippets/code-request';
import { departed } from '@/core/snippets/verdict';
import { verify } from '@/core/verifying/verify';
import { nodeHasher } from '@/testing/node-hasher';
import { sha256 } from '@/testing/typed';
import type { Caught } from './catcher';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The signature of a canonical request under the key of an input, in hexadecimal. */
function signatureOf(text: string, { at, region, service, credentials }: SigningInput): string {
  const date = amzDate(at);
  const scope = [date.slice(0, 8), region, service, 'aws4_request'];
  const hash = createHash('sha256').update(text).digest('hex');
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${credentials.secretAccessKey}`);
  return hmac(key, ['AWS4-HMAC-SHA256', date, scope.join('/'), hash].join('\n')).toString('hex');
}

/** What was signed and when, read from a request that was caught. */
function claimOf({ url, headers }: Pick<Caught, 'url' | 'headers'>): {
  readonly date: string;
  readonly signature: string;
} {
  const text = [url, ...headerValues(headers, 'authorization')].join('\n');
  return {
    date: /[?&]X-Amz-Date=([^&]*)/i.exec(url)?.[1] ?? headerValues(headers, 'x-amz-date')[0] ?? '',
    signature: /Signature=([0-9a-f]{64})/.exec(text)?.[1] ?? '',
  };
}

/** The signature that was caught, and the one that the page makes at the same moment, with what the client is known to depart in. */
export async function signatures(
  client: Client,
  input: SigningInput,
  body: SnippetBody,
  caught: Pick<Caught, 'url' | 'headers'>,
): Promise<{ readonly caught: string; readonly expected: string }> {
  const { date, signature } = claimOf(caught);
  const at = parseAmzDate(date);
  if (at === undefined) throw new Error(`no time in ${caught.url} ${JSON.stringify(caught.headers)}`);
  const then = { ...input, at };
  const request = codeRequestOf(then, await sign(then), body);
  const { text } = departed(client.departures, request, request.canonicalRequest);
  return { caught: signature, expected: signatureOf(text, then) };
}

/** What the verifier says of a request as it came over the wire. */
export async function judgedOnTheWire(input: SigningInput, { method, url, headers, body }: Caught): Promise<string> {
  const { credentials } = input;
  const verdict = await verify(
    { method, url, headers, body: { size: body.length, sha256: sha256Hex(sha256(body)) } },
    {
      now: parseAmzDate(claimOf({ url, headers }).date) ?? instant(0),
      hasher: nodeHasher,
      rule: ruleFor(input.service),
      keys: async () => ({
        secret: credentials.secretAccessKey,
        ...(credentials.sessionToken ? { sessionToken: credentials.sessionToken } : {}),
      }),
    },
  );
  return verdict.outcome === 'match' ? 'match' : JSON.stringify(verdict.failure);
}

export const textOfBody = (body: SnippetBody): string => (body.kind === 'text' ? body.text : '');
