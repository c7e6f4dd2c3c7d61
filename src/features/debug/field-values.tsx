import type { Statement } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { classes } from '@/ui/classes';
import styles from './lines.module.css';
import { MarkedText } from './marked-text';

/** Fields of an upload form that are shown nowhere. */
const SECRET = /^x-amz-security-token$/i;

/** What the policy of an upload form asks of a field, and what the form sends: a sentence, which may leave the page, tells neither. */
export function FieldValues({ statement }: { readonly statement: Statement }) {
  const t = useDebugTexts().debug.differences;
  if (statement.kind !== 'finding' || statement.finding.code !== 'form-condition') return null;
  const { name, begins, expected, found } = statement.finding.args;
  if (SECRET.test(name)) return null;
  const rows = [
    { label: t.asked(begins), text: expected, style: styles['to'] },
    ...(found === undefined ? [] : [{ label: t.whose.sent, text: found, style: styles['from'] }]),
  ];
  return (
    <div className={styles['lines']}>
      {rows.map(({ label, text, style }) => (
        <div key={label} className={classes(styles['row'], style)}>
          <span className={styles['name']}>{label}</span>
          {text === '' ? (
            <span className={styles['none']}>{t.empty}</span>
          ) : (
            <MarkedText text={text} before={`${name}: `} clips={false} />
          )}
        </div>
      ))}
    </div>
  );
}
