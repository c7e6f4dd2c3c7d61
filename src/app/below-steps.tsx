import type { ComponentProps } from 'react';
import { useStore } from 'zustand';
import { PracticePanel } from '@/features/practice/practice-panel';
import { TryIt } from '@/features/try-it/try-it';
import { useStores } from '@/state/context';
import { QuestionDialog } from './questions';

export { FormResult } from '@/features/result/form-result';
export { TakeAway } from '@/features/take-away/take-away';

/** What stands below the steps, and so below what a first look shows, and what may have to be asked: fetched after it. */
export function BelowSteps(send: ComponentProps<typeof TryIt>) {
  const asked = useStore(useStores().questions, (state) => state.asked);
  return (
    <>
      <TryIt {...send} />
      <PracticePanel />
      {asked && <QuestionDialog question={asked} />}
    </>
  );
}
