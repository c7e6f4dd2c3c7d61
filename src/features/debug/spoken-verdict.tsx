import { useDebugTexts } from '@/i18n/debug';
import type { DebugTexts } from '@/i18n/en/debug/all';
import type { Cause, ReadingState } from '@/state/debug';
import { Spoken } from '@/ui/spoken';
import { findingInWords } from './in-words';

/** Says a new verdict to those who do not see it appear. */
export function SpokenVerdict(props: { readonly reading: ReadingState; readonly cause: Cause }) {
  return <Spoken>{verdictOf(props, useDebugTexts()).replaceAll('`', '').replaceAll('\0', '`')}</Spoken>;
}

function verdictOf(
  { reading, cause }: { readonly reading: ReadingState; readonly cause: Cause },
  { debug, diagnosis, cause: t }: DebugTexts,
): string {
  if (cause.phase === 'done') {
    const { outcome } = cause;
    if (outcome.phase === 'found')
      return outcome.answers[0]?.changes.map(({ code }) => t.changes[code].title).join('. ') ?? '';
    if (outcome.phase === 'not-found') return t.notFound.title;
    if (outcome.phase === 'stopped') return t.stopped(outcome.tried);
    if (outcome.phase === 'unreadable') return t.unreadable[outcome.why];
    return t.reproduces[outcome.reproduces.received ? 'received' : outcome.reproduces.sent ? 'sent' : 'logged'];
  }
  if (reading.phase !== 'read' || cause.phase !== 'idle') return '';
  if (reading.last.paste.items.length === 0) return debug.recognised.nothing;
  const [first] = reading.last.findings;
  if (!first) return debug.findings.none;
  return `${diagnosis.severities[first.severity]}: ${findingInWords(first, diagnosis).title}`;
}
