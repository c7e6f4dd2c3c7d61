import { createContext, useContext } from 'react';
import type { Stores } from './stores';

export const StoresContext = createContext<Stores | undefined>(undefined);

/** The stores of the page; throws outside of it. */
export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (!stores) throw new Error('no stores above');
  return stores;
}
