import { createContext, type ReactNode, useContext, useState } from 'react';
import { useStores } from '@/state/context';
import { changeMastered, mastered } from './mastered';

type Change = (all: readonly string[]) => readonly string[];
type Learned = { readonly all: readonly string[]; readonly change: (change: Change) => void };

const LearnedContext = createContext<Learned | undefined>(undefined);

/** Keeps what a person has mastered, by name, from one visit to the next. */
export function LearnedOf({ children }: { readonly children: ReactNode }) {
  const { settings } = useStores();
  const [all, setAll] = useState(() => mastered(settings));
  const change = (next: Change) => setAll(changeMastered(settings, next));
  return <LearnedContext value={{ all, change }}>{children}</LearnedContext>;
}

/** What of one kind is mastered; throws outside of Learn. */
export function useLearned(kind: string) {
  const learned = useContext(LearnedContext);
  if (!learned) throw new Error('nothing is kept above');
  const { all, change } = learned;
  const own = `${kind}:`;
  return {
    names: all.filter((name) => name.startsWith(own)).map((name) => name.slice(own.length)),
    add: (name: string) => {
      if (!all.includes(own + name)) change((kept) => [...kept.filter((other) => other !== own + name), own + name]);
    },
    clear: () => change((kept) => kept.filter((name) => !name.startsWith(own))),
  };
}
