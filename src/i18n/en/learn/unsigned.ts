import type { QuestionId } from '@/core/learn';

const questions: Readonly<Record<QuestionId, readonly [change: string, why: string]>> = {
  reorder: ['The parameters in another order', 'The canonical query is sorted.'],
  parameter: ['`&debug=1` added', 'Every parameter is signed, also one that nobody expects.'],
  escape: ['`%2F` written as `%2f`', 'It is decoded, and encoded again in one way.'],
  header: ['Another `User-Agent`, a header more', 'Only the names in `X-Amz-SignedHeaders` are signed: here `host`.'],
  method: ['PUT instead of GET', 'The method is the first line of the canonical request.'],
  fragment: ['`#top` at the end', 'A fragment stays in the browser: it is never sent.'],
  'body-s3': [
    'A body, for Amazon S3',
    'Presigned URLs of Amazon S3 say `UNSIGNED-PAYLOAD`: any body passes. Sign `content-type`, or use an upload form, where that matters.',
  ],
  'body-api': ['A body, for API Gateway', 'API Gateway hashes the body that arrives. An empty one was signed.'],
  signature: ['One digit of the signature', 'It is compared in full.'],
};

export const unsigned = {
  name: 'What is not signed',
  lead: 'A link for GET is signed, with `host` as its only header. Then something is changed. Guess first, then see what the practice endpoint answers: it checks signatures as API Gateway and Amazon S3 do.',
  guess: 'Your guess',
  accepted: 'accepted',
  refused: 'refused',
  questions,
  youWereRight: 'right',
  youWereWrong: 'not this time',
  score: (right: number, guessed: number, all: number) => `${right} right of ${guessed}, ${all - guessed} to go`,
  done: (right: number, all: number) => `${right} of ${all} right`,
  again: 'Guess again',
};
