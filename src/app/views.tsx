import { type ComponentType, lazy } from 'react';
import type { Messages } from '@/i18n/en/labels';
import { BuildView } from './build-view';

export type ViewRow = {
  /** As the address names it: `#/build?…`. */
  readonly id: string;
  /** As the header and the title of the document name it. */
  readonly name: (t: Messages) => string;
  readonly View: ComponentType;
};

/** The views of the page, in the header's order; the first is shown where the address names none. */
export const VIEWS: readonly ViewRow[] = [
  { id: 'build', name: (t) => t.shell.build, View: BuildView },
  {
    id: 'debug',
    name: (t) => t.shell.debug,
    View: lazy(async () => ({ default: (await import('./debug-view')).DebugView })),
  },
];
