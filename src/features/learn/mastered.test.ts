// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import type { Settings } from '@/core/ports';
import { changeMastered, mastered } from './mastered';

/** A tab’s own settings, over what all tabs share, as the browser keeps them. */
const tab = (): Settings => ({
  read: (key) => localStorage.getItem(key) ?? undefined,
  write: (key, value) => localStorage.setItem(key, value),
});
const adding = (name: string) => (all: readonly string[]) => [...all, name];

beforeEach(() => localStorage.clear());

it('what is mastered in one tab stays when another, opened before, adds its own', () => {
  const [one, other] = [tab(), tab()];
  mastered(other);
  changeMastered(one, adding('desks:path'));
  expect(changeMastered(other, adding('desks:time'))).toEqual(['desks:path', 'desks:time']);
  expect(mastered(one)).toEqual(['desks:path', 'desks:time']);
});

it('what another version kept otherwise breaks nothing', () => {
  localStorage.setItem('learned', '  {"v":2}   desks:path ');
  expect(mastered(tab())).toEqual(['{"v":2}', 'desks:path']);
});
