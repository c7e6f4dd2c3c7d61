import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { KeyId } from '@/core';
import { useStores } from '@/state/context';
import { Below } from './below';
import { Chunks } from './chunks';
import { Signature } from './signature';
import { SigningKey } from './signing-key';
import { V4aSteps } from './v4a-steps';
import { WhyKey } from './why-label';

/** Fetched with the last steps, since each is small. */
export { Below } from './below';
export { Bytes } from './bytes';
export { FormSteps } from './form-steps';

/** Key and signature of a request, which stand below what a first look shows, and the chunks of its body. */
export function LastSteps() {
  const { signing } = useStores();
  const signed = useStore(signing, (state) => state.signed);
  const chunks = useStore(signing, (state) => state.chunks);
  if (!signed) return null;
  if (signed.input.algorithm === 'sigv4a') return <V4aSteps signed={signed} />;
  return (
    <>
      <SigningKey signed={signed} nameOf={whyKey}>
        {belowKey}
      </SigningKey>
      <Signature signed={signed} labelled>
        {belowSignature}
      </Signature>
      {chunks && <Chunks chunks={chunks} />}
    </>
  );
}

const whyKey = (of: KeyId | 'secret', label: string, drawn: (name: ReactNode) => ReactNode) => (
  <WhyKey of={of} label={label} drawn={drawn} />
);
const belowKey = <Below step="signingKey" />;
const belowSignature = <Below step="signature" />;
