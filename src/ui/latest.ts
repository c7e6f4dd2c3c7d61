import { useCallback, useInsertionEffect, useRef } from 'react';

/** Asks for a value as it was last drawn: for what happens later, without anything being drawn anew because it changed. */
export function useLatest<T>(value: T): () => T {
  const latest = useRef(value);
  useInsertionEffect(() => {
    latest.current = value;
  });
  return useCallback(() => latest.current, []);
}
