import { useSentences } from '@/i18n/context';
import type { SignedForm } from '@/state/signing-state';
import { Bytes } from './bytes';
import { Signature } from './signature';
import { SigningKey } from './signing-key';
import { TextStep } from './text-step';

/** The way from a policy to its signature, as the engine went it. */
export function FormSteps({ form }: { readonly form: SignedForm }) {
  const t = useSentences()?.upload;
  if (!t) return null;
  return (
    <>
      <TextStep plain id="policy" signed={form} bytes={bytes} title={t.policyStep} what={t.policyWhat} />
      <TextStep plain id="stringToSign" signed={form} bytes={bytes} what={t.toSignWhat} />
      <SigningKey signed={form} />
      <Signature signed={form} />
    </>
  );
}

const bytes = (text: string) => <Bytes text={text} />;
