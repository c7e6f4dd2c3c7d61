import { useMemo } from 'react';
import { stepOf } from '@/core';
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
  const signedTexts = useMemo(
    () => ({
      canonicalRequest: stepOf(signed.trace, 'canonicalRequest').text,
      stringToSign: stepOf(signed.trace, 'stringToSign').text,
    }),
    [signed],
  );
  return (
    <Answer
      outcome={outcome}
      plan={planOf(signed)}
      isCurrent={isCurrent}
      onRetry={onRetry}
      signedTexts={signedTexts}
      onRefusal={(reply) => <FindOutWhy signed={signed} reply={reply} />}
    />
  );
}
