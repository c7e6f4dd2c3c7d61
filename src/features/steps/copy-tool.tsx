import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { CopyButton } from '@/ui/copy-button';

type Props = {
  /** What is copied, as it is called. */
  readonly name: string;
  readonly text: () => string;
};

/** Copies what a step shows. */
export function CopyTool({ name, text }: Props) {
  const t = useMessages();
  const { copy } = useStores();
  return (
    <CopyButton
      variant="quiet"
      label={t.steps.copyOf(name)}
      done={t.result.copied}
      failed={t.result.copyFailed}
      onCopy={() => copy(text())}
    >
      {t.steps.copy}
    </CopyButton>
  );
}
