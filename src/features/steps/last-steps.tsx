import type { Stepped } from '@/core';
import { Signature } from './signature';
import { SigningKey } from './signing-key';

// In one file for all that have them, or show one of them when asked.
export { Bytes } from './bytes';
export { DerivedKey, useShownKeys } from './derived-key';
export { Signature } from './signature';
export { Value } from './value';

/** Key and signature, which stand below what a first look shows: fetched after it. */
export function LastSteps({ signed }: { readonly signed: { readonly trace: Stepped } }) {
  return (
    <>
      <SigningKey signed={signed} />
      <Signature signed={signed} />
    </>
  );
}
