import { createStore } from 'zustand/vanilla';
import type { Settings } from '@/core/ports';

export type Language = 'en' | 'ja';
export type Theme = 'light' | 'dark';

/** Language and theme, remembered from one visit to the next. */
export const createPreferencesStore = (
  settings: Settings,
  initial: { readonly language: Language; readonly theme: Theme },
) =>
  createStore<{
    readonly language: Language;
    readonly theme: Theme;
    readonly setLanguage: (language: Language) => void;
    readonly setTheme: (theme: Theme) => void;
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
  }));
export type PreferencesStore = ReturnType<typeof createPreferencesStore>;
