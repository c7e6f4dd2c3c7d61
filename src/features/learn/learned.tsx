import { createContext, type ReactNode, useContext, useState } from 'react';
import { useStores } from '@/state/context';

type Learned = { readonly all: readonly string[]; readonly write: (all: readonly string[]) => void };

const LearnedContext = createContext<Learned | undefined>(undefined);

/** Keeps what a person has mastered, by name, from one visit to the next: `kind:name`, separated by spaces. */
export function LearnedOf({ children }: { readonly children: ReactNode }) {
  const { settings } = useStores();
  const [all, setAll] = useState<readonly string[]>(() => (settings.read('learned') ?? '').split(' ').filter(Boolean));
  const write = (next: readonly string[]) => {
    settings.write('learned', next.join(' '));
    setAll(next);
  };
  return <LearnedContext value={{ all, write }}>{children}</LearnedContext>;
}

/** What of one kind is mastered; throws outside of Learn. */
export function useLearned(kind: string) {
  const learned = useContext(LearnedContext);
  if (!learned) throw new Error('nothing is kept above');
  const { all, write } = learned;
  const own = `${kind}:`;
  return {
    names: all.filter((name) => name.startsWith(own)).map((name) => name.slice(own.length)),
    add: (name: string) => {
      if (!all.includes(own + name)) write([...all, own + name]);
    },
    clear: () => write(all.filter((name) => !name.startsWith(own))),
  };
}
