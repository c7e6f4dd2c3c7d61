import { useStore } from 'zustand';
import { useStores } from '@/state/context';

/** Where in Learn one is: a chapter, and what is chosen in it. All of it stands in the address, so none of it may be a secret. */
export type Place = {
  readonly chapter: string;
  readonly params: URLSearchParams;
  /** Chooses in this chapter; `undefined` and the empty text are left out of the address. */
  readonly choose: (changed: Readonly<Record<string, string | undefined>>) => void;
  readonly open: (chapter: string, params?: Readonly<Record<string, string>>) => void;
};

export function usePlace(): Place {
  const { hash, go } = useStore(useStores().view);
  const [path = '', query = ''] = hash.split('?');
  const chapter = path.split('/')[2] ?? '';
  const params = new URLSearchParams(query);
  return {
    chapter,
    params,
    choose: (changed) => {
      const next = new URLSearchParams(query);
      for (const [name, value] of Object.entries(changed)) {
        if (value === undefined || value === '') next.delete(name);
        else next.set(name, value);
      }
      go(addressOf(chapter, next), 'replace');
    },
    open: (to, chosen = {}) => go(addressOf(to, new URLSearchParams(chosen))),
  };
}

export const addressOf = (chapter: string, params = new URLSearchParams()): string =>
  `learn/${chapter}${params.size === 0 ? '' : `?${params}`}`;
