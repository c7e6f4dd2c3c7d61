const query = '(prefers-color-scheme: dark)';

/** The theme the system asks for. */
export const systemTheme = (): 'light' | 'dark' => (matchMedia(query).matches ? 'dark' : 'light');

/** Calls `listener` when the system's theme changes; returns how to stop that. */
export function onSystemThemeChange(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
