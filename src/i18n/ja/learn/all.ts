import type { LearnTexts } from '@/i18n/en/learn/all';
import { unbroken } from '@/i18n/ja/unbroken';
import { breaking } from './break';
import { compare } from './compare';
import { desks, faults } from './desks';
import { frame } from './frame';
import { guide } from './guide';
import { key } from './key';
import { mistake } from './mistake';
import { present } from './present';
import { signed } from './signed';
import { text } from './text';
import { unsigned } from './unsigned';

/** Everything that Learn says in Japanese. */
export const jaLearn: LearnTexts = unbroken({
  ...frame,
  text,
  signed,
  key,
  break: breaking,
  unsigned,
  desks,
  faults,
  mistake,
  guide,
  compare,
  present,
});
