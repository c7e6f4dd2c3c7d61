import { useStore } from 'zustand';
import { useMessages } from '@/i18n/context';
import { LANGUAGES } from '@/i18n/load';
import { useStores } from '@/state/context';
import { Fetched } from '@/ui/later';
import styles from './app.module.css';

/** Says of what belongs to no place of the page that it is being fetched, or could not be. */
export function Notices() {
  const { names } = useMessages().later;
  const { preferences, link, opensLink } = useStores();
  const { sentences, short } = LANGUAGES[useStore(preferences, ({ language }) => language)];
  return (
    <aside className={styles['notices']}>
      <Fetched key={short} later={sentences} what={names.texts(short)}>
        {nothing}
      </Fetched>
      {!opensLink && (
        <Fetched later={link} what={names.link}>
          {nothing}
        </Fetched>
      )}
    </aside>
  );
}

const nothing = () => null;
