import type { CharsetId } from '@/core/faults/charsets';
import type { DecoderId } from '@/core/faults/decoders';
import type { PrinterId } from '@/core/faults/printers';
import type { Bytes } from '@/core/kernel/bytes';

/** What is keyed at each step, in order: date, region, service and `aws4_request`. */
export type Steps = readonly [date: string, region: string, service: string, terminator: string];

/** How a text becomes octets. */
export type TextForm = 'utf-8' | CharsetId;

/** How a key is written, or read as text, before it keys the next step, or the string to sign. */
export type KeyForm = 'bytes' | 'hex' | DecoderId | PrinterId;

export type HashForm = 'hex' | 'bytes' | 'hex-hashed' | 'bytes-hashed' | 'request' | DecoderId | PrinterId;

/** The string to sign, but for the canonical request that it is of. */
export type SignedText = {
  readonly algorithm: string;
  readonly date: string;
  readonly scope: readonly string[];
  readonly credential: string;
  /** What the last line says, and what stands between the lines and after them. */
  readonly hash: HashForm;
  readonly newline: string;
  readonly end: string;
  readonly lines: 'all' | 'no-date' | 'no-scope' | 'no-algorithm' | 'hash-only';
  /** How the string to sign becomes octets. */
  readonly textForm: TextForm;
};

/** Everything of a signature but the canonical request: the key and how it is derived, and the string to sign. */
export type Keying = SignedText & {
  readonly secret: { readonly text: string } | { readonly signingKey: Bytes };
  readonly prefix: string;
  readonly secretForm: TextForm | 'base64';
  readonly steps: Steps;
  /** How each step becomes octets. */
  readonly stepForms: readonly [TextForm, TextForm, TextForm, TextForm];
  /** Which of the steps are taken, in order. */
  readonly order: readonly number[];
  readonly between: KeyForm;
  readonly last: KeyForm;
  readonly swapped: boolean;
};

/** The string to sign up to its hash. */
export function beforeHash({ algorithm, date, scope, credential, newline, lines }: SignedText): string {
  if (lines === 'hash-only') return '';
  const first = lines === 'no-algorithm' ? '' : algorithm + newline;
  const second = lines === 'no-date' ? '' : date + newline;
  const third = lines === 'no-scope' ? '' : `${credential}${scope.join('/')}${newline}`;
  return first + second + third;
}
