import { type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import { keeping } from '@/core';
import { useStores } from './context';
import type { Signed } from './signing-state';

/**
 * What `told`, which must depend on nothing else that can change, tells of what is signed; undefined while nothing is. Who draws it is
 * drawn anew only where it tells something else.
 */
export function useSigned<T>(told: (signed: Signed) => T): T | undefined {
  const last = useRef<{ readonly of: Signed; readonly told: T }>(undefined);
  return useStore(useStores().signing, ({ signed }) => {
    if (last.current?.of !== signed)
      last.current = signed && { of: signed, told: keeping(last.current?.told, told(signed)) };
    return last.current?.told;
  });
}

/** For what is drawn of all that is signed: nothing around it is drawn anew with that. */
export function OfSigned({ children }: { readonly children: (signed: Signed) => ReactNode }): ReactNode {
  const signed = useStore(useStores().signing, (state) => state.signed);
  return signed && children(signed);
}
