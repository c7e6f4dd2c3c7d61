import type { Draft } from '@/core/drafting/draft';
import { readUrl } from '@/core/drafting/url';
import { typedUrl } from '@/core/model/url';
import { inferFromAnyHost } from '@/core/services/infer-any';
import { answerOf, fill } from './fill';
import type { Answers, Recipe } from './recipe';

type Request = Omit<Draft, 'accessKeyId' | 'secretAccessKey' | 'sessionToken'>;

/** The request to sign, as it is typed, and its body. */
export type MadeRequest = { readonly request: Request; readonly body: string | undefined };

/** What the answers make of a recipe. `region` is what stands where neither an answer nor the host tells one. */
export function requestOf(recipe: Recipe, answers: Answers, region: string): MadeRequest {
  const { request, lifetime } = recipe;
  const url = fill(request.url, answers);
  const authority = readUrl(typedUrl(url)).value?.authority ?? '';
  return {
    request: {
      method: fill(request.method, answers),
      url,
      service: request.service,
      region:
        request.region === undefined
          ? (inferFromAnyHost(authority, request.service).region ?? region)
          : fill(request.region, answers),
      algorithm: 'sigv4',
      signatureIn: request.in,
      expires: String(lifetime.usual),
      signingTime: '',
      headers: (request.headers ?? [])
        .map(([name, value]) => ({ name, value: fill(value, answers) }))
        .filter(({ value }) => value !== ''),
      contentSha256: false,
    },
    body: request.body === undefined ? undefined : fill(request.body, answers),
  };
}

type Asking = Pick<Recipe, 'asks'>;

const FORMS = { hex32: /^[0-9a-f]{32}$/i };

/** Whether an answer has not the form that it must have; an empty one is only missing. */
export function isMisshapen({ name, form }: Recipe['asks'][number], answers: Answers): boolean {
  const answer = answerOf(answers, name);
  return form !== undefined && answer !== '' && !FORMS[form].test(answer);
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
