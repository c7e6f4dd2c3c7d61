import { fromUtf8 } from '@/core';
import type { Reply } from '@/core/ports';
import { explainReply } from '@/core/try-it';
import type { Sentences } from '@/i18n/en/sentences/all';
import type { TryItState } from '@/state/try-it';

/** What a reply means for the signature. API Gateway names its error in a header only. */
export function meaningOf({ status, headers, body }: Reply): ReturnType<typeof explainReply> {
  const errorType = headers.find(([name]) => name === 'x-amzn-errortype')?.[1] ?? '';
  return explainReply(status, `${errorType}\n${fromUtf8(body) ?? ''}`);
}

/**
 * What is said aloud of what came of a send: never what the server wrote, which may be long, or hold a token. What could not be sent
 * speaks for itself.
 */
export function spokenAnswer({ phase, last }: TryItState, { tryIt: t, meanings }: Sentences): string {
  if (phase !== 'done') return '';
  const { outcome } = last;
  if (outcome.kind === 'not-sent') return '';
  const said =
    outcome.kind === 'reply'
      ? `${outcome.reply.status}. ${meanings[meaningOf(outcome.reply)]}`
      : [t.failed, t.probe[outcome.probe]].join(' ');
  return said.replaceAll('`', '').trim();
}
