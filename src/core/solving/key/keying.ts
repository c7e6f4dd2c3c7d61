import type { Bytes } from '@/core/kernel/bytes';

/** What is keyed at each step, in order: date, region, service and `aws4_request`. */
export type Steps = readonly [date: string, region: string, service: string, terminator: string];

/** How a key is written before it keys the next step, or the string to sign. */
export type KeyForm = 'bytes' | 'hex' | 'upper-hex' | 'base64' | 'text';

export type HashForm = 'hex' | 'upper-hex' | 'bytes' | 'base64' | 'hex-hashed' | 'bytes-hashed' | 'request';

/** Everything of a signature but the canonical request: the key and how it is derived, and the string to sign. */
export type Keying = {
  readonly secret: { readonly text: string } | { readonly signingKey: Bytes };
  readonly prefix: string;
  readonly secretForm: 'text' | 'base64';
  readonly steps: Steps;
  /** Which of the steps are taken, in order. */
  readonly order: readonly number[];
  readonly between: KeyForm;
  readonly last: KeyForm;
  readonly swapped: boolean;
  readonly algorithm: string;
  readonly date: string;
  readonly scope: Steps;
  readonly credential: string;
  /** What the last line says, and what stands between the lines and after them. */
  readonly hash: HashForm;
  readonly newline: string;
  readonly end: string;
  readonly lines: 'all' | 'no-date' | 'no-scope' | 'no-algorithm' | 'hash-only';
};

/** The string to sign up to its hash. */
export function beforeHash({ algorithm, date, scope, credential, newline, lines }: Keying): string {
  if (lines === 'hash-only') return '';
  const [day, region, service, terminator] = scope;
  const first = lines === 'no-algorithm' ? '' : algorithm + newline;
  const second = lines === 'no-date' ? '' : date + newline;
  const third = lines === 'no-scope' ? '' : `${credential}${day}/${region}/${service}/${terminator}${newline}`;
  return first + second + third;
}
