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

/** The chapters, in the order in which they are read. */
export const CHAPTERS: readonly Chapter[] = [
  { id: 'text', name: (t) => t.text.name, lead: (t) => t.text.lead, Chapter: OneText },
  { id: 'signed', name: (t) => t.signed.name, lead: (t) => t.signed.lead, machine: true, Chapter: WhatIsSigned },
  { id: 'key', name: (t) => t.key.name, lead: (t) => t.key.lead, machine: true, Chapter: OneKey },
  { id: 'break', name: (t) => t.break.name, lead: (t) => t.break.lead, machine: true, Chapter: BreakIt },
  { id: 'unsigned', name: (t) => t.unsigned.name, lead: (t) => t.unsigned.lead, machine: true, Chapter: NotSigned },
  {
    id: 'desks',
    name: (t) => t.desks.name,
    lead: (t) => t.desks.lead,
    machine: true,
    Chapter: Desks,
    Aside: FaultList,
  },
  { id: 'mistake', name: (t) => t.mistake.name, lead: (t) => t.mistake.lead, Chapter: FindMistake },
  {
    id: 'guide',
    mark: '→',
    short: (t) => t.guide.short,
    name: (t) => t.guide.name,
    lead: (t) => t.guide.lead,
    Chapter: Guide,
  },
  {
    id: 'compare',
    mark: '⇄',
    short: (t) => t.compare.short,
    name: (t) => t.compare.name,
    lead: (t) => t.compare.lead,
    machine: true,
    Chapter: Compare,
  },
  {
    id: 'present',
    mark: '▷',
    short: (t) => t.present.short,
    name: (t) => t.present.name,
    lead: (t) => t.present.lead,
    machine: true,
    Chapter: Present,
  },
];
