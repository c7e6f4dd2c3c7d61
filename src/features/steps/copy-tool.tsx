import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import type { ButtonVariant } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';

type Props = {
  /** What is copied, as it is called. */
  readonly name: string;
  readonly text: () => string;
  readonly variant?: ButtonVariant;
};

/** Copies what a step shows. */
export function CopyTool({ name, text, variant = 'quiet' }: Props) {
  const t = useMessages();
  const { copy } = useStores();
  return (
    <CopyButton
      variant={variant}
      label={t.steps.copyOf(name)}
      done={t.result.copied}
      failed={t.result.copyFailed}
      onCopy={() => copy(text())}
    >
      {t.steps.copy}
    </CopyButton>
  );
}
