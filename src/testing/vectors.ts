import { existsSync, readFileSync } from 'node:fs';

/** One case of AWS's signing test suite, in the shape of `../shared/vectors`. */
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

const FOLDER = '../shared/vectors';

/** The cases of a vector file, or undefined where this checkout has no such file beside it. */
export function readVectors(file: string): readonly VectorCase[] | undefined {
  const path = `${FOLDER}/${file}`;
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as readonly VectorCase[];
  process.stdout.write(`vectors not found: ${path}; their cases are not run\n`);
  return undefined;
}
