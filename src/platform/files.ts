import { NotFetched } from '@/core/kernel/later';
import { isWhole } from '@/workers/whole';

/** By address: what was fetched or is on its way. What failed is forgotten, and so asked for again. */
const asked = new Map<string, Promise<void>>();

/** What failed at some time: hosts let browsers keep the files of the page for a year, and some say so of an error as well. */
const failed = new Set<string>();

/** Resolves once a script or style sheet of the page is in the browser's hands; rejects with NotFetched where it does not come. */
export function available(url: string): Promise<void> {
  const known = asked.get(url) ?? fetched(url);
  asked.set(url, known);
  known.catch(() => fails(url));
  return known;
}

/** It is not what it should be: whoever asks next has it from its host anew. */
export function fails(url: string): void {
  forget(url);
  failed.add(url);
}

/** What index.html names is there already. */
export const isThere = (url: string): void => void asked.set(url, Promise.resolve());

/** It may be gone again: whoever asks next fetches it. */
export const forget = (url: string): void => void asked.delete(url);

async function fetched(url: string): Promise<void> {
  const response = await fetch(url, { cache: failed.has(url) ? 'reload' : 'default' }).catch(unreachable);
  // Once it is imported, a browser keeps a script for as long as the page is open, be it empty or half of what it should be.
  const text = await response.text().catch(unreachable);
  // While the page is developed nothing is built, and so nothing is marked.
  if (!response.ok || !(import.meta.env.DEV || isWhole(text))) throw new NotFetched('gone');
}

function unreachable(): never {
  throw new NotFetched('unreachable');
}
