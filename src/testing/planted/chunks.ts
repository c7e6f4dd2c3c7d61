import { createHash, createHmac } from 'node:crypto';
import type { HeaderList } from '@/core/model/headers';
import type { ChangeCode } from '@/core/model/mistake';
import type { Puzzle } from '@/core/model/puzzle';

/** A body in chunks; `at` is the one that S3 refuses. */
export type ChunkJob = {
  readonly host: string;
  readonly region: string;
  readonly date: string;
  readonly keyId: string;
  readonly secret: string;
  readonly seed: string;
  readonly chunks: readonly string[];
  readonly at: number;
};

const sha = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const NOTHING = sha('');

export const CHUNK_JOBS: readonly ChunkJob[] = [
  {
    host: 'press-archive.s3.eu-west-1.amazonaws.com',
    region: 'eu-west-1',
    date: '20260314T092653Z',
    keyId: 'AKIAIOSFODNN7EXAMPLE',
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    seed: sha('seed 1'),
    chunks: ['hello', ' world', ''],
    at: 1,
  },
  {
    host: 'photos.s3.us-west-2.amazonaws.com',
    region: 'us-west-2',
    date: '20251231T235959Z',
    keyId: 'AKIA2EXAMPLE3EXAMPLE',
    secret: 'b+Kd0p/2nX9vQy7RtLm4WcZs8HfUj1GaEo6iTxNq',
    seed: sha('seed 2'),
    chunks: ['first\r\nline', 'été', 'x'.repeat(70), ''],
    at: 2,
  },
  {
    host: 'store.example:9000',
    region: 'ap-northeast-1',
    date: '20260701T000001Z',
    keyId: 'minioadmin00EXAMPLE0',
    secret: 'Zq3/tW8yB+r1CkM5vPxJ7dLhS0nFgQ2uAe4oRi9T',
    seed: sha('seed 3'),
    chunks: ['{"a":1}', '\n\n', ''],
    at: 1,
  },
];

type Link = {
  readonly lines: readonly string[];
  readonly joined: (lines: readonly string[]) => string;
  readonly secret: string | Buffer;
  readonly steps: readonly string[];
};

export type ChunkMistake = {
  readonly name: string;
  readonly code: ChangeCode;
  readonly change: (link: Link, job: ChunkJob, data: string) => Partial<Link>;
  readonly print?: (mac: Buffer) => string;
};

const line = (
  name: string,
  code: ChangeCode,
  at: number,
  how: (job: ChunkJob, old: string, data: string) => string,
): ChunkMistake => ({
  name,
  code,
  change: ({ lines }, job, data) => ({ lines: lines.map((old, i) => (i === at ? how(job, old, data) : old)) }),
});
const without = (name: string, at: number): ChunkMistake => ({
  name,
  code: 'chunk-line-missing',
  change: ({ lines }) => ({ lines: lines.filter((_, i) => i !== at) }),
});
const step = (name: string, code: ChangeCode, at: number, how: (text: string) => string): ChunkMistake => ({
  name,
  code,
  change: ({ steps }) => ({ steps: steps.map((old, i) => (i === at ? how(old) : old)) }),
});

export const CHUNK_MISTAKES: readonly ChunkMistake[] = [
  line('the signature of the headers for every chunk', 'chunk-previous', 3, ({ seed }) => seed),
  line('nothing for the signature before', 'chunk-previous', 3, () => ''),
  line('the signature before in capitals', 'chunk-previous', 3, (_, old) => old.toUpperCase()),
  line('the algorithm of requests', 'chunk-algorithm', 0, () => 'AWS4-HMAC-SHA256'),
  line('the words of the header', 'chunk-algorithm', 0, () => 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'),
  line('the hash of nothing', 'chunk-data', 5, () => NOTHING),
  line('a hash of the line break, too', 'chunk-data', 5, (_, __, data) => sha(`${data}\r\n`)),
  line('a hash of the size, too', 'chunk-data', 5, (_, __, data) =>
    sha(`${Buffer.byteLength(data).toString(16)}\r\n${data}`),
  ),
  line('a hash in capitals', 'chunk-data', 5, (_, old) => old.toUpperCase()),
  line('a hash of the hash', 'chunk-data', 5, (_, old) => sha(old)),
  without('no scope', 2),
  without('no hash of nothing', 4),
  without('no signature before', 3),
  {
    name: 'two hashes swapped',
    code: 'chunk-order',
    change: ({ lines: [a = '', b = '', c = '', d = '', e = '', f = ''] }) => ({ lines: [a, b, c, d, f, e] }),
  },
  {
    name: 'a line break at the end',
    code: 'chunk-line-break',
    change: () => ({ joined: (lines) => `${lines.join('\n')}\n` }),
  },
  { name: 'lines of Windows', code: 'chunk-line-break', change: () => ({ joined: (lines) => lines.join('\r\n') }) },
  step('a key of another region', 'scope-region', 1, () => 'eu-central-1'),
  step('a key of a region with a blank', 'derivation-step-read', 1, (text) => `${text} `),
  { name: 'a key without its prefix', code: 'derivation-prefix', change: (_, { secret }) => ({ secret }) },
  {
    name: 'a secret with a line break',
    code: 'secret-newline',
    change: (_, { secret }) => ({ secret: `AWS4${secret}\n` }),
  },
  {
    name: 'a signature without leading zeros',
    code: 'signature-printed',
    change: () => ({}),
    print: (mac) => [...mac].map((one) => one.toString(16)).join(''),
  },
];

export type RefusedChunk = {
  /** What S3 hashed, what the signer keyed, and the signature that S3 was given. */
  readonly stringToSign: string;
  readonly keyed: string;
  readonly signature: string;
  readonly headers: HeaderList;
  readonly body: string;
};

/** A chunk signed with these mistakes, all before it rightly, by node:crypto alone. */
export function refusedChunk(job: ChunkJob, mistakes: readonly ChunkMistake[] = []): RefusedChunk {
  const steps = [job.date.slice(0, 8), job.region, 's3', 'aws4_request'];
  const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const macOf = ({ lines, joined, secret, steps: taken }: Link): Buffer =>
    hmac(taken.reduce<string | Buffer>(hmac, secret), joined(lines));
  let previous = job.seed;
  let body = '';
  let refused = { stringToSign: '', keyed: '', signature: '' };
  for (const [i, data] of job.chunks.entries()) {
    const lines = ['AWS4-HMAC-SHA256-PAYLOAD', job.date, steps.join('/'), previous, NOTHING, sha(data)];
    let link: Link = { lines, joined: (all) => all.join('\n'), secret: `AWS4${job.secret}`, steps };
    const isWrong = i === job.at;
    for (const { change } of isWrong ? mistakes : []) link = { ...link, ...change(link, job, data) };
    const print = (isWrong && mistakes.find((one) => one.print)?.print) || ((mac: Buffer) => mac.toString('hex'));
    const signature = print(macOf(link));
    if (isWrong) refused = { stringToSign: lines.join('\n'), keyed: link.joined(link.lines), signature };
    body += `${Buffer.byteLength(data).toString(16)};chunk-signature=${signature}\r\n${data}\r\n`;
    previous = signature;
  }
  const headers: HeaderList = [
    ['Host', job.host],
    ['x-amz-date', job.date],
    ['x-amz-content-sha256', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'],
    ['x-amz-decoded-content-length', String(Buffer.byteLength(job.chunks.join('')))],
    [
      'Authorization',
      `AWS4-HMAC-SHA256 Credential=${job.keyId}/${steps.join('/')}, SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length, Signature=${job.seed}`,
    ],
  ];
  return { ...refused, headers, body };
}

/** What somebody would paste whose chunk was refused: the request with its body, or S3's answer alone. */
export const chunkPuzzleOf = (job: ChunkJob, { headers, body, stringToSign, signature }: RefusedChunk): Puzzle => ({
  request: {
    method: 'PUT',
    scheme: 'https',
    authority: job.host,
    target: '/a.txt',
    headers,
    body: { kind: 'text', text: body },
  },
  reply: {
    status: 403,
    code: 'SignatureDoesNotMatch',
    message: undefined,
    canonicalRequest: undefined,
    stringToSign,
    signatureProvided: signature,
    fields: [],
    headers: [],
  },
  log: undefined,
  body: undefined,
  key: { secret: job.secret },
  sessionToken: undefined,
  rule: undefined,
});
