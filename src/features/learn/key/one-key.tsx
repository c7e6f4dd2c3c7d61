import { useCallback } from 'react';
import { addSeconds, canSign, dateStamp, eightScopes, RUNGS, type Rung, rungs } from '@/core/learn';
import { useComputed } from '@/features/learn/computed';
import learn from '@/features/learn/learn.module.css';
import { useKeyText, useLive } from '@/features/learn/machine';
import { usePlace } from '@/features/learn/place';
import { useLearnTexts } from '@/i18n/learn';
import { useStores } from '@/state/context';
import { classes } from '@/ui/classes';
import { Pill } from '@/ui/pill';
import { Days } from './days';
import styles from './key.module.css';

/** The ladder of keys, what a lost one is good for, and how long a link can live. */
export function OneKey() {
  const t = useLearnTexts();
  const { hasher } = useStores();
  const { machine } = useLive();
  const keyText = useKeyText();
  const { params, choose } = usePlace();
  const found = RUNGS.find((rung) => rung === params.get('leaked')) ?? 'kSigning';
  const made = useComputed(
    useCallback(async () => {
      const { input } = machine;
      const scope = { date: dateStamp(input.at), region: input.region, service: input.service };
      const secret = input.credentials.secretAccessKey;
      const scopes = eightScopes(scope, dateStamp(addSeconds(input.at, 86_400)));
      const rows = await Promise.all(
        scopes.map(async (wanted) => ({ ...wanted, can: await canSign(found, scope, secret, wanted, hasher) })),
      );
      return { rows, keys: await rungs(secret, scope, hasher) };
    }, [machine, found, hasher]),
  );
  if (!made) return null;
  const { rows, keys } = made;
  return (
    <div className={styles['chapter']}>
      <div className={styles['ladder']}>
        <fieldset className={classes(learn['box'], styles['rungs'])}>
          <legend className="visually-hidden">{t.key.ladder}</legend>
          {RUNGS.map((rung) => (
            <label key={rung} data-found={RUNGS.indexOf(rung) >= RUNGS.indexOf(found)}>
              <input
                type="radio"
                name="learn-rung"
                checked={rung === found}
                onChange={() => choose({ leaked: rung === 'kSigning' ? undefined : rung })}
              />
              <span>
                <b>{rung === 'secret' ? t.key.secretName : rung}</b>{' '}
                <code translate="no">{rung === 'secret' ? '' : keyText(keys[rung])}</code>
                <span className={styles['made']}>{t.key.rungs[rung][0]}</span>
              </span>
              <span className={learn['said']}>{t.key.rungs[rung][1]}</span>
            </label>
          ))}
        </fieldset>
        <Finder found={found} rows={rows} />
      </div>
      <Days />
    </div>
  );
}

type Can = { readonly date: string; readonly region: string; readonly service: string; readonly can: boolean };

function Finder({ found, rows }: { readonly found: Rung; readonly rows: readonly Can[] }) {
  const t = useLearnTexts().key;
  const able = rows.filter(({ can }) => can).length;
  return (
    <section aria-label={t.finder}>
      <h3 className={learn['h3']}>
        <span role="status">{t.found(found === 'secret' ? t.secretName : found, able, rows.length)}</span>
      </h3>
      <table className={learn['table']}>
        <thead>
          <tr>
            <th scope="col">{t.columns.date}</th>
            <th scope="col">{t.columns.region}</th>
            <th scope="col">{t.columns.service}</th>
            <th scope="col">{t.columns.can}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ date, region, service, can }) => (
            <tr key={`${date} ${region} ${service}`}>
              <td translate="no">{date}</td>
              <td translate="no">{region}</td>
              <td translate="no">{service}</td>
              <td>
                <Pill {...(can ? { kind: 'bad' as const } : {})}>{can ? t.yes : t.no}</Pill>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
