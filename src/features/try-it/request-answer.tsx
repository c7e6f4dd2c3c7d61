import { useMemo } from 'react';
import { stepOf } from '@/core';
import { useStores } from '@/state/context';
import type { Signed } from '@/state/signing-state';
import type { Attempt } from '@/state/try-it';
import { Answer } from './answer';
import { errorText } from './error-text';
import { FindOutWhy } from './find-out-why';
import { planOf } from './plan';
import { sentBody } from './sent-body';

type Props = {
  readonly signed: Signed;
  readonly outcome: Attempt['outcome'];
  readonly isCurrent: boolean;
  readonly onRetry: () => void;
};

/** What came of a request; a refused one can be taken to Debug. */
export function RequestAnswer({ signed, outcome, isCurrent, onRetry }: Props) {
  const { compose } = useStores();
  // A command without the body might store nothing in the place of what is there.
  const body = sentBody(signed, compose.getState().body);
  const command =
    body && (async () => (await import('@/core/take-away')).curl({ ...signed.trace.signed, body }, 'posix'));
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
      command={command}
      signedTexts={signedTexts}
      onRefusal={(reply) => (
        <FindOutWhy
          write={async () => {
            const sent = sentBody(signed, compose.getState().body);
            const text = sent?.kind === 'text' ? sent.text : undefined;
            const answered = { ...reply, text: errorText(reply) };
            return (await import('@/core/take-away')).asHttp(signed.trace.signed, text, answered);
          }}
        />
      )}
    />
  );
}
