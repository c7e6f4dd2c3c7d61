import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Forgotten } from './forgotten';
import { Header } from './header';
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
      <Questions />
    </>
  );
}

const QuestionDialog = lazy(async () => ({ default: (await import('./questions')).QuestionDialog }));

function Questions() {
  const asked = useStore(useStores().questions, (state) => state.asked);
  return (
    asked && (
      <Suspense>
        <QuestionDialog question={asked} />
      </Suspense>
    )
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
