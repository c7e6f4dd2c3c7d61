import { CHUNK_SLIPS, type ChunkText, chunkLines } from '@/core/faults/chunks';
import type { Bytes } from '@/core/kernel/bytes';
import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import type { PastedRequest } from '@/core/model/pasted';
import { bodyBytes } from '@/core/model/pasted-body';
import type { Puzzle } from '@/core/model/puzzle';
import { ruleFor } from '@/core/services/rules';
import type { Sent } from '@/core/solving/candidate/sent';
import { hintsOf } from '@/core/solving/puzzle/hints';
import type { TextPuzzle, TextSlip } from './solve-text';

const OF_CHUNK =
  /^(?<algorithm>AWS4-HMAC-SHA256-PAYLOAD)\n(?<date>[^\n]*)\n(?<scope>(?<day>[^\n/]*)\/(?<region>[^\n/]*)\/(?<service>[^\n/]*)\/(?<terminator>[^\n/]*))\n(?<previous>[0-9a-f]{64})\n(?<nothing>[0-9a-f]{64})\n(?<hash>[0-9a-f]{64})$/;

/** Reads a refusal that is of a chunk, where AWS shows what it hashed; undefined where the puzzle has none. */
export function chunkPuzzle(puzzle: Puzzle): TextPuzzle | undefined {
  const { request, reply } = puzzle;
  const text = reply?.stringToSign?.trim() ?? '';
  const written = reply?.signatureProvided;
  const found = OF_CHUNK.exec(text)?.groups;
  if (found === undefined || written === undefined) return undefined;
  const of = (name: string): string => found[name] ?? '';
  const authorization = headerOf(request, 'authorization');
  const sent: Sent = {
    in: 'header',
    method: 'PUT',
    scheme: 'https',
    path: '/',
    query: '',
    headers: new Map(request?.authority === undefined ? [] : [['host', [request.authority]]]),
    headerNames: [],
    signed: [],
    listed: [],
    payload: '',
    unknown: new Set(),
    endings: [],
    rule: puzzle.rule ?? ruleFor(of('service')),
    algorithm: of('algorithm'),
    date: of('date'),
    scope: { date: of('day'), region: of('region'), service: of('service') },
    terminator: of('terminator'),
    accessKeyId: /Credential=([^/,\s]+)\//.exec(authorization ?? '')?.[1] ?? '',
  };
  const hints = hintsOf(puzzle, sent, {
    body: undefined,
    bodyText: undefined,
    bodySha256: undefined,
    sessionToken: puzzle.sessionToken,
    received: undefined,
    logged: undefined,
  });
  const chunk: ChunkText = {
    algorithm: of('algorithm'),
    date: of('date'),
    scope: of('scope'),
    previous: of('previous'),
    nothing: of('nothing'),
    hash: of('hash'),
    seed: /Signature=([0-9a-f]{64})/.exec(authorization ?? '')?.[1],
    data: dataOf(request, of('hash')),
  };
  const slips = CHUNK_SLIPS.map(
    ({ code, name, rarity, variants }): TextSlip => ({
      dimension: 'chunk',
      code,
      name,
      rarity,
      texts: variants(chunk),
    }),
  );
  return { sent, hints, text: chunkLines(chunk).join('\n'), slips, signature: written.toLowerCase(), written };
}

const headerOf = (request: PastedRequest | undefined, name: string): string | undefined =>
  request?.headers.find(([one]) => one.toLowerCase() === name)?.[1];

/** The octets of the chunk with this hash, where the body was pasted with its chunks; copying may have taken carriage returns. */
function dataOf(request: PastedRequest | undefined, hash: string): Bytes | undefined {
  const { body } = request ?? {};
  const known = bodyBytes(body);
  if (!known) return undefined;
  const restored = body?.kind === 'text' ? [utf8(body.text.replace(/\r?\n/g, '\r\n'))] : [];
  for (const bytes of [known, ...restored])
    for (const data of chunksIn(bytes)) if (toHex(bytesOfWords(sha256Words(data))) === hash) return data;
  return undefined;
}

const HEADER = /^([0-9a-f]{1,12});chunk-signature=[0-9a-f]{1,200}\r?\n/i;
/** The line before a chunk is no longer, in bytes. */
const LONGEST_HEADER = 240;

/** The chunks of a body as far as it has their form, the end of the last one lost or not. */
function* chunksIn(body: Bytes): Generator<Bytes> {
  for (let at = 0; at < body.length; ) {
    const line = String.fromCharCode(...body.subarray(at, at + LONGEST_HEADER));
    const header = HEADER.exec(line);
    if (header === null) return;
    const start = at + header[0].length;
    const end = start + Number.parseInt(header[1] as string, 16);
    if (end > body.length) return;
    yield body.slice(start, end);
    at = end + (body[end] === 0x0d ? 1 : 0);
    at += body[at] === 0x0a ? 1 : 0;
  }
}
