import type { ReplyMeaning, SendPlan, SignatureTold } from '@/core';
import type { Reply } from '@/core/ports';
import { explainReply, fromUtf8Start, refusedSize, signatureTold } from '@/core/try-it';
import type { Sentences } from '@/i18n/en/sentences/all';
import type { TryItState } from '@/state/try-it';
import { planOfAny } from './plan';

/** More of a reply says no more about what it means. */
const READ_BYTES = 65_536;

type Meant = { readonly meaning: ReplyMeaning; readonly told: SignatureTold };
type Asked = Pick<SendPlan, 'url' | 'service'>;

/** What a reply means, and what it tells of the signature. API Gateway names its error in a header only. */
export function meaningOf(reply: Reply, { url, service }: Asked): Meant {
  const errorType = reply.headers.find(([name]) => name === 'x-amzn-errortype')?.[1] ?? '';
  const meaning = explainReply(reply.status, `${errorType}\n${fromUtf8Start(reply.body, READ_BYTES) ?? ''}`);
  const told = signatureTold(meaning, {
    authority: new URL(url).host,
    service,
    isPractice: reply.from !== 'network',
    wasRedirected: reply.redirectedTo !== undefined,
  });
  return { meaning, told };
}

/** The same in words. */
export function meaningInWords(reply: Reply, asked: Asked, { meanings, told, tryIt }: Sentences): string {
  const meant = meaningOf(reply, asked);
  const sizes = meant.meaning === 'size-refused' ? refusedSize(fromUtf8Start(reply.body, READ_BYTES) ?? '') : undefined;
  const meaning = sizes ? tryIt.sizeRefused(sizes) : meanings[meant.meaning];
  return meant.told === undefined ? meaning : `${meaning}${tryIt.between}${told[meant.told]}`;
}

/**
 * What is said aloud of what came of a send: never what the server wrote, which may be long, or hold a token. What could not be sent
 * speaks for itself.
 */
export function spokenAnswer({ phase, last }: TryItState, sentences: Sentences): string {
  return phase === 'done' ? inWords(last, sentences).replaceAll('`', '').trim() : '';
}

function inWords({ signed, outcome }: Extract<TryItState, { phase: 'done' }>['last'], sentences: Sentences): string {
  const { tryIt: t } = sentences;
  switch (outcome.kind) {
    case 'reply':
      return `${outcome.reply.status}. ${meaningInWords(outcome.reply, planOfAny(signed), sentences)}`;
    case 'redirect':
      return t.redirect.title;
    case 'failed':
      return `${t.failed}${t.between}${t.probe[outcome.probe]}`;
    case 'not-sent':
      return '';
  }
}
