import { useSentences } from '@/i18n/context';
import type { SignedForm } from '@/state/signing-state';
import { LastSteps } from './last-steps';
import { TextStep } from './text-step';

/** The way from a policy to its signature, as the engine went it. */
export function FormSteps({ form }: { readonly form: SignedForm }) {
  const t = useSentences()?.upload;
  if (!t) return null;
  return (
    <>
      <TextStep plain id="policy" signed={form} title={t.policyStep} what={t.policyWhat} />
      <TextStep plain id="stringToSign" signed={form} what={t.toSignWhat} />
      <LastSteps signed={form} />
    </>
  );
}
