import { readFileSync } from 'node:fs';
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
