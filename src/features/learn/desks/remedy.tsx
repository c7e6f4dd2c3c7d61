import { useId, useState } from 'react';
import type { Fault } from '@/core/learn';
import learn from '@/features/learn/learn.module.css';
import { useLearnTexts } from '@/i18n/learn';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import styles from './desks.module.css';

/** What to do about a fault, as a choice of three. */
export function Remedy({ fault, onRight }: { readonly fault: Fault; readonly onRight: () => void }) {
  const t = useLearnTexts();
  const name = useId();
  const [chosen, setChosen] = useState<string>();
  // The right one is not always at the same place, and at the same place each time.
  const turn = fault.id.length % 3;
  const options = [fault.id, ...fault.decoys];
  const shown = [...options.slice(turn), ...options.slice(0, turn)];
  return (
    <fieldset className={styles['remedy']}>
      <legend className={learn['h3']}>{t.desks.whatToDo}</legend>
      {shown.map((id) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            checked={chosen === id}
            onChange={() => {
              setChosen(id);
              if (id === fault.id) onRight();
            }}
          />
          <span>
            <Rich text={t.faults[id]?.fix ?? ''} />
          </span>
        </label>
      ))}
      <div role="status">
        {chosen !== undefined && (
          <Note kind={chosen === fault.id ? 'good' : 'warning'}>
            {chosen === fault.id ? t.desks.right : t.desks.wrong}
          </Note>
        )}
      </div>
    </fieldset>
  );
}
