import type { Settings } from '@/core/ports';

/** `scripts/first-look/first-paint.ts` reads the same names before the page is drawn. */
export const storageKey = (key: string): string => `sigv4-playground.${key}`;

/** Language, theme, client and the names of what was mastered in Learn, in localStorage; in memory only where the browser denies it. */
export function createSettings(): Settings {
  const written = new Map<string, string>();
  return {
    // Another tab may have written since.
    read: (key) => attempt(() => localStorage.getItem(storageKey(key))) ?? written.get(key),
    write: (key, value) => {
      written.set(key, value);
      attempt(() => localStorage.setItem(storageKey(key), value));
    },
  };
}

/** Merely touching storage throws where cookies are blocked. */
export function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
