import { clearCredentialCache, SignatureV4 } from '@aws-sdk/signature-v4';
import type { Credentials } from '@/core/model/credentials';
import type { Instant } from '@/core/model/instant';
import { createTracer, type HashRecord } from './tracer';

export type TextSigning = {
  readonly credentials: Credentials;
  readonly region: string;
  readonly service: string;
  readonly at: Instant;
};

/** A signature, and what the engine hashed to make it. The first of a signer also derives the keys. */
export type SignedText = { readonly signature: string; readonly records: readonly HashRecord[] };

/**
 * Signs texts as they are with @aws-sdk/signature-v4: policies, and the strings to sign of chunks. Calls must not overlap those of
 * other signers: the engine's cache of keys is shared by the whole page.
 */
export function createTextSigner({ credentials, region, service, at }: TextSigning) {
  const tracer = createTracer({ stand: new Uint8Array(1), digest: new Uint8Array() });
  const { accessKeyId, secretAccessKey } = credentials;
  const signer = new SignatureV4({
    credentials: { accessKeyId, secretAccessKey },
    region,
    service,
    sha256: tracer.sha256,
  });
  const signingDate = at / 1000;
  clearCredentialCache();
  return {
    sign: async (text: string): Promise<SignedText> => {
      const signature = await signer.sign(text, { signingDate });
      return { signature, records: tracer.records.splice(0) };
    },
    end: clearCredentialCache,
  };
}
