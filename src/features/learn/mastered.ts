import type { Settings } from '@/core/ports';

const KEY = 'learned';

/** What a person has mastered, as it is kept: `kind:name`, separated by spaces. */
export const mastered = (settings: Settings): readonly string[] =>
  (settings.read(KEY) ?? '').split(' ').filter((name) => name !== '');

/** Changes what is kept, which another tab may have added to since it was read; returns what is kept then. */
export function changeMastered(
  settings: Settings,
  change: (all: readonly string[]) => readonly string[],
): readonly string[] {
  const next = change(mastered(settings));
  settings.write(KEY, next.join(' '));
  return next;
}
