import { apiPlaceOf, lacksOf, plain } from '@/core/other-side';
import type { OtherSideTexts } from '@/i18n/en/other-side';
import { useStores } from '@/state/context';
import { Disclosure } from '@/ui/disclosure';
import { Rich } from '@/ui/rich';
import { type Asking, needOf, requestOf } from './asked-of';
import { LitText } from './lit-text';
import styles from './other-side.module.css';

type Props = { readonly signed: Asking; readonly t: OtherSideTexts };

/** What most often is missing for a request like this one, each with the text to put there. */
export function Lacks({ signed, t }: Props) {
  const { base, origin } = useStores();
  const { need, asksFirst } = needOf(signed, origin);
  const request = requestOf(signed, base);
  const lacks = lacksOf(request, {}, need, asksFirst);
  const api = plain(apiPlaceOf(request, {}).api);
  if (lacks.length === 0) return <p className={styles['hint']}>{t.noLacks}</p>;
  return (
    <ul className={styles['lacks']}>
      {lacks.map(({ code, text }) => (
        <li key={code}>
          <Rich text={t.lacks[code].what} />
          <Disclosure summary={t.showOf(t.lacks[code].put)} summaryClassName={styles['summary']}>
            <p className={styles['hint']}>
              <Rich text={t.lacks[code].where.replaceAll('API-ID', api)} />
            </p>
            <LitText label={t.lacks[code].put} text={text} copyLabel={t.copyOf(t.lacks[code].put)} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
