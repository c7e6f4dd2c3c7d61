import { writeFileSync } from 'node:fs';
import { stepOf } from '@/core/model/trace';
import { OWN_VECTORS, type OwnExpected, type OwnVector, type OwnVectorFile } from '@/testing/own-vectors';
import { TYPED } from '@/testing/typed';
import { signText } from './canonical';
import { type Case, caseOf } from './cases';
import type { Started } from './peer';
import { ask } from './referee';
import { HEADERS } from './vectors/headers';
import { PATHS } from './vectors/paths';
import { QUERIES } from './vectors/queries';
import { HOSTS, METHODS, PAYLOADS, SCOPES, SERVICES, TOKENS } from './vectors/rest';
import { S3_KEYS } from './vectors/s3-keys';
import type { Form, Wanted } from './vectors/wanted';

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
};

const ENOUGH = 3;

/** Writes all vectors anew; gives their number. Throws where too few signers agree and no reason is told. */
export async function writeVectors(started: readonly Started[]): Promise<number> {
  let written = 0;
  for (const [name, wanted] of Object.entries(WANTED)) {
    const vectors: OwnVector[] = [];
    for (const one of wanted) vectors.push(await vectorOf(one, started));
    const { headers: _, signatureIn: __, ...typed } = TYPED;
    const file: OwnVectorFile = { defaults: { ...typed, contentSha256: false }, vectors };
    writeFileSync(`${OWN_VECTORS}/${name}.json`, `${JSON.stringify(file, undefined, 2)}\n`);
    written += vectors.length;
  }
  return written;
}

/** Makes one vector, asking every signer. */
export async function vectorOf(wanted: Wanted, started: readonly Started[]): Promise<OwnVector> {
  const { contentSha256, ...change } = wanted.change;
  const cases = new Map<Form, Case>();
  for (const form of wanted.forms) {
    const made = await caseOf({ ...wanted.change, text: wanted.text, signatureIn: form });
    if (!made) throw new Error(`${wanted.name}: the request has a fault`);
    cases.set(form, made);
  }
  const expected = new Map<Form, OwnExpected>();
  for (const [form, made] of cases) expected.set(form, await expectedOf(wanted, form, made, started));
  const [first] = cases.values();
  if (!first) throw new Error(`${wanted.name}: no form`);
  return {
    name: wanted.name,
    request: {
      ...change,
      ...(contentSha256 ? { contentSha256 } : {}),
      ...(wanted.text === '' ? {} : { body: wanted.text }),
    },
    signingKey: stepOf(first.trace, 'kSigning').value,
    ...Object.fromEntries(expected),
  };
}

async function expectedOf(
  { name, fewer }: Wanted,
  form: Form,
  made: Case,
  started: readonly Started[],
): Promise<OwnExpected> {
  const agreeing: string[] = [];
  for (const one of started) {
    if (one.peer.clock !== undefined && one.peer.clock !== made.question.time) continue;
    const [outcome] = await ask(one, [made]);
    if (outcome?.kind === 'unexplained') throw new Error(`${name}: ${one.peer.name}: ${outcome.why}`);
    if (outcome?.kind === 'agreed') agreeing.push(one.peer.name);
  }
  if (agreeing.length < ENOUGH && fewer === undefined) {
    throw new Error(`${name}, ${form}: only ${agreeing.join(', ')} agree`);
  }
  return {
    canonicalRequest: made.canonicalRequest,
    ...signText(made.canonicalRequest, made.question),
    agreeing,
    ...(agreeing.length < ENOUGH && fewer !== undefined ? { fewer } : {}),
  };
}
