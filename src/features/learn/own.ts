import { useCallback } from 'react';
import type { Instant } from '@/core';
import { type Check, type Machine, refusedAt, type Told } from '@/core/learn';
import { useStores } from '@/state/context';
import { useComputed } from './computed';
import { useBuilt, useOpened } from './machine';

/** What the desks and the guesses run on: the request of Build where it is wanted and AWS would accept it, else examples. */
export type Own = {
  readonly machine: Machine | undefined;
  /** The moment of it. */
  readonly now: Instant;
  /** The check at which AWS would refuse the request that is wanted. */
  readonly refused: Check | undefined;
};

/** Undefined until it is known. */
export function useOwn(): Own | undefined {
  const { hasher } = useStores();
  const opened = useOpened();
  const { built, wanted } = useBuilt();
  const machine = wanted ? built : undefined;
  const asked = useComputed(
    useCallback(
      async () => ({ machine, refused: machine && (await refusedAt(machine, machine.input.at, hasher)) }),
      [machine, hasher],
    ),
  );
  if (!machine) return { machine, now: opened, refused: undefined };
  if (asked?.machine !== machine) return undefined;
  const { refused } = asked;
  return { machine: refused === undefined ? machine : undefined, now: machine.input.at, refused };
}

/** A text, which may be about the request at hand. */
export const textOf = (text: string | ((told: Told) => string), told: Told | undefined): string =>
  typeof text === 'string' ? text : text(told ?? { from: '', to: '' });
