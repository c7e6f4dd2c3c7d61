import type { Brand } from '@/core/kernel/brand';

/** SHA-256 as 64 lower-case hexadecimal digits. */
export type Sha256Hex = Brand<string, 'Sha256Hex'>;

/** What signing needs to know of a body: computed once, whatever its size. */
export type Body = { readonly size: number; readonly sha256: Sha256Hex };

export const sha256Hex = (hex: string): Sha256Hex => {
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new Error('a SHA-256 has 64 lower-case hexadecimal digits');
  return hex as Sha256Hex;
};

/** SHA-256 of the empty string (FIPS 180-4). */
export const EMPTY_SHA256 = sha256Hex('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
export const EMPTY_BODY: Body = { size: 0, sha256: EMPTY_SHA256 };
