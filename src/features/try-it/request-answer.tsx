import type { Signed } from '@/state/signing-state';

import type { Attempt } from '@/state/try-it';
import { Answer } from './answer';
import { FindOutWhy } from './find-out-why';
import { planOf } from './plan';

type Props = {
  readonly signed: Signed;
  readonly outcome: Attempt['outcome'];
  readonly isCurrent: boolean;
  readonly onRetry: () => void;
};

/** What came of a request; a refused one can be taken to Debug. */
export function RequestAnswer({ signed, outcome, isCurrent, onRetry }: Props) {
  return (
    <Answer
      outcome={outcome}
      plan={planOf(signed)}
      isCurrent={isCurrent}
      onRetry={onRetry}
      onRefusal={(reply) => <FindOutWhy signed={signed} reply={reply} />}
    />
  );
}
