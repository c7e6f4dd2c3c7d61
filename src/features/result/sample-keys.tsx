import { useStore } from 'zustand';
import { PRACTICE_KEYS } from '@/core/try-it';
import { useSentences } from '@/i18n/context';
import { verbatim } from '@/i18n/verbatim';
import { useStores } from '@/state/context';
import { EXAMPLE_IDS, exampleOf } from '@/state/examples';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';

type Props = { readonly accessKeyId: string; readonly isPractice: boolean };

/** Says of a request of one's own that it is signed with the page's sample keys, which nobody but the practice endpoint takes. */
export function SampleKeys({ accessKeyId, isPractice }: Props) {
  const t = useSentences()?.result;
  const { compose } = useStores();
  const isExample = useStore(compose, ({ example }) => example !== undefined);
  if (!t || isExample || isPractice || !isSample(accessKeyId)) return null;
  return (
    <Note kind="warning">
      <Rich text={t.sampleKeys(verbatim(accessKeyId))} />
    </Note>
  );
}

const isSample = (accessKeyId: string): boolean =>
  [...PRACTICE_KEYS, ...EXAMPLE_IDS.map((id) => exampleOf(id, '').credentials)].some(
    (sample) => sample.accessKeyId === accessKeyId,
  );
