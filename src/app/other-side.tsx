import { BeforeSending } from '@/features/other-side/other-side';
import { RequestTryIt as Trying } from '@/features/try-it/request-try-it';

/** What the other side may lack for a send, what stands in the way of it here, and what came of it. */
export function RequestTryIt(props: Parameters<typeof Trying>[0]) {
  return (
    <>
      <BeforeSending />
      <Trying {...props} />
    </>
  );
}
