import { useState } from 'react';
import { useStore } from 'zustand';
import { createLater, type Later } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import type { RecipesTexts } from '@/i18n/en/recipes';
import { RECIPES_TEXTS } from '@/i18n/recipes';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { Fetched } from '@/ui/later';

const desk = createLater(() => import('./desk'));

/** Opens what there is to choose from, which is fetched then. */
export function Make() {
  const t = useSentences();
  const { later, language } = useMessages();
  const [open, setOpen] = useState(false);
  if (!t) return null;
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t.make}
      </Button>
      {open && (
        <Fetched later={desk} what={later.behind(t.make)}>
          {({ Picker }) => (
            <Fetched later={textsOf(language)} what={later.behind(t.make)}>
              {(texts) => <Picker texts={texts} onClose={() => setOpen(false)} />}
            </Fetched>
          )}
        </Fetched>
      )}
    </>
  );
}

/** What the chosen recipe asks, and what is made of the answers. */
export function RecipeAtHand() {
  const t = useSentences();
  const { later, language } = useMessages();
  const chosen = useStore(useStores().compose, ({ recipe }) => recipe !== undefined);
  if (!t || !chosen) return null;
  return (
    <Fetched later={desk} what={later.behind(t.make)}>
      {({ RecipePanel }) => (
        <Fetched later={textsOf(language)} what={later.behind(t.make)}>
          {(texts) => <RecipePanel texts={texts} />}
        </Fetched>
      )}
    </Fetched>
  );
}

const textsOf = (language: string): Later<RecipesTexts> => RECIPES_TEXTS[language] as Later<RecipesTexts>;
