import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { HeaderList } from '@/core/model/headers';
import { type OwnVector, readOwnVectors } from '@/testing/own-vectors';
import { bodyOfChunks, type ChunksVector, OWN_UPLOADS_FILE, type OwnUploads } from '@/testing/upload-vectors';
import { hmacUnder } from './canonical';
import type { Made, StartedMaker } from './makers';
import { CHUNKED, POLICIES, type WantedChunks, type WantedPolicy } from './vectors/uploads';
import { SIGNED_AT, SIGNER } from './vectors/wanted';

const ENOUGH = 3;
const REGION = 'us-east-1';
const AMZ_DATE = `${SIGNED_AT.replace(/[-:]/g, '').replace(' ', 'T')}Z`;
const SCOPE = [AMZ_DATE.slice(0, 8), REGION, 's3', 'aws4_request'];

const context: ChunksVector['context'] = {
  credentials: { access_key_id: SIGNER.accessKeyId, secret_access_key: SIGNER.secretAccessKey },
  normalize: false,
  region: REGION,
  service: 's3',
  timestamp: `${SIGNED_AT.replace(' ', 'T')}Z`,
};
const signer = {
  access_key_id: SIGNER.accessKeyId,
  secret: SIGNER.secretAccessKey,
  region: REGION,
  time: Date.parse(context.timestamp) / 1000,
  amz_date: AMZ_DATE,
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const signed = (text: string): string => hmacUnder(SCOPE, SIGNER.secretAccessKey, text);

/** Writes the vectors of uploads anew; gives their number. */
export async function writeUploads(makers: readonly StartedMaker[]): Promise<number> {
  const uploads = await uploadVectors(makers);
  writeFileSync(OWN_UPLOADS_FILE, `${JSON.stringify(uploads, undefined, 2)}\n`);
  return uploads.chunks.length + uploads.policies.length;
}

/** Makes the vectors of uploads. Throws where a signer makes another signature, or too few make it and no reason is told. */
export async function uploadVectors(makers: readonly StartedMaker[]): Promise<OwnUploads> {
  const chunks: OwnUploads['chunks'][number][] = [];
  for (const wanted of CHUNKED) chunks.push(await chunksOf(wanted, makers));
  const policies: OwnUploads['policies'][number][] = [];
  for (const wanted of POLICIES) policies.push(await policyOf(wanted, makers));
  return { chunks, policies };
}

async function chunksOf(wanted: WantedChunks, makers: readonly StartedMaker[]): Promise<OwnUploads['chunks'][number]> {
  const seed = seedNamed(wanted.seed);
  const vector = { name: wanted.name, context, seed: wanted.seed, ...chain(wanted, seed.header?.signature ?? '') };
  const body = bodyOfChunks(vector);
  const { method, url, headers } = seed.request;
  const trailer = vector.trailer?.text.trim().split(':');
  const question = { ...signer, method: method ?? 'GET', url, headers, body, ...(trailer ? { trailer } : {}) };
  const expected: Made = {
    signature: vector.seedSignature,
    chunks: vector.chunks.map(({ signature }) => signature),
    ...(vector.trailer ? { trailer: vector.trailer.signature } : {}),
  };
  return { ...vector, ...(await agreed(wanted, question, expected, makers)) };
}

/** The chain of signatures (Amazon S3 API Reference, "Signature Calculations: Transferring Payload in Multiple Chunks"). */
function chain({ chunks, trailer }: WantedChunks, seedSignature: string): Omit<ChunksVector, 'name' | 'context'> {
  const done: ChunksVector['chunks'][number][] = [];
  const toSign = (algorithm: string, ...hashes: readonly string[]): string =>
    [algorithm, AMZ_DATE, SCOPE.join('/'), done.at(-1)?.signature ?? seedSignature, ...hashes].join('\n');
  for (const repeat of chunks) {
    const stringToSign = toSign('AWS4-HMAC-SHA256-PAYLOAD', sha256(''), sha256(repeat[0].repeat(repeat[1])));
    done.push({ repeat, stringToSign, signature: signed(stringToSign) });
  }
  if (!trailer) return { seedSignature, chunks: done };
  const body = chunks.map(([text, count]) => text.repeat(count)).join('');
  const text = `x-amz-checksum-sha256:${Buffer.from(sha256(body), 'hex').toString('base64')}\n`;
  const stringToSign = toSign('AWS4-HMAC-SHA256-TRAILER', sha256(text));
  return { seedSignature, chunks: done, trailer: { text, stringToSign, signature: signed(stringToSign) } };
}

function seedNamed(name: string): OwnVector {
  const found = readOwnVectors()
    .get('payloads.json')
    ?.vectors.find((vector) => vector.name === name);
  if (!found) throw new Error(`no vector is called ${name}`);
  return found;
}

async function policyOf(
  { name, bucket, own, policy }: WantedPolicy,
  makers: readonly StartedMaker[],
): Promise<OwnUploads['policies'][number]> {
  const fields: HeaderList = [
    ['x-amz-credential', [SIGNER.accessKeyId, ...SCOPE].join('/')],
    ['x-amz-algorithm', 'AWS4-HMAC-SHA256'],
    ['x-amz-date', AMZ_DATE],
  ];
  const policyBase64 = Buffer.from(policy(fields)).toString('base64');
  const signature = signed(policyBase64);
  const agreement = await agreed({ name }, { ...signer, policy: policyBase64 }, { signature }, makers);
  return {
    name,
    context,
    policyBase64,
    signature,
    bucket,
    fields: [...own, ...fields],
    ...agreement,
  };
}

/** Who makes just what is expected. Whoever cannot be asked says so. */
async function agreed(
  { name, fewer }: { readonly name: string; readonly fewer?: string },
  question: object,
  expected: Made,
  makers: readonly StartedMaker[],
): Promise<{ readonly agreeing: readonly string[]; readonly fewer?: string }> {
  const agreeing: string[] = [];
  for (const { maker, running } of makers) {
    const [made = { error: 'no answer' }] = await running.ask([question]);
    if ('error' in made) continue;
    if (JSON.stringify(made) !== JSON.stringify(expected)) {
      throw new Error(`${name}: ${maker.name} makes ${JSON.stringify(made)}, not ${JSON.stringify(expected)}`);
    }
    agreeing.push(maker.name);
  }
  if (agreeing.length < ENOUGH && fewer === undefined) throw new Error(`${name}: only ${agreeing.join(', ')} agree`);
  return { agreeing, ...(agreeing.length < ENOUGH && fewer !== undefined ? { fewer } : {}) };
}
