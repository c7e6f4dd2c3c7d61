import type { AbortSignalLike } from '@/core/ports';
import { keptSince } from './credentials';
import { pasteIntoRequest, standing, type Taken, undoing, type World } from './paste-into-request';
import { takePastedCredentials } from './pasted-credentials';

/** The part of a File that is read. */
export type DroppedFile = { readonly name: string; readonly size: number; readonly text: () => Promise<string> };

/** Why nothing of a file stands in the fields. */
export type NotTaken = { readonly kind: 'too-large' | 'unreadable' | 'not-text' | 'nothing' };

/** In bytes: as much as Debug takes. */
export const LARGEST_FILE = 50_000_000;

/** A line that begins a profile. */
const SECTION = /^\s*\[[^\]\n]+\]\s*$/m;

/** What is no text: zero octets, or octets that are not UTF-8, near the start. */
const isText = (text: string): boolean => !/[\0\uFFFD]/.test(text.slice(0, 4000));

/**
 * Reads a file that was dropped anywhere on Build as if its text had been pasted where it belongs: profiles and keys into the fields of
 * credentials (`readProfiles` says whether there are any), everything else as into URL. Undefined where credentials were forgotten
 * meanwhile.
 */
export async function dropIntoBuild(
  file: DroppedFile,
  readProfiles: (text: string) => Promise<boolean>,
  world: World,
  signal: AbortSignalLike,
): Promise<Taken | NotTaken | undefined> {
  if (file.size > LARGEST_FILE) return { kind: 'too-large' };
  const isKept = keptSince(world.credentials);
  const text = await file.text().catch(() => undefined);
  if (signal.aborted || !isKept()) return undefined;
  if (text === undefined) return { kind: 'unreadable' };
  if (!isText(text)) return { kind: 'not-text' };
  if (SECTION.test(text)) {
    const before = standing(world);
    const hasKeys = (await takePastedCredentials(text, world.credentials)) > 0;
    const hasProfiles = isKept() && (await readProfiles(text));
    if (!isKept()) return undefined;
    if (hasKeys || hasProfiles) return { kind: 'keys', undo: undoing(world, before) };
  }
  return (await pasteIntoRequest(text, world, signal)) ?? (isKept() ? { kind: 'nothing' } : undefined);
}
