import { EMPTY_BODY } from '@/core/model/body';
import { type Instant, instant } from '@/core/model/instant';
import { recipeOf } from '@/core/recipes/all';
import { type Finished, finish } from '@/core/recipes/finish';
import type { Answers, RecipeId } from '@/core/recipes/recipe';
import { requestOf } from '@/core/recipes/request';
import { bodyOf, typedAt } from '@/testing/typed';
import type { Made } from './made';

/** What the page makes of a recipe's answers: the request as signed, and its finished forms. */
export async function makeHere(
  id: RecipeId,
  answers: Answers,
  { region, keys, at }: Pick<Made, 'region' | 'keys' | 'at'>,
) {
  const recipe = recipeOf(id);
  const { request, body } = requestOf(recipe, answers, region);
  const now: Instant = instant(Date.parse(`${at.replace(' ', 'T')}Z`));
  const sent = body === undefined ? EMPTY_BODY : bodyOf(body);
  const { input, trace } = await typedAt({ ...request, ...keys }, now, sent);
  const finished: readonly Finished[] = finish(recipe, answers, { ...trace.signed, body, at: now });
  return { recipe, input, trace, sent, finished };
}
