import type { Reply } from '@/core/ports';
import { useSentences } from '@/i18n/context';
import styles from './answer.module.css';

/** Nobody reads more than these. */
const MOST_HEADERS = 100;
const MOST_CHARACTERS = 2000;

/** The headers of a reply, under their count. */
export function ReplyHeaders({ headers }: Pick<Reply, 'headers'>) {
  const t = useSentences()?.tryIt;
  if (!t) return null;
  return (
    <>
      <p className={styles['sub']}>{t.headers(headers.length)}</p>
      <dl className={styles['headers']} translate="no">
        {headers.slice(0, MOST_HEADERS).map(([name, value]) => (
          <div key={`${name}:${value}`}>
            <dt>{name}:</dt> <dd>{value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value}</dd>
          </div>
        ))}
      </dl>
      {headers.length > MOST_HEADERS && (
        <p className={styles['hint']}>{t.moreHeaders(headers.length - MOST_HEADERS)}</p>
      )}
    </>
  );
}
