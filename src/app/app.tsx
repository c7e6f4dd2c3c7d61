import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useStores } from '@/state/context';
import { BuildView } from './build-view';
import { Header } from './header';
import { UpdateBanner } from './update-banner';
import { Version } from './version';

const DebugView = lazy(async () => ({ default: (await import('./debug-view')).DebugView }));

/** The page: one view at a time. */
export function App() {
  const { view } = useStores();
  const shown = useStore(view, (state) => state.view);
  return (
    <>
      <Header />
      <UpdateBanner />
      {shown === 'build' ? (
        <BuildView />
      ) : (
        <Suspense>
          <DebugView />
        </Suspense>
      )}
      <Version />
    </>
  );
}
