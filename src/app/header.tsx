import { useStore } from 'zustand';
import { useMessages } from '@/i18n/context';
import { LANGUAGE_IDS, LANGUAGES } from '@/i18n/load';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import styles from './app.module.css';
import { VIEWS } from './views';

export function Header() {
  const messages = useMessages();
  const t = messages.shell;
  const { preferences, view: views } = useStores();
  const { view, go } = useStore(views);
  const { language, theme, setLanguage, setTheme } = useStore(preferences);
  const themeLabel = theme === 'dark' ? t.toLight : t.toDark;
  return (
    <header className={styles['bar']}>
      <div className={styles['inBar']}>
        <button type="button" className={styles['skip']} onClick={focusResult}>
          {t.skip}
        </button>
        <span className={styles['brand']} translate="no">
          SigV4 <span>Playground</span>
        </span>
        <nav aria-label={t.views}>
          {VIEWS.map(({ id, name }) => (
            <a
              key={id}
              className={styles['view']}
              data-widest={name(messages)}
              href={`#/${id}`}
              aria-current={id === view ? 'page' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                if (id !== view) go(id);
              }}
            >
              {name(messages)}
            </a>
          ))}
        </nav>
        <div className={styles['right']}>
          <span className={styles['promise']}>{t.promise}</span>
          <div className={styles['languages']} role="group" aria-label={t.language}>
            {LANGUAGE_IDS.map((id) => (
              <Button
                key={id}
                variant="quiet"
                lang={id}
                aria-label={LANGUAGES[id].name}
                aria-pressed={language === id}
                onClick={() => setLanguage(id)}
              >
                {LANGUAGES[id].short}
              </Button>
            ))}
          </div>
          <Button
            variant="quiet"
            aria-label={themeLabel}
            title={themeLabel}
            onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
          >
            ◐
          </Button>
        </div>
      </div>
    </header>
  );
}

function focusResult(): void {
  const heading = document.getElementById('result-heading');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
