import type { Clock, Hasher } from '@/core/ports';
import { baseUrl } from '@/platform/base';
import { createReader } from '@/platform/on-demand';
import { readClipboard } from '@/platform/read-clipboard';
import { createSolver } from '@/platform/solver';
import type { CredentialsStore } from '@/state/credentials';
import { createDebugStore } from '@/state/debug';

/** Debug's part of the composition root, fetched when Debug is first wanted. */
export const createDebug = (credentials: CredentialsStore, clock: Clock, hasher: Hasher) =>
  createDebugStore({
    credentials,
    clock,
    hasher,
    reader: createReader(baseUrl()),
    solver: createSolver(),
    readClipboard,
  });
