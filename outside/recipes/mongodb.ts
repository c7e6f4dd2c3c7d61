import { createRequire } from 'node:module';
import type { DerivedMade } from '@/testing/recipes/made';
import { type Keys, LONG, MADE_AT, SHORT } from './wanted';

type Command = { readonly saslStart?: 1; readonly payload: Buffer };
type Driver = {
  readonly MongoDBAWS: new (
    provider: () => Promise<object>,
  ) => { auth(context: { readonly connection: object; readonly credentials: object }): Promise<void> };
  readonly MongoCredentials: new (options: object) => object;
  readonly Binary: new (bytes: Uint8Array) => object;
  readonly BSON: {
    serialize(document: object): Buffer;
    deserialize(bytes: Buffer): Record<string, { buffer: Uint8Array }>;
  };
};

/** The driver's own parts: what signs is not in its face, and has no types. */
function driver(): Driver {
  const load = createRequire(import.meta.url);
  return {
    ...load('mongodb'),
    ...load('mongodb/lib/cmap/auth/mongodb_aws'),
    ...load('mongodb/lib/cmap/auth/mongo_credentials'),
  };
}

/** What MongoDB's driver for Node.js answers a server that names this host. Its half of the nonce is random. */
async function reply(keys: Keys, stsHost: string): Promise<DerivedMade> {
  const { MongoDBAWS, MongoCredentials, BSON, Binary } = driver();
  const { accessKeyId, secretAccessKey, sessionToken } = keys;
  const provider = async () => ({ accessKeyId, secretAccessKey, ...(sessionToken === '' ? {} : { sessionToken }) });
  let nonce = '';
  let text = '';
  const connection = {
    command: async (_: unknown, { saslStart, payload }: Command) => {
      if (saslStart === undefined) {
        text = payload.toString('base64');
        return {};
      }
      const serverNonce = new Uint8Array(64).fill(0x5a);
      serverNonce.set(BSON.deserialize(payload)['r']?.buffer.subarray(0, 32) ?? []);
      nonce = Buffer.from(serverNonce).toString('base64');
      return { conversationId: 1, payload: new Binary(BSON.serialize({ s: new Binary(serverNonce), h: stsHost })) };
    },
  };
  const credentials = new MongoCredentials({
    username: '',
    password: '',
    source: '$external',
    mechanism: 'MONGODB-AWS',
    mechanismProperties: {},
  });
  await new MongoDBAWS(provider).auth({ connection, credentials });
  return {
    recipe: 'mongoDbAws',
    keys,
    answers: { serverNonce: nonce, stsHost },
    maker: 'mongodb',
    form: 'saslPayload',
    at: MADE_AT,
    text,
  };
}

export const REPLIES = [
  () => reply(LONG, 'sts.us-east-2.amazonaws.com'),
  () => reply(SHORT, 'sts.eu-west-1.amazonaws.com'),
  () => reply(LONG, 'sts.amazonaws.com'),
] as const;
