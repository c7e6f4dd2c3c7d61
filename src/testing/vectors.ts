import { textBeside } from './beside';

/** One case of AWS's signing test suite, in the shape of the files beside the checkout. */
export type VectorCase = {
  readonly name: string;
  readonly note?: string;
  readonly context: {
    readonly credentials: {
      readonly access_key_id: string;
      readonly secret_access_key: string;
      readonly token?: string;
    };
    readonly expiration_in_seconds?: number;
    readonly normalize: boolean;
    readonly region: string;
    readonly service: string;
    readonly sign_body?: boolean;
    readonly timestamp: string;
    readonly omit_session_token?: boolean;
  };
  readonly request?: {
    readonly method: string;
    readonly target: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly body: string;
  };
  /** SigV4a's, in hexadecimal. */
  readonly publicKey?: { readonly X: string; readonly Y: string };
  readonly expected: Partial<Record<'header' | 'query', VectorExpected>>;
};
export type VectorExpected = {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly signature: string;
  readonly signedRequest?: string;
  readonly signedUrl?: string;
};

/** The cases of a vector file, or undefined where this checkout has none beside it. */
export function readVectors(file: string): readonly VectorCase[] | undefined {
  const text = textBeside('vectors', file);
  return text === undefined ? undefined : (JSON.parse(text) as readonly VectorCase[]);
}
