import { useMessages } from '@/i18n/context';
import styles from './app.module.css';

/** Of package.json: vite.config.ts puts it in. */
const VERSION: string = import.meta.env.VERSION;

/** Which version this is. It links to what changed: in a tab of its own, for leaving the page empties the fields. */
export function Version() {
  const t = useMessages().shell;
  return (
    <footer className={styles['foot']}>
      <a href="changelog.html" target="_blank" rel="noopener" aria-label={t.changelogOf(VERSION)}>
        {t.version(VERSION)}
      </a>
    </footer>
  );
}
