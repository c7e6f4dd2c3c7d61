import { useState } from 'react';
import { useStores } from '@/state/context';

/** What a person has mastered, by name, as it is remembered from one visit to the next: `kind:name`, separated by spaces. */
export function useLearned(kind: string) {
  const { settings } = useStores();
  const [all, setAll] = useState(() => (settings.read('learned') ?? '').split(' ').filter(Boolean));
  const write = (next: readonly string[]) => {
    settings.write('learned', next.join(' '));
    setAll([...next]);
  };
  const own = `${kind}:`;
  return {
    names: all.filter((name) => name.startsWith(own)).map((name) => name.slice(own.length)),
    add: (name: string) => {
      if (!all.includes(own + name)) write([...all, own + name]);
    },
    clear: () => write(all.filter((name) => !name.startsWith(own))),
  };
}
