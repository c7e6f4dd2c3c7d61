import type { ComponentType } from 'react';
import { atOnce, createLater, type Later } from '@/core';
import type { Messages } from '@/i18n/en/labels';
import { LANGUAGES, languageOf } from '@/i18n/load';
import type { Stores } from '@/state/stores';
import { BuildView } from './build-view';

export type ViewRow = {
  /** As the address names it: `#/build?…`. */
  readonly id: string;
  /** As the header and the title of the document name it. */
  readonly name: (t: Messages) => string;
  readonly view: Later<ComponentType>;
  /** What else it needs before it can be drawn, in the language of `t`. */
  readonly needs: (stores: Stores, t: Messages) => readonly Later<unknown>[];
};

/** The views of the page, in the header's order; the first is shown where the address names none. */
export const VIEWS: readonly ViewRow[] = [
  { id: 'build', name: (t) => t.shell.build, view: atOnce(BuildView), needs: () => [] },
  {
    id: 'debug',
    name: (t) => t.shell.debug,
    view: createLater(async () => (await import('./debug-view')).View),
    needs: ({ debug }, { language }) => [debug, LANGUAGES[languageOf(language)].debug],
  },
  {
    id: 'learn',
    name: (t) => t.shell.learn,
    view: createLater(async () => (await import('./learn-view')).View),
    needs: () => [],
  },
];
