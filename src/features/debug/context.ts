import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { DebugActions, DebugState, DebugStore } from '@/state/debug';

export const DebugContext = createContext<DebugStore | undefined>(undefined);

/** The store of Debug; throws outside of it. */
export function useDebugStore(): DebugStore {
  const store = useContext(DebugContext);
  if (!store) throw new Error('no store above');
  return store;
}

export const useDebug = <T>(select: (state: DebugState & DebugActions) => T): T => useStore(useDebugStore(), select);
