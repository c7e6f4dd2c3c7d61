import { readFileSync } from 'node:fs';
import type { DerivedForm, DerivedId } from '@/core/recipes/derived-row';
import type { Answers, FormId, RecipeId } from '@/core/recipes/recipe';

/** What somebody else’s tool made of a recipe’s answers, at a pinned time. */
export type Made = {
  readonly recipe: RecipeId;
  readonly answers: Answers;
  readonly region: string;
  readonly keys: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken: string };
  readonly maker: string;
  readonly form: FormId;
  readonly at: string;
  readonly text: string;
};

/** Written by outside/recipes, which runs the tools. */
export const MADE_FILE = `${import.meta.dirname}/made.json`;

export const readMade = (): readonly Made[] => JSON.parse(readFileSync(MADE_FILE, 'utf8'));

/** Made by tools that bring more than they are asked for, and that outside/package.json leaves out: the README says how. */
const MADE_ONCE_FILE = `${import.meta.dirname}/made-once.json`;

export const readMadeOnce = (): readonly Made[] => JSON.parse(readFileSync(MADE_ONCE_FILE, 'utf8'));

/** What somebody else’s tool made of a key alone. `toSign` is what it handed to a signer of its own. */
export type DerivedMade = {
  readonly recipe: DerivedId;
  readonly answers: Answers;
  readonly keys: Made['keys'];
  readonly maker: string;
  readonly form: DerivedForm;
  readonly at: string;
  readonly text: string;
  readonly toSign?: string;
};

/** Written by outside/recipes. */
export const DERIVED_MADE_FILE = `${import.meta.dirname}/derived.json`;
const DERIVED_ONCE_FILE = `${import.meta.dirname}/derived-once.json`;

export const readDerivedMade = (): readonly DerivedMade[] =>
  [DERIVED_MADE_FILE, DERIVED_ONCE_FILE].flatMap((file) => JSON.parse(readFileSync(file, 'utf8')));
