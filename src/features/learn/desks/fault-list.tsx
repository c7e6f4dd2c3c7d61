import { FAULTS, type Fault } from '@/core/learn';
import { ChapterLink } from '@/features/learn/chapter-link';
import learn from '@/features/learn/learn.module.css';
import { useLearned } from '@/features/learn/learned';
import { usePlace } from '@/features/learn/place';
import { useLearnTexts } from '@/i18n/learn';
import { Field, Select } from '@/ui/field';
import styles from './desks.module.css';

const GROUPS = ['wire', 'signer', 'aws'] as const;

/** The fault that the address names; the first where it names none. */
export function useFault(): Fault {
  const id = usePlace().params.get('fault');
  return FAULTS.find((one) => one.id === id) ?? (FAULTS[0] as Fault);
}

/** Every fault, in three groups: a list beside the desks, one field where there is no room for that. */
export function FaultList() {
  const t = useLearnTexts();
  const { open } = usePlace();
  const { id: chosen } = useFault();
  const learned = useLearned('fault').names;
  const groups = GROUPS.map((group) => [group, FAULTS.filter(({ at }) => at === group)] as const);
  return (
    <>
      <nav className={styles['list']} aria-label={t.desks.faults}>
        {groups.map(([group, faults]) => (
          <div key={group}>
            <h2 className={learn['h3']}>{t.desks.groups[group]}</h2>
            <ul>
              {faults.map(({ id }) => (
                <li key={id}>
                  <ChapterLink to="desks" params={{ fault: id }} current={id === chosen ? 'true' : undefined}>
                    {t.faults[id]?.name}
                    {learned.includes(id) && (
                      <span className={styles['done']} role="img" aria-label={t.desks.right}>
                        {' ✓'}
                      </span>
                    )}
                  </ChapterLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className={styles['pick']}>
        <Field id="desks-fault" label={t.desks.fault}>
          <Select id="desks-fault" value={chosen} onChange={(event) => open('desks', { fault: event.target.value })}>
            {groups.map(([group, faults]) => (
              <optgroup key={group} label={t.desks.groups[group]}>
                {faults.map(({ id }) => (
                  <option key={id} value={id}>
                    {t.faults[id]?.name}
                    {learned.includes(id) ? ' ✓' : ''}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        </Field>
      </div>
    </>
  );
}
