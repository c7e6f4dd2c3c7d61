import { createStore } from 'zustand/vanilla';
import type { Settings } from '@/core/ports';

export type Language = 'en' | 'ja';
export type Theme = 'light' | 'dark';

/** Language, theme and the client that code was last taken for, remembered from one visit to the next. */
export const createPreferencesStore = (
  settings: Settings,
  initial: { readonly language: Language; readonly theme: Theme; readonly client: string | undefined },
) =>
  createStore<{
    readonly language: Language;
    readonly theme: Theme;
    /** By its id; undefined until one was chosen. */
    readonly client: string | undefined;
    readonly setLanguage: (language: Language) => void;
    readonly setTheme: (theme: Theme) => void;
    readonly setClient: (client: string) => void;
  }>()((set) => ({
    ...initial,
    setLanguage: (language) => {
      settings.write('language', language);
      set({ language });
    },
    setTheme: (theme) => {
      settings.write('theme', theme);
      set({ theme });
    },
    setClient: (client) => {
      settings.write('client', client);
      set({ client });
    },
  }));
export type PreferencesStore = ReturnType<typeof createPreferencesStore>;
