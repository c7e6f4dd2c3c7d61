import { Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Header } from './header';
import { UpdateBanner } from './update-banner';
import { Version } from './version';
import { VIEWS, type ViewRow } from './views';

/** The page: one view at a time. */
export function App() {
  const { view } = useStores();
  const shown = useStore(view, (state) => state.view);
  const row = VIEWS.find(({ id }) => id === shown);
  return (
    <>
      <Header />
      <UpdateBanner />
      {row && <Shown key={row.id} {...row} />}
      <Version />
    </>
  );
}

function Shown({ name, View }: ViewRow) {
  const title = name(useMessages());
  useEffect(() => {
    document.title = `${title} · SigV4 Playground`;
  }, [title]);
  return (
    <Suspense>
      <View />
    </Suspense>
  );
}
