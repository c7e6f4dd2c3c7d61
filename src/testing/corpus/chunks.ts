import { CHUNK_JOBS, CHUNK_MISTAKES, type ChunkJob, type RefusedChunk, refusedChunk } from '@/testing/planted/chunks';
import { at, type CorpusEntry, entry, searched } from './entry';
import { both, XML, xml } from './exchange';
import { MISMATCH } from './parts';

const HTTP = { format: 'http-request', method: 'PUT' } as const;

const answer = ({ stringToSign, signature }: RefusedChunk, { keyId }: ChunkJob): string =>
  xml(
    'SignatureDoesNotMatch',
    MISMATCH,
    ['AWSAccessKeyId', keyId],
    ['StringToSign', stringToSign],
    ['SignatureProvided', signature],
  );
const wire = ({ headers, body }: RefusedChunk): string =>
  ['PUT /a.txt HTTP/1.1', ...headers.map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n');

/** Refused chunks of signers that err: every second time with the request. What is found in them takes the secret. */
const SIGNED_WRONGLY: readonly CorpusEntry[] = CHUNK_MISTAKES.map((mistake, i) => {
  const job = CHUNK_JOBS[i % CHUNK_JOBS.length];
  if (!job) throw new Error(mistake.name);
  const refused = refusedChunk(job, [mistake]);
  const needsAll = /headers for every|too$/.test(mistake.name);
  const name = `a chunk signed with ${mistake.name}`;
  const one = searched(
    job.secret,
    mistake.code,
    needsAll || i % 2 === 0
      ? entry(name, both(wire(refused), answer(refused, job)), ['payload-chunk-refused'], HTTP, XML)
      : entry(name, answer(refused, job), ['payload-chunk-refused'], XML),
  );
  return at(job.date, one);
});

export const CHUNKS_FAULTS = {
  'signature of a chunk': SIGNED_WRONGLY,
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;

/** Chunks with which nothing is wrong but that AWS holds another secret. */
export const CHUNKS: readonly CorpusEntry[] = CHUNK_JOBS.map((job) => {
  const right = refusedChunk(job);
  const text = both(wire(right), answer(right, job));
  const one = searched(
    job.secret,
    'received',
    entry(`a chunk signed as S3 asks for, in ${job.region}`, text, ['payload-chunk-refused'], HTTP, XML),
  );
  return at(job.date, one);
});
