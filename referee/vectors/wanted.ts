import type { TypedChange } from '@/testing/typed';

/** The body is told as text. */
type Typed = Omit<TypedChange, 'body'>;

export type Form = 'header' | 'query';

/** A request of the vectors, named for the rule that it shows. */
export type Wanted = {
  readonly name: string;
  readonly change: Typed;
  readonly text: string;
  readonly forms: readonly Form[];
  /** Why fewer than three signers agree, where that is so. */
  readonly fewer?: string;
};

type Details = { readonly text?: string; readonly forms?: readonly Form[]; readonly fewer?: string };

export function wanted(
  name: string,
  change: Typed,
  { text = '', forms = ['header', 'query'], fewer }: Details = {},
): Wanted {
  return {
    name,
    change: { contentSha256: false, ...change },
    text,
    forms,
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
