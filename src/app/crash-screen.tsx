import { Component, type ReactNode } from 'react';
import { useMessages } from '@/i18n/context';
import { Button } from '@/ui/button';
import styles from './app.module.css';
import { Version } from './version';

/** Stands in for the page when drawing it failed. It names the kind of error only: the message could hold what was typed. */
export class CrashScreen extends Component<{ readonly children: ReactNode }, { readonly name: string | undefined }> {
  override state = { name: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { name: error instanceof Error ? error.name : typeof error };
  }

  override render() {
    return this.state.name === undefined ? this.props.children : <Crashed name={this.state.name} />;
  }
}

function Crashed({ name }: { readonly name: string }) {
  const t = useMessages().shell;
  return (
    <>
      <main className={styles['crash']}>
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
