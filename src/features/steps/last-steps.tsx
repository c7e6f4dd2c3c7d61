import type { Chunks as ChunksState, Signed } from '@/state/signing-state';
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
export function LastSteps({ signed, chunks }: { readonly signed: Signed; readonly chunks: ChunksState | undefined }) {
  if (signed.input.algorithm === 'sigv4a') return <V4aSteps signed={signed} />;
  return (
    <>
      <SigningKey signed={signed} nameOf={(of, label, drawn) => <WhyKey of={of} label={label} drawn={drawn} />}>
        <Below step="signingKey" signed={signed} />
      </SigningKey>
      <Signature signed={signed} labelled>
        <Below step="signature" signed={signed} />
      </Signature>
      {chunks && <Chunks chunks={chunks} />}
    </>
  );
}
