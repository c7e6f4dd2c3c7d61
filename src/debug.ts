import type { Clock, Hasher } from '@/core/ports';
import { createReader } from '@/platform/reader';
import { createSolver } from '@/platform/solver';
import type { CredentialsStore } from '@/state/credentials';
import { createDebugStore } from '@/state/debug';

/** Reads what is pasted in Build: a reading of Debug's goes on meanwhile. */
export const readInBuild = createReader();

/** Debug's part of the composition root, fetched when Debug is first wanted. */
export const createDebug = (credentials: CredentialsStore, clock: Clock, hasher: Hasher) =>
  createDebugStore({ credentials, clock, hasher, read: createReader(), solver: createSolver() });
