import type { Statement } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { classes } from '@/ui/classes';
import styles from './lines.module.css';
import { MarkedText } from './marked-text';

/** Values that are shown nowhere: of a session token, of cookies, of another scheme. */
const SECRET = /^(?:x-(?:amz|goog)-security-token|authorization|proxy-authorization|(?:set-)?cookie)$/i;

type Row = { readonly label: string; readonly text: string | undefined; readonly style: string | undefined };

/**
 * The values that a sentence, which may leave the page, does not tell: what the policy of an upload form asks of a field and what the form
 * sends, and the line in which two pasted texts differ.
 */
export function FieldValues({ statement }: { readonly statement: Statement }) {
  const t = useDebugTexts().debug.differences;
  if (statement.kind !== 'finding') return null;
  const { finding } = statement;
  const [from, to] = [styles['from'], styles['to']];
  if (finding.code === 'form-condition') {
    const { name, begins, expected, found } = finding.args;
    const sent: readonly Row[] = found === undefined ? [] : [{ label: t.whose.sent, text: found, style: from }];
    return SECRET.test(name) ? null : (
      <Rows rows={[{ label: t.asked(begins), text: expected, style: to }, ...sent]} before={`${name}: `} />
    );
  }
  if (finding.code !== 'texts-two-differ') return null;
  const { names, order, first, second } = finding.args;
  return order || names.some((name) => SECRET.test(name)) ? null : (
    <Rows
      rows={[
        { label: t.ofPair.first, text: first, style: from },
        { label: t.ofPair.second, text: second, style: to },
      ]}
      before={names.map((name) => `${name}: `).join('')}
    />
  );
}

function Rows({ rows, before }: { readonly rows: readonly Row[]; readonly before: string }) {
  const t = useDebugTexts().debug.differences;
  return (
    <div className={styles['lines']}>
      {rows.map(({ label, text, style }) => (
        <div key={label} className={classes(styles['row'], style)}>
          <span className={styles['name']}>{label}</span>
          {text === undefined || text === '' ? (
            <span className={styles['none']}>{text === '' ? t.empty : t.absent}</span>
          ) : (
            <MarkedText text={text} before={before} clips={false} />
          )}
        </div>
      ))}
    </div>
  );
}
