import type { QuestionId, Told } from '@/core/learn';

type Text = string | ((told: Told) => string);

const questions: Readonly<Record<QuestionId, readonly [change: Text, why: Text]>> = {
  reorder: ['The parameters in another order', 'The canonical query is sorted.'],
  parameter: ['`&debug=1` added', 'Every parameter is signed, also one that nobody expects.'],
  escape: ['`%2F` written as `%2f`', 'It is decoded, and encoded again in one way.'],
  header: [
    'Another `User-Agent`, a header more',
    ({ from }) => `Only the names in \`SignedHeaders\` are signed: here \`${from}\`.`,
  ],
  method: [({ from, to }) => `${to} instead of ${from}`, 'The method is the first line of the canonical request.'],
  fragment: ['`#top` at the end', 'A fragment stays in the browser: it is never sent.'],
  'body-s3': [
    'A body, for Amazon S3',
    'Presigned URLs of Amazon S3 say `UNSIGNED-PAYLOAD`: any body passes. Sign `content-type`, or use an upload form, where that matters.',
  ],
  'body-api': ['A body, for API Gateway', 'API Gateway hashes the body that arrives. An empty one was signed.'],
  signature: ['One digit of the signature', 'It is compared in full.'],
};

/** The same of a request that is a person’s own. */
const own: Readonly<Partial<Record<QuestionId, readonly [change: Text, why: Text]>>> = {
  'body-s3': [
    'Another body',
    'The signature says `UNSIGNED-PAYLOAD`, as presigned URLs of Amazon S3 do: any body passes. Sign `content-type`, or use an upload form, where that matters.',
  ],
  'body-api': ['Another body', 'The hash of the body is the last line of the canonical request, also of an empty one.'],
};

export const unsigned = {
  name: 'What is not signed',
  lead: 'A request is signed. Then something about it is changed. Guess first, then see what the practice endpoint answers: it checks signatures as API Gateway and Amazon S3 do.',
  guess: 'Your guess',
  accepted: 'accepted',
  refused: 'refused',
  questions,
  own,
  ofExample: 'Used here: a link for GET with `host` as its only header, signed with a practice key.',
  ofBuild: (fits: number, all: number) =>
    `Used here: your request of Build, with its own keys. ${fits} of ${all} changes can be made to it. These guesses are not kept.`,
  youWereRight: 'right',
  youWereWrong: 'not this time',
  score: (right: number, guessed: number, all: number) => `${right} right of ${guessed}, ${all - guessed} to go`,
  done: (right: number, all: number) => `${right} of ${all} right`,
  again: 'Guess again',
};
