import { clearCredentialCache, SignatureV4 } from '@aws-sdk/signature-v4';
import { fromHex } from '@/core/kernel/hex';
import { encodePathOnce } from '@/core/kernel/percent';
import { type HeaderList, headerValues } from '@/core/model/headers';
import type { SigningInput } from '@/core/model/request';
import type { KeyId, Part, Step, Trace } from '@/core/model/trace';
import { readRecords } from './recorded';
import { createTracer, type HashRecord } from './tracer';

type Headers = Readonly<Record<string, string>>;

/** What the engine made of a request: the headers it added, the signature, and what it hashed on the way. */
export type Engined = Pick<Trace, 'scheme' | 'engine'> & {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly keySteps: readonly Step[];
  readonly signature: string;
  readonly headers: Headers;
};

/** Signs one request, whose headers to sign are sorted out already. */
export type RunEngine = (input: SigningInput, sent: HeaderList) => Promise<Engined>;

export const ENGINE = '@aws-sdk/signature-v4';

/** Signs with @aws-sdk/signature-v4. Calls must not overlap: the engine's cache of keys is shared by the whole page. */
export async function runEngine(input: SigningInput, sent: HeaderList): Promise<Engined> {
  clearCredentialCache();
  // The cache outlives nobody's signing: what is in it is a credential.
  const { records, signature, headers } = await drive(input, sent, Engine).finally(clearCredentialCache);
  const { keys, ...texts } = readRecords(records, signature);
  const key = (id: KeyId, source: Part['source']): Step => ({
    id,
    value: keys[id].value,
    input: { text: keys[id].input, source },
  });
  return {
    scheme: 'AWS4-HMAC-SHA256',
    engine: ENGINE,
    ...texts,
    keySteps: [key('kDate', 'date'), key('kRegion', 'region'), key('kService', 'service'), key('kSigning', 'fixed')],
    signature,
    headers,
  };
}

export type Init = ConstructorParameters<typeof SignatureV4>[0];
export type HttpRequest = Parameters<SignatureV4['presign']>[0];
export type HeaderBag = HttpRequest['headers'];
export type QueryBag = Record<string, string | string[]>;

/** What is asked of a signer, be it the engine's own or one made of its parts. */
export type Signer = Pick<SignatureV4, 'presign'> & {
  readonly sign: (request: HttpRequest, options: { readonly signingDate: number }) => Promise<HttpRequest>;
};

/** Signs with a signer of the engine's kind; returns it, what it made, and everything that it hashed on the way. */
export async function drive<S extends Signer>(
  input: SigningInput,
  sent: HeaderList,
  Kind: new (query: QueryBag, init: Init) => S,
): Promise<{
  readonly signer: S;
  readonly records: readonly HashRecord[];
  readonly signature: string;
  readonly headers: Headers;
}> {
  const stand = new Uint8Array(1);
  const tracer = createTracer({ stand, digest: need(fromHex(input.body.sha256)) });
  const { placement, rule, credentials } = input;
  const signedToken = rule.token === 'signed' ? credentials.sessionToken : undefined;
  const signer = new Kind(queryBag(input), {
    credentials: {
      accessKeyId: credentials.accessKeyId,
      secretAccessKey: credentials.secretAccessKey,
      ...(signedToken ? { sessionToken: signedToken } : {}),
    },
    region: input.region,
    service: input.service,
    sha256: tracer.sha256,
    uriEscapePath: rule.path === 'twice',
    applyChecksum:
      placement.in === 'header' && (placement.contentSha256 === 'add' || rule.contentSha256 !== 'optional'),
  });
  const request = {
    method: input.method,
    protocol: `${input.scheme}:`,
    hostname: input.host,
    path: rule.path === 'twice' ? input.path : encodePathOnce(input.path),
    headers: { host: input.host, ...Object.fromEntries([...sent, ...unsignedPayload(input, sent)]) },
    body: placement.in === 'query' && rule.presignedPayload === 'unsigned' ? NOT_HASHABLE : bodyStand(input, stand),
  };
  const signingDate = input.at / 1000;
  const done =
    placement.in === 'query'
      ? await signer.presign(request, { signingDate, expiresIn: placement.expires, ...hoisting(input, sent) })
      : await signer.sign(request, { signingDate });
  const signature =
    placement.in === 'query'
      ? String(done.query?.['X-Amz-Signature'])
      : need(/Signature=([0-9a-f]+)$/.exec(done.headers['authorization'] ?? '')?.[1]);
  return { signer, records: tracer.records, signature, headers: done.headers };
}

/** The SDK's signer, given the query where it is canonicalised: on the way there the SDK copies all of it for each of its names. */
class Engine extends SignatureV4 {
  readonly #query: QueryBag;

  constructor(query: QueryBag, init: Init) {
    super(init);
    this.#query = query;
  }

  protected override createCanonicalRequest(request: HttpRequest, headers: HeaderBag, payloadHash: string): string {
    const query = { ...this.#query, ...request.query };
    return super.createCanonicalRequest({ ...request, query }, headers, payloadHash);
  }
}

/** A body that the engine cannot hash is UNSIGNED-PAYLOAD to it, without a parameter that says so. */
const NOT_HASHABLE = {};

/** A header-signed payload is taken as the header says, where one is there. */
const unsignedPayload = ({ placement, rule }: SigningInput, sent: HeaderList): HeaderList =>
  placement.in === 'header' &&
  rule.contentSha256 === 'unsigned' &&
  headerValues(sent, 'x-amz-content-sha256').length === 0
    ? [['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']]
    : [];

const bodyStand = (input: SigningInput, stand: Uint8Array): Uint8Array | undefined =>
  input.body.size === 0 ? undefined : stand;

function hoisting(input: SigningInput, sent: HeaderList) {
  return input.rule.amzHeaders === 'query'
    ? {}
    : { unhoistableHeaders: new Set(sent.map(([name]) => name.toLowerCase())) };
}

function queryBag(input: SigningInput): QueryBag {
  const values = new Map<string, string[]>();
  for (const { name, value } of input.query) {
    const before = values.get(name);
    if (before) before.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries(Array.from(values, ([name, all]) => [name, all.length === 1 ? (all[0] as string) : all]));
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the engine gave no signature');
  return value;
}
