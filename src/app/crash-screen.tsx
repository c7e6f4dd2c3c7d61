import type { ReactNode } from 'react';
import { useMessages } from '@/i18n/context';
import { Button } from '@/ui/button';
import { Boundary } from '@/ui/later';
import styles from './app.module.css';
import { Version } from './version';

/** Stands in for the page when drawing it failed. It names the kind of error only: the message could hold what was typed. */
export const CrashScreen = ({ children }: { readonly children: ReactNode }) => (
  <Boundary failed={(kind) => <Crashed name={kind} />}>{children}</Boundary>
);

function Crashed({ name }: { readonly name: string }) {
  const t = useMessages().shell;
  return (
    <>
      <main className={styles['absent']}>
        <h1>{t.crashed}</h1>
        <p>{t.crashedWhat(name)}</p>
        <Button variant="primary" onClick={() => location.reload()}>
          {t.reload}
        </Button>
      </main>
      <Version />
    </>
  );
}
