import { TakeBack } from '@/features/compose/take-back';
import { RecipeAtHand } from '@/features/recipes/make';

/** What there is to say of the request as a whole, above what comes of it. */
export const AtHand = () => (
  <>
    <TakeBack />
    <RecipeAtHand />
  </>
);
