import type { Draft } from '@/core/drafting/draft';
import { readUrl } from '@/core/drafting/url';
import { fromBase64 } from '@/core/kernel/bytes';
import { typedUrl } from '@/core/model/url';
import { inferFromAnyHost } from '@/core/services/infer-any';
import { answerOf, fill } from './fill';
import type { AnswerForm, Answers, Recipe } from './recipe';

type Request = Omit<Draft, 'accessKeyId' | 'secretAccessKey' | 'sessionToken'>;

/** The request to sign, as it is typed, and its body. */
export type MadeRequest = { readonly request: Request; readonly body: string | undefined };

/**
 * What the answers make of a recipe; URL, headers and body name what is still asked for. `region` is what stands where neither an answer
 * nor the host tells one.
 */
export function requestOf(recipe: Recipe, answers: Answers, region: string): MadeRequest {
  const { request, lifetime } = recipe;
  const left = recipe.asks.filter(({ name, optional }) => !optional && answerOf(answers, name) === '');
  const missing: ReadonlySet<string> = new Set(left.map(({ name }) => name));
  const url = fill(request.url, answers, missing);
  const service = fill(request.service, answers);
  const body = fill(request.body ?? '', answers, missing);
  const authority = readUrl(typedUrl(url)).value?.authority ?? '';
  return {
    request: {
      method: fill(request.method, answers),
      url,
      service,
      region:
        request.region === undefined
          ? (inferFromAnyHost(authority, service).region ?? region)
          : fill(request.region, answers),
      algorithm: request.algorithm ?? 'sigv4',
      signatureIn: request.in,
      expires: String(lifetime.usual),
      signingTime: '',
      headers: (request.headers ?? [])
        .map(([name, value]) => ({ name, value: fill(value, answers, missing) }))
        .filter(({ value }) => value !== ''),
      contentSha256: false,
    },
    body: body === '' ? undefined : body,
  };
}

type Asking = Pick<Recipe, 'asks'>;

const FORMS: Readonly<Record<AnswerForm, (answer: string) => boolean>> = {
  hex32: (answer) => /^[0-9a-f]{32}$/i.test(answer),
  nonce64: (answer) => fromBase64(answer)?.length === 64,
  // A signature that says how long it is good says one second to seven days.
  seconds: (answer) => /^[1-9]\d{0,5}$/.test(answer) && Number(answer) <= 604_800,
  tile: (answer) => /^\d{1,2}(?:\/\d{1,8}){2}$/.test(answer),
};

/** Whether an answer has not the form that it must have; an empty one is only missing. */
export function isMisshapen({ name, form }: Recipe['asks'][number], answers: Answers): boolean {
  const answer = answerOf(answers, name);
  return form !== undefined && answer !== '' && !FORMS[form](answer);
}

/** What has to be answered and is not yet, in the order in which it is asked. */
export const unanswered = ({ asks }: Asking, answers: Answers): Recipe['asks'] =>
  asks.filter((ask) => (!ask.optional && answerOf(answers, ask.name) === '') || isMisshapen(ask, answers));

/** What stands in the fields at first: regions follow the one at hand, where it is one of AWS's. */
export const firstAnswers = ({ asks }: Asking, region: string): Answers =>
  Object.fromEntries(
    asks.map(({ name, starts = '' }) => [
      name,
      name === 'region' && starts === 'us-east-1' && /^[a-z]{2,4}(?:-[a-z]+){1,2}-\d+$/.test(region) ? region : starts,
    ]),
  );
