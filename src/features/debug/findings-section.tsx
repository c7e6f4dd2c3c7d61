import type { DiagnosisFinding, DiagnosisSeverity } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { Note, type NoteKind } from '@/ui/note';
import { Rich } from '@/ui/rich';
import styles from './debug.module.css';
import { findingInWords } from './in-words';
import { VerdictBox } from './verdict-box';

const KIND: Readonly<Record<DiagnosisSeverity, NoteKind>> = {
  cause: 'fault',
  likely: 'fault',
  suspect: 'warning',
  note: 'info',
};

type Props = {
  readonly findings: readonly DiagnosisFinding[];
  /** Whether the first, where it is more than a suspicion, is the verdict: nothing better is known. */
  readonly leads: boolean;
  /** Of what there is nothing to be said, where no finding is. */
  readonly none: 'request' | 'exchange' | 'part';
};

/** What the rules find, the weightiest first. */
export function FindingsSection({ findings, leads, none }: Props) {
  const { debug, diagnosis } = useDebugTexts();
  const [first] = findings;
  const verdict = leads && first && (first.severity === 'cause' || first.severity === 'likely') ? first : undefined;
  return (
    <section className={styles['section']} aria-labelledby="findings-heading">
      <h2 className={styles['heading']} id="findings-heading">
        {debug.findings.title}
      </h2>
      {findings.length === 0 && (
        <p>{{ request: debug.findings.noneYet, exchange: debug.findings.none, part: debug.findings.part }[none]}</p>
      )}
      {verdict && (
        <VerdictBox
          words={findingInWords(verdict, diagnosis)}
          tone={verdict.severity === 'cause' ? 'bad' : 'warn'}
          label={diagnosis.severities[verdict.severity]}
        />
      )}
      <ul className={styles['findings']}>
        {findings
          .filter((finding) => finding !== verdict)
          .map((finding, i) => (
            <Finding key={`${i}:${finding.code}`} finding={finding} />
          ))}
      </ul>
    </section>
  );
}

function Finding({ finding }: { readonly finding: DiagnosisFinding }) {
  const { debug, diagnosis } = useDebugTexts();
  const words = findingInWords(finding, diagnosis);
  return (
    <li className={styles['finding']}>
      <Note kind={KIND[finding.severity]} meaning={diagnosis.severities[finding.severity]}>
        <b>
          <Rich text={words.title} />
        </b>
      </Note>
      <div className={styles['under']}>
        <p>
          <Rich text={words.what} />
        </p>
        <p>
          <b>{debug.findings.fix}</b> <Rich text={words.fix} />
        </p>
      </div>
    </li>
  );
}
