import { encodeStrict } from '@/core/kernel/percent';
import type { HeaderList } from '@/core/model/headers';
import type { Puzzle } from '@/core/model/puzzle';
import { presigning, targetOf } from '@/core/snippets/asked';
import type { Question } from './question';

/**
 * What somebody would paste whose signer was asked a question and sent the request: on the wire is what was asked for, with the
 * names and the signature that the signer made. `signed` is what it signed: its canonical request.
 */
export function sentPuzzle(q: Question, signed: string, signature: string): Puzzle {
  const lines = signed.split('\n').slice(3);
  const names = lines.at(-2) ?? '';
  const credential = [q.accessKeyId, q.amzDate.slice(0, 8), q.region, q.service, 'aws4_request'].join('/');
  const given = new Set(['host', ...q.headers.map(([name]) => name.toLowerCase())]);
  const own = lines.slice(0, -3).flatMap((line): HeaderList => {
    const [, name = '', value = ''] = /^([^:;]*)[:;](.*)$/.exec(line) ?? [];
    return given.has(name) ? [] : [[name, value]];
  });
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
  const headers: HeaderList = [
    ['Host', q.host],
    ...q.headers,
    ...own,
    ...(presigning(q) ? [] : [['Authorization', authorization] as const]),
  ];
  const parameters = [
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', credential],
    ['X-Amz-Date', q.amzDate],
    ['X-Amz-Expires', String(q.expires)],
    ...(q.token === undefined ? [] : [['X-Amz-Security-Token', q.token]]),
    ['X-Amz-SignedHeaders', names],
    ['X-Amz-Signature', signature],
  ].map(([name = '', value = '']) => `${name}=${encodeStrict(value)}`);
  const target = targetOf(q);
  return {
    request: {
      method: q.method,
      scheme: q.scheme === 'http' ? 'http' : 'https',
      authority: q.authority,
      target: presigning(q) ? `${target}${target.includes('?') ? '&' : '?'}${parameters.join('&')}` : target,
      headers,
      body: q.body === '' ? undefined : { kind: 'text', text: q.body },
    },
    reply: undefined,
    log: undefined,
    body: undefined,
    key: { secret: q.secret },
    sessionToken: q.token,
    rule: undefined,
  };
}
