import type { PasteItem } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { Disclosure } from '@/ui/disclosure';
import { MarkedText } from './marked-text';
import { parsedGroups } from './parsed';
import styles from './recognised.module.css';

/** More of one kind than these are counted only. */
const MOST_ROWS = 100;

/** What was read from a piece, by name, under a line that opens it. */
export function ParsedItem({ item }: { readonly item: PasteItem }) {
  const t = useDebugTexts().debug.parsed;
  return (
    <Disclosure summaryClassName={styles['summary']} summary={t.show}>
      <div className={styles['parsed']}>
        {parsedGroups(item, t).map(({ title, rows }) => (
          <div key={title ?? ''} className={styles['values']}>
            {title !== undefined && <h3 className={styles['sub']}>{title}</h3>}
            <dl className={styles['values']}>
              {rows.slice(0, MOST_ROWS).map(([name, value], i) => (
                <div key={`${i}:${name}`} className={styles['value']}>
                  <dt className={styles['valueName']}>{name}</dt>
                  <dd>
                    {value === '' ? <span className={styles['hint']}>{t.empty}</span> : <MarkedText text={value} />}
                  </dd>
                </div>
              ))}
            </dl>
            {rows.length > MOST_ROWS && <p className={styles['hint']}>{t.more(rows.length - MOST_ROWS)}</p>}
          </div>
        ))}
      </div>
    </Disclosure>
  );
}
