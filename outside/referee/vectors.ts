import { writeFileSync } from 'node:fs';
import { stepOf } from '@/core/model/trace';
import { canonicalOf, textOf } from '@/core/snippets/departures/canonical';
import { withHeaders } from '@/core/snippets/departures/changes';
import {
  inputOfOwn,
  OWN_VECTORS,
  type OwnExpected,
  type OwnVector,
  type OwnVectorFile,
  readOwnVectors,
} from '@/testing/own-vectors';
import { TYPED } from '@/testing/typed';
import { isSignatureOfText, publicKeyOf, signText, stringToSignOf } from './canonical';
import { type Case, caseOfInput } from './cases';
import { cannotAsk, judge } from './judge';
import type { Started } from './peer';
import { AS_SENT } from './vectors/as-sent';
import { HEADERS } from './vectors/headers';
import { PATHS } from './vectors/paths';
import { QUERIES } from './vectors/queries';
import { HOSTS, METHODS, PAYLOADS, SCOPES, SERVICES, TOKENS } from './vectors/rest';
import { S3_KEYS } from './vectors/s3-keys';

import { SIGV4A } from './vectors/sigv4a';
import { type Form, SIGNER, type Wanted } from './vectors/wanted';

/** The vectors by the name of their file. */
export const WANTED: Readonly<Record<string, readonly Wanted[]>> = {
  methods: METHODS,
  hosts: HOSTS,
  paths: PATHS,
  's3-keys': S3_KEYS,
  queries: QUERIES,
  headers: HEADERS,
  payloads: PAYLOADS,
  scopes: SCOPES,
  tokens: TOKENS,
  services: SERVICES,
  'as-sent': AS_SENT,
  sigv4a: SIGV4A,
};

const ENOUGH = 3;

const { headers: _, signatureIn: __, ...typed } = TYPED;
const defaults: OwnVectorFile['defaults'] = { ...typed, ...SIGNER, contentSha256: false };

/** Writes all vectors anew; gives their number. Throws where too few signers agree and no reason is told. */
export async function writeVectors(started: readonly Started[]): Promise<number> {
  const before = readOwnVectors();
  let written = 0;
  for (const [name, wanted] of Object.entries(WANTED)) {
    const vectors: OwnVector[] = [];
    for (const one of wanted) {
      const old = before.get(`${name}.json`)?.vectors.find((vector) => vector.name === one.name);
      vectors.push(await vectorOf(one, started, old));
    }
    const file: OwnVectorFile = { defaults, vectors };
    writeFileSync(`${OWN_VECTORS}/${name}.json`, `${JSON.stringify(file, undefined, 2)}\n`);
    written += vectors.length;
  }
  return written;
}

/** Makes one vector, asking every signer. Signatures with a nonce are kept from `old` where they are right. */
export async function vectorOf(wanted: Wanted, started: readonly Started[], old?: OwnVector): Promise<OwnVector> {
  const { name, change, text, forms, sent } = wanted;
  const { contentSha256, ...rest } = change;
  const request = { ...rest, ...(contentSha256 ? { contentSha256 } : {}), ...(text === '' ? {} : { body: text }) };
  const expected: [Form, OwnExpected][] = [];
  const keys: Pick<OwnVector, 'signingKey' | 'publicKey'>[] = [];
  for (const form of forms) {
    const signed = await caseOfInput(inputOfOwn({ defaults }, { request, ...(sent ? { sent } : {}) }, form), text);
    const made = sending(signed, sent);
    expected.push([form, await expectedOf(wanted, form, made, started, old?.[form])]);
    keys.push(keyOf(made));
  }
  return { name, request, ...(sent ? { sent } : {}), ...keys[0], ...Object.fromEntries(expected) };
}

const keyOf = ({ trace, question }: Case): Pick<OwnVector, 'signingKey' | 'publicKey'> =>
  question.algorithm === 'sigv4a'
    ? { publicKey: publicKeyOf(question) }
    : { signingKey: stepOf(trace, 'kSigning').value };

/** A case that sends another path than the engine, and sends and signs headers that the engine takes out. */
function sending(made: Case, { path = made.question.path, headers = [] }: Wanted['sent'] = {}): Case {
  const canonical = canonicalOf(made.canonicalRequest);
  const lines = headers.map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    ...made,
    question: { ...made.question, path, headers: [...made.question.headers, ...headers] },
    canonicalRequest: textOf(withHeaders(canonical, [...canonical.headers, ...lines])),
  };
}

async function expectedOf(
  { name, sent, fewer }: Wanted,
  form: Form,
  { trace, question, canonicalRequest }: Case,
  started: readonly Started[],
  old: OwnExpected | undefined,
): Promise<OwnExpected> {
  const signatures = new Map<string, string>();
  const departing: string[] = [];
  for (const { peer, running } of started) {
    if (peer.clock !== undefined && peer.clock !== question.time) continue;
    if (cannotAsk(peer, question) !== undefined) continue;
    const [answer = { error: 'no answer' }] = await running.ask([question]);
    const outcome = judge(peer, question, canonicalRequest, answer);
    // Nobody's departures are known of what is sent otherwise than this page sends it.
    if (outcome.kind === 'unexplained' && !sent) throw new Error(`${name}: ${peer.name}: ${outcome.why}`);
    if (outcome.kind === 'known') departing.push(...outcome.names.map((known) => `${peer.name} ${known}`));
    if (outcome.kind === 'agreed' && 'signature' in answer) signatures.set(peer.name, answer.signature);
  }
  const agreeing = [...signatures.keys()];
  if (agreeing.length < ENOUGH && fewer === undefined) {
    throw new Error(`${name}, ${form}: only ${agreeing.join(', ')} agree`);
  }
  const stringToSign = stringToSignOf(canonicalRequest, question);
  const kept = (by: string): string | undefined =>
    [old?.signatures?.[by] ?? ''].find((signature) => isSignatureOfText(signature, stringToSign, question));
  return {
    canonicalRequest,
    stringToSign,
    ...(question.algorithm === 'sigv4a'
      ? {
          signature: stepOf(trace, 'signature').value,
          signatures: Object.fromEntries(Array.from(signatures, ([by, made]) => [by, kept(by) ?? made])),
        }
      : { signature: signText(canonicalRequest, question).signature }),
    agreeing,
    ...(agreeing.length < ENOUGH && fewer !== undefined ? { fewer: [fewer, ...departing].join('; ') } : {}),
  };
}
