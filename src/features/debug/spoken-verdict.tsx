import { useDebugTexts } from '@/i18n/debug';
import type { Cause, ReadingState } from '@/state/debug';
import { Spoken } from '@/ui/spoken';
import type { Lead } from './lead';
import { inWords } from './said';

type Props = { readonly reading: ReadingState; readonly cause: Cause; readonly lead: Lead | undefined };

/** Says a new verdict to those who do not see it appear. */
export function SpokenVerdict({ reading, cause, lead }: Props) {
  const texts = useDebugTexts();
  return <Spoken>{said().replaceAll('`', '').replaceAll('\0', '`')}</Spoken>;

  function said(): string {
    if (reading.phase !== 'read' || cause.phase === 'searching') return '';
    if (!lead) return texts.debug.recognised.nothing;
    const { pill, title } = inWords(lead.leads, texts, lead.isKeyTried);
    const says = lead.keySays === undefined ? '' : `. ${texts.debug.verdict.keySays[lead.keySays]}`;
    return `${pill}: ${title}${says}`;
  }
}
