import type { ChangeCode } from '@/core/model/mistake';
import { both, curlOf, xml } from '@/testing/corpus/exchange';
import { MISMATCH } from '@/testing/corpus/parts';
import { CHUNK_JOBS, CHUNK_MISTAKES, refusedChunk } from './chunks';
import { FORM_JOBS, FORM_MISTAKES, signForm } from './forms';
import { OWN_MISTAKES, plantV4a, V4A_JOBS } from './v4a';

/** A planted mistake as somebody pastes it, and when: the secret to give, and what has to be told. */
export type PastedMistake = {
  readonly name: string;
  readonly text: string;
  readonly now: string;
  readonly secret: string;
  readonly code: ChangeCode;
};

const EACH = 10;

/** Ten of a list, from all over it. */
const spread = <T>(all: readonly T[]): readonly T[] =>
  Array.from({ length: EACH }, (_, i) => all[Math.floor((i * all.length) / EACH)] as T);

const v4a = OWN_MISTAKES.flatMap((mistake, i): readonly PastedMistake[] => {
  for (let from = 0; from < V4A_JOBS.length; from++) {
    const planted = plantV4a(V4A_JOBS[(i + from) % V4A_JOBS.length]!, [mistake]);
    if (!planted || mistake.code === undefined || planted.job.body?.includes("'")) continue;
    const { job, signed, name } = planted;
    const text = curlOf(job, { ...signed, signature: '' });
    return [{ name, text, now: job.date, secret: job.secret, code: mistake.code }];
  }
  return [];
});

const forms = FORM_MISTAKES.flatMap((mistake, i): readonly PastedMistake[] => {
  const job = FORM_JOBS[i % FORM_JOBS.length]!;
  const { fields } = signForm(job, [mistake]);
  if (JSON.stringify(fields) === JSON.stringify(signForm(job).fields)) return [];
  const text = JSON.stringify({ url: `https://${job.host}/`, fields: Object.fromEntries(fields) });
  return [{ name: `${mistake.name}, ${job.bucket}`, text, now: job.date, secret: job.secret, code: mistake.code }];
});

const chunks = CHUNK_MISTAKES.map((mistake, i): PastedMistake => {
  const job = CHUNK_JOBS[i % CHUNK_JOBS.length]!;
  const { headers, body, stringToSign, signature } = refusedChunk(job, [mistake]);
  const request = ['PUT /a.txt HTTP/1.1', ...headers.map(([name, value]) => `${name}: ${value}`), '', body].join(
    '\r\n',
  );
  const reply = xml(
    'SignatureDoesNotMatch',
    MISMATCH,
    ['StringToSign', stringToSign],
    ['SignatureProvided', signature],
  );
  const name = `${mistake.name}, ${job.region}`;
  return { name, text: both(request, reply), now: job.date, secret: job.secret, code: mistake.code };
});

/** Ten planted mistakes of each kind of signature that has a search of its own. */
export const PASTED_MISTAKES: Readonly<Record<'SigV4a' | 'upload forms' | 'chunks', readonly PastedMistake[]>> = {
  SigV4a: spread(v4a),
  'upload forms': spread(forms),
  chunks: spread(chunks),
};
