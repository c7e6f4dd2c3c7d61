import { CLIENTS, type CodeRequest, type Verdict } from '@/core/code';
import type { TakeAwayTexts } from '@/i18n/en/take-away';
import { Rich } from '@/ui/rich';
import styles from './take-away.module.css';
import { markOf, verdictText } from './verdict-text';

type Props = { readonly request: CodeRequest; readonly texts: TakeAwayTexts };

/** What every client makes of the request, and the lines in which one differs. */
export function WhichSigner({ request, texts }: Props) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{texts.signer}</th>
          <th scope="col">{texts.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {CLIENTS.map((client) => {
          const verdict = client.can(request);
          const mark = markOf(client, verdict);
          return (
            <tr key={client.id}>
              <th scope="row">{client.title}</th>
              <td>
                <span className={styles[mark]}>{texts.marks[mark]}</span>
                {verdict.kind !== 'right' && verdict.kind !== 'untested' && (
                  <p className={styles['hint']}>
                    <Rich text={verdictText(texts, client, verdict)} />
                  </p>
                )}
                <Difference title={client.title} verdict={verdict} texts={texts} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Difference({
  title,
  verdict,
  texts,
}: { readonly title: string; readonly verdict: Verdict } & Pick<Props, 'texts'>) {
  if (verdict.kind !== 'departs') return null;
  const { ours, theirs } = verdict.lines;
  return (
    <div
      className={styles['difference']}
      role="region"
      aria-label={texts.difference(title)}
      tabIndex={0}
      translate="no"
    >
      {ours.map((line, i) => (
        <div key={`o${i}`}>
          <span className="visually-hidden">{texts.ours}: </span>
          <del>{line || '\u00a0'}</del>
        </div>
      ))}
      {theirs.map((line, i) => (
        <div key={`t${i}`}>
          <span className="visually-hidden">{texts.theirs}: </span>
          <ins>{line || '\u00a0'}</ins>
        </div>
      ))}
    </div>
  );
}
