import type { OwnVector } from '@/testing/own-vectors';
import type { TypedChange } from '@/testing/typed';

/** When the vectors are signed, and when curl believes it is. */
export const SIGNED_AT = '2024-05-17 09:41:23';

/** Who signs them. */
export const SIGNER = {
  accessKeyId: 'AKIDOFTHEVECTORS',
  secretAccessKey: 'nobody/has+this/secret+but+the+vectors/0',
  signingTime: `${SIGNED_AT}Z`,
} as const;

/** The body is told as text. */
type Typed = Omit<TypedChange, 'body'>;

export type Form = 'header' | 'query';

/** A request of the vectors, named for the rule that it shows. */
export type Wanted = {
  readonly name: string;
  readonly change: Typed;
  readonly text: string;
  readonly forms: readonly Form[];
  readonly sent?: NonNullable<OwnVector['sent']>;
  /** Why fewer than three signers agree, where that is so. */
  readonly fewer?: string;
};

type Details = Partial<Pick<Wanted, 'text' | 'forms' | 'sent' | 'fewer'>>;

export function wanted(
  name: string,
  change: Typed,
  { text = '', forms = ['header', 'query'], sent, fewer }: Details = {},
): Wanted {
  return {
    name,
    change: { contentSha256: false, ...change },
    text,
    forms,
    ...(sent ? { sent } : {}),
    ...(fewer ? { fewer } : {}),
  };
}

const GENERAL_HOST = 'https://api.example.com';
const BUCKET = 'https://examplebucket.s3.amazonaws.com';

/** A request under the general rules, for this path and query. */
export const general = (target: string, change: Typed = {}): Typed => ({ url: GENERAL_HOST + target, ...change });

/** A request under the rules of S3. */
export const s3 = (target: string, change: Typed = {}): Typed => ({
  service: 's3',
  region: 'us-east-1',
  url: BUCKET + target,
  ...change,
});
