import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { together } from '@/core';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { BUILD } from '@/state/view';
import { Fetched } from '@/ui/later';
import styles from './app.module.css';
import { Forgotten } from './forgotten';
import { Header } from './header';
import { Notices } from './notices';
import { UpdateBanner } from './update-banner';
import { Version } from './version';
import { VIEWS, type ViewRow } from './views';

/** The page: one view at a time. After a Forget all of it is made anew: what a browser could undo in its fields, what its parts hold. */
export function App() {
  const { view, credentials } = useStores();
  const shown = useStore(view, (state) => state.view);
  const forgotten = useStore(credentials, (state) => state.forgotten);
  const row = VIEWS.find(({ id }) => id === shown);
  return (
    <>
      <Header />
      <UpdateBanner />
      {row && <Shown key={`${row.id} ${forgotten}`} {...row} />}
      <Forgotten />
      <Version />
      <Notices />
    </>
  );
}

function Shown({ id, name, view, needs }: ViewRow) {
  const t = useMessages();
  const stores = useStores();
  const { link, opensLink } = stores;
  const [all] = useState(() => together(view, needs(stores, t)));
  const title = name(t);
  useEffect(() => {
    document.title = `${title} · SigV4 Playground`;
  }, [title]);
  const inPlace = (said: ReactNode) => (
    <main className={styles['absent']}>
      <h1 className="visually-hidden">{title}</h1>
      {said}
    </main>
  );
  const drawn = (
    <Fetched later={all} what={title} around={inPlace}>
      {(View) => <View />}
    </Fetched>
  );
  // Whoever opens a link sees its request, and no other before it.
  if (id !== BUILD || !opensLink) return drawn;
  return (
    <Fetched later={link} what={t.later.names.link} around={inPlace}>
      {() => drawn}
    </Fetched>
  );
}
