import type { ComponentProps } from 'react';
import { TakeAway } from '@/features/take-away/take-away';
import { RequestTryIt } from '@/features/try-it/request-try-it';

/** What a finished request is good for: it is sent from here, and taken elsewhere. */
export function TryAndTakeAway(props: ComponentProps<typeof RequestTryIt>) {
  return (
    <>
      <RequestTryIt {...props} />
      <TakeAway />
    </>
  );
}
