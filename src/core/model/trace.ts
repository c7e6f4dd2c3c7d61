import type { HeaderList } from './headers';
import type { SignedUrl } from './url';

export type StepId =
  | 'payload'
  | 'policy'
  | 'canonicalRequest'
  | 'stringToSign'
  | 'kDate'
  | 'kRegion'
  | 'kService'
  | 'kSigning'
  | 'keyDerivation'
  | 'publicKey'
  | 'ecdsa'
  | 'signature';
export type KeyId = 'kDate' | 'kRegion' | 'kService' | 'kSigning';

/** Where a piece of text came from. `query:NAME:i`, `header:NAME:i` and `field:NAME:i` count repeats of that name from 0. */
export type Source =
  | 'method'
  | 'path'
  | 'host'
  | 'payload'
  | 'date'
  | 'region'
  | 'service'
  | 'accessKeyId'
  | 'secret'
  | 'token'
  | 'expires'
  | 'fixed'
  | `query:${string}:${number}`
  | `header:${string}:${number}`
  | `field:${string}:${number}`
  | `hash:${StepId}`
  /** The signature of a chunk, counted from 0. */
  | `chunk:signature:${number}`;

/** A piece of a recorded text. The parts of a line, joined, are the line. */
export type Part = { readonly text: string; readonly source: Source };

export type LineLabel =
  | 'method'
  | 'path'
  | 'query'
  | 'headers'
  | 'blank'
  | 'signedHeaders'
  | 'payloadHash'
  | 'algorithm'
  | 'time'
  | 'scope'
  | 'requestHash'
  | 'url'
  | 'authorization'
  | UploadLabel;

/** Lines that only upload forms and chunks have. */
export type UploadLabel = 'policy' | 'previousSignature' | 'emptyHash' | 'chunkHash';

/** A line of a recorded text, without its line break. The lines joined with `\n` are the text. */
export type Line = { readonly label: LineLabel; readonly parts: readonly Part[] };

/** A text that was hashed or keyed, exactly. */
export type TextStep = {
  readonly id: 'canonicalRequest' | 'stringToSign' | 'policy';
  readonly text: string;
  readonly lines: readonly Line[];
};
/** A derived key in hexadecimal, and the text that was keyed to get it. */
export type KeyStep = { readonly id: KeyId; readonly value: string; readonly input: Part };
export type PayloadStep = {
  readonly id: 'payload';
  readonly value: string;
  readonly how: 'empty' | 'hashed' | 'unsigned' | 'given';
};
export type SignatureStep = { readonly id: 'signature'; readonly value: string };
/** A field of SigV4a's fixed input, as NIST SP 800-108 names them; `text` is there where its bytes are text. */
export type FixedInputField = {
  readonly name: 'iteration' | 'label' | 'separator' | 'accessKeyId' | 'counter' | 'length';
  readonly hex: string;
  readonly text?: string;
  readonly source: Source;
};
/** One counter of SigV4a's key derivation. A candidate above n − 2 is thrown away, and the next counter is tried. */
export type KeyAttempt = {
  readonly counter: number;
  /** The fields, joined, are what was keyed. */
  readonly fixedInput: readonly FixedInputField[];
  /** In hexadecimal. */
  readonly candidate: string;
};
/** How SigV4a's private key comes of the secret; the last attempt gave it. Keys and numbers are in hexadecimal. */
export type KeyDerivationStep = {
  readonly id: 'keyDerivation';
  readonly attempts: readonly KeyAttempt[];
  /** n − 2, where n is the order of the curve P-256. */
  readonly limit: string;
  /** The last candidate + 1. */
  readonly privateKey: string;
};
/** The point that belongs to the private key, which AWS verifies with. */
export type PublicKeyStep = { readonly id: 'publicKey'; readonly x: string; readonly y: string };
/** The two numbers that an ECDSA signature is made of. */
export type EcdsaStep = { readonly id: 'ecdsa'; readonly r: string; readonly s: string };
export type Step = PayloadStep | TextStep | KeyStep | KeyDerivationStep | PublicKeyStep | EcdsaStep | SignatureStep;

export type NotSignedReason =
  /** Proxies and clients change it on the way, so signers leave it out. */
  | 'changes-in-transit'
  /** The signature itself. */
  | 'carries-the-signature'
  /** Set from the signing time. */
  | 'replaced-by-signing-time';
export type NotSigned = { readonly name: string; readonly reason: NotSignedReason };

/** One signing, as it happened: the texts are what the engine hashed. */
export type Trace = {
  readonly scheme: 'AWS4-HMAC-SHA256' | 'AWS4-ECDSA-P256-SHA256';
  readonly engine: string;
  readonly steps: readonly Step[];
  readonly signed: {
    readonly method: string;
    readonly url: SignedUrl;
    readonly urlParts: readonly Part[];
    /** The headers to send, in order; Host first. */
    readonly headers: HeaderList;
    readonly headerLines: readonly Line[];
  };
  readonly notSigned: readonly NotSigned[];
};

/** Whatever was signed step by step. */
export type Stepped = { readonly steps: readonly Step[] };
export type TextStepId = TextStep['id'];

type StepOf<Id extends StepId> = Extract<Step, { readonly id: Id }> extends never ? Step : Extract<Step, { id: Id }>;

/** The names of the headers that a request's signature covers, in lower case. */
export const signedNames = (trace: Stepped): readonly string[] =>
  (stepOf(trace, 'canonicalRequest').text.split('\n').at(-2) ?? '').split(';');

/** The step `id` of a trace; throws where the trace has none, which is a bug. */
export function stepOf<Id extends StepId>(
  trace: Stepped,
  id: Id,
): Id extends KeyId ? KeyStep : Id extends TextStepId ? TextStep : StepOf<Id> {
  const step = trace.steps.find((s) => s.id === id);
  if (!step) throw new Error(`the trace has no step ${id}`);
  return step as ReturnType<typeof stepOf<Id>>;
}
