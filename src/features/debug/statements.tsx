import type { Statement } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { Note, type NoteKind } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { FieldValues } from './field-values';
import { inWords, type Tone } from './said';
import { NotFound, Remains } from './search-state';
import styles from './verdict.module.css';

const KIND: Readonly<Record<Tone, NoteKind>> = { bad: 'fault', warn: 'warning', good: 'good', calm: 'info' };

type Props = {
  readonly also: readonly Statement[];
  readonly notes: readonly Statement[];
  readonly isKeyTried: boolean;
};

/** What is said below the verdict and the texts: what else counts, and what is worth knowing before the next attempt. */
export function Statements({ also, notes, isKeyTried }: Props) {
  const t = useDebugTexts().debug.findings;
  return (
    <div className={styles['below']}>
      <Group title={t.others} statements={also} isKeyTried={isKeyTried} />
      <Group title={t.notes} statements={notes} isKeyTried={isKeyTried} />
    </div>
  );
}

type GroupProps = { readonly title: string; readonly statements: readonly Statement[]; readonly isKeyTried: boolean };

function Group({ title, statements, isKeyTried }: GroupProps) {
  if (statements.length === 0) return null;
  return (
    <div className={styles['group']}>
      <h2 className={styles['heading']}>{title}</h2>
      <ul className={styles['statements']}>
        {statements.map((statement, i) => (
          <OneStatement key={`${i}:${statement.kind}`} statement={statement} isKeyTried={isKeyTried} />
        ))}
      </ul>
    </div>
  );
}

function OneStatement({ statement, isKeyTried }: { readonly statement: Statement; readonly isKeyTried: boolean }) {
  const texts = useDebugTexts();
  const { tone, pill, title, what, fix } = inWords(statement, texts, isKeyTried);
  const content = (
    <>
      <Note kind={KIND[tone]} meaning={pill}>
        <b className={styles['statementTitle']}>
          <Rich text={title} />
        </b>
      </Note>
      <p className={styles['under']}>
        <Rich text={what} />
      </p>
      <FieldValues statement={statement} />
      {fix !== undefined && (
        <p className={styles['under']}>
          <b>{texts.debug.findings.fix}</b> <Rich text={fix} />
        </p>
      )}
      {statement.kind === 'right' && statement.remains.length > 0 && (
        <div className={styles['under']}>
          <Remains remains={statement.remains} />
        </div>
      )}
      {statement.kind === 'not-found' && (
        <div className={styles['under']}>
          <NotFound {...statement} />
        </div>
      )}
    </>
  );
  return (
    <li className={styles['statement']}>
      {statement.kind === 'finding' ? content : <section aria-label={texts.cause.title}>{content}</section>}
    </li>
  );
}
