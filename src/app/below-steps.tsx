import type { ComponentProps } from 'react';
import { PracticePanel } from '@/features/practice/practice-panel';
import { TryIt } from '@/features/try-it/try-it';

/** What stands below the steps, and so below what a first look shows: fetched after it. */
export function BelowSteps(send: ComponentProps<typeof TryIt>) {
  return (
    <>
      <TryIt {...send} />
      <PracticePanel />
    </>
  );
}
