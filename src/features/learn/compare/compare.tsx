import { useCallback } from 'react';
import { createLater } from '@/core';
import { type ComparedRow, compare, OTHERS, type Other } from '@/core/learn';
import { useComputed } from '@/features/learn/computed';
import learn from '@/features/learn/learn.module.css';
import { useLive } from '@/features/learn/machine';
import { usePlace } from '@/features/learn/place';
import { useLearnTexts } from '@/i18n/learn';
import { classes } from '@/ui/classes';
import { Fetched } from '@/ui/later';
import { Rich } from '@/ui/rich';
import { Segmented } from '@/ui/segmented';
import styles from './compare.module.css';

/** What signs with SigV4a, with the library that it needs. */
const sigv4a = createLater(async () => (await import('@/core/sigv4a')).runEngineV4a);

/** One request, signed in two ways at the same moment. */
export function Compare() {
  const t = useLearnTexts().compare;
  const { machine } = useLive();
  const { params, choose } = usePlace();
  const other: Other = params.get('with') === 'sigv4a' ? 'sigv4a' : 'form';
  const place = machine.input.placement.in;
  return (
    <div className={styles['compare']}>
      <Segmented
        name="learn-with"
        legend={t.with}
        options={OTHERS.map((one) => [one, t.others[one][place]] as const)}
        value={other}
        onChange={(next) => choose({ with: next === 'form' ? undefined : next })}
      />
      <ul className={styles['points']}>
        {t.points[other].map((point) => (
          <li key={point}>
            <Rich text={point} />
          </li>
        ))}
      </ul>
      {other === 'form' ? (
        <Sides other={other} />
      ) : (
        <Fetched later={sigv4a} what={t.sides.sigv4a}>
          {(engine) => <Sides other={other} engine={engine} />}
        </Fetched>
      )}
    </div>
  );
}

type Engine = NonNullable<Parameters<typeof compare>[2]>;

function Sides({ other, engine }: { readonly other: Other; readonly engine?: Engine }) {
  const t = useLearnTexts().compare;
  const { machine } = useLive();
  const rows = useComputed(
    useCallback(async () => ({ other, of: await compare(machine, other, engine) }), [machine, other, engine]),
  );
  if (!rows || rows.other !== other) return null;
  const place = machine.input.placement.in;
  const names = [t.sides[place], other === 'sigv4a' ? t.sides.sigv4a : t.sides[place === 'query' ? 'header' : 'query']];
  return (
    <table className={classes(learn['table'], styles['table'])}>
      <thead>
        <tr>
          <td />
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.of.map((row) => (
          <tr key={row.id} data-row={row.id}>
            <th scope="row">{t.rows[row.id]}</th>
            <Side lines={row.left} name={names[0]} />
            <Side lines={row.right} name={names[1]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ lines, name }: { readonly lines: ComparedRow['left']; readonly name: string | undefined }) {
  const t = useLearnTexts().compare;
  return (
    <td data-name={name}>
      {lines.length === 0 && <span className={learn['small']}>{t.nothing}</span>}
      {lines.map(({ text, shared }, i) => (
        <code key={`${i}:${text}`} className={styles['line']} translate="no">
          {shared ? (
            text
          ) : (
            <mark className={learn['mark']}>
              {text}
              <span className="visually-hidden"> ({t.only})</span>
            </mark>
          )}
        </code>
      ))}
    </td>
  );
}
