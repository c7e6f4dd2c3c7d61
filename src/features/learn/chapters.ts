import type { ComponentType } from 'react';
import type { LearnTexts } from '@/i18n/en/learn/all';
import { BreakIt } from './break/break-it';
import { Compare } from './compare/compare';
import { Desks } from './desks/desks';
import { FaultList } from './desks/fault-list';
import { Guide } from './guide/guide';
import { OneKey } from './key/one-key';
import { FindMistake } from './mistake/find-mistake';
import { Present } from './present/present';
import { WhatIsSigned } from './signed/what-is-signed';
import { OneText } from './text/one-text';
import { NotSigned } from './unsigned/not-signed';

type Chapter = {
  /** As the address names it: `#/learn/desks`. */
  readonly id: string;
  readonly name: (t: LearnTexts) => string;
  readonly lead: (t: LearnTexts) => string;
  /** Whether the machine decides what it shows. */
  readonly machine?: true;
  /** Stands in the place of its number, where it is no chapter. */
  readonly mark?: string;
  /** Its name where there is no room for the whole, a word of it. */
  readonly short?: (t: LearnTexts) => string;
  readonly Chapter: ComponentType;
  /** Stands below the list of chapters. */
  readonly Aside?: ComponentType;
};

/** What Learn has a name and a lead of. */
type Named = {
  [K in keyof LearnTexts]: LearnTexts[K] extends { readonly name: string; readonly lead: string } ? K : never;
}[keyof LearnTexts];

type More = Pick<Chapter, 'machine' | 'mark' | 'short' | 'Aside'>;

const chapter = (id: Named, Chapter: ComponentType, more: More = {}): Chapter => ({
  id,
  name: (t) => t[id].name,
  lead: (t) => t[id].lead,
  Chapter,
  ...more,
});

/** The chapters, in the order in which they are read. */
export const CHAPTERS: readonly Chapter[] = [
  chapter('text', OneText),
  chapter('signed', WhatIsSigned, { machine: true }),
  chapter('key', OneKey, { machine: true }),
  chapter('break', BreakIt, { machine: true }),
  chapter('unsigned', NotSigned, { machine: true }),
  chapter('desks', Desks, { machine: true, Aside: FaultList }),
  chapter('mistake', FindMistake),
  chapter('guide', Guide, { mark: '→', short: (t) => t.guide.short }),
  chapter('compare', Compare, { mark: '⇄', short: (t) => t.compare.short, machine: true }),
  chapter('present', Present, { mark: '▷', short: (t) => t.present.short, machine: true }),
];
