import { FAULTS, type Fault } from '@/core/learn';
import { ChapterLink } from '@/features/learn/chapter-link';
import learn from '@/features/learn/learn.module.css';
import { useLearned } from '@/features/learn/learned';
import { type Own, useOwn } from '@/features/learn/own';
import { usePlace } from '@/features/learn/place';
import { useLearnTexts } from '@/i18n/learn';
import { Field, Select } from '@/ui/field';
import styles from './desks.module.css';

const GROUPS = ['wire', 'signer', 'aws'] as const;

/** The faults that can happen to what the desks run on; none until that is known. */
export const faultsOf = (own: Own | undefined): readonly Fault[] =>
  own ? FAULTS.filter(({ fits }) => !own.machine || fits(own.machine)) : [];

/** The one that the address names; the first where it names none of them. */
export function useFault(faults: readonly Fault[]): Fault | undefined {
  const id = usePlace().params.get('fault');
  return faults.find((one) => one.id === id) ?? faults[0];
}

/** The faults on offer, in three groups; `naming` is what the address says of one. */
function useOffered() {
  const of = usePlace().params.get('of');
  const offered = faultsOf(useOwn());
  const chosen = useFault(offered)?.id;
  const naming = (fault: string) => ({ ...(of === null ? {} : { of }), fault });
  const learned = useLearned('fault').names;
  const groups = GROUPS.map((group) => [group, offered.filter(({ at }) => at === group)] as const);
  return { groups, chosen, naming, learned };
}

/** Every fault: a list beside the desks. */
export function FaultList() {
  const t = useLearnTexts();
  const { groups, chosen, naming, learned } = useOffered();
  return (
    <nav className={styles['list']} aria-label={t.desks.faults}>
      {groups.map(([group, faults]) => (
        <div key={group}>
          <h2 className={learn['h3']}>{t.desks.groups[group]}</h2>
          <ul>
            {faults.map(({ id }) => (
              <li key={id}>
                <ChapterLink to="desks" params={naming(id)} current={id === chosen ? 'true' : undefined}>
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
  );
}

/** The same in one field above the desks, where there is no room for the list. */
export function FaultField() {
  const t = useLearnTexts();
  const { open } = usePlace();
  const { groups, chosen, naming, learned } = useOffered();
  return (
    <div className={styles['pick']}>
      <Field id="desks-fault" label={t.desks.fault}>
        <Select id="desks-fault" value={chosen} onChange={(event) => open('desks', naming(event.target.value))}>
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
  );
}
