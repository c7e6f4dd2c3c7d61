import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { DERIVED, RECIPES } from '@/core/making';
import type { RecipesTexts } from '@/i18n/en/recipes';
import { RECIPES_TEXTS } from '@/i18n/recipes';
import { useStores } from '@/state/context';
import { chooseRecipe } from '@/state/recipe';
import { Button } from '@/ui/button';
import { classes } from '@/ui/classes';
import { Field, TextInput } from '@/ui/field';
import { Rich } from '@/ui/rich';
import { Spoken } from '@/ui/spoken';
import { fitting, type Row } from './fitting';
import styles from './recipes.module.css';

const ALL: readonly Row[] = [...RECIPES, ...DERIVED];

type Props = { readonly texts: RecipesTexts; readonly onClose: () => void };

/** A searchable list of what can be made, by keyboard: type, go through it with the arrow keys, choose with Enter. */
export function Picker({ texts, onClose }: Props) {
  const id = useId();
  const { compose } = useStores();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  // It is closed while it still stands in the page: only so the focus goes back to where it was.
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // The browser would give the focus to the first button.
    document.getElementById(`${id}-search`)?.focus();
    return () => current?.close();
  }, [id]);
  const [english, setEnglish] = useState<RecipesTexts>();
  useEffect(() => {
    // Where they do not come, what is there is searched.
    RECIPES_TEXTS['en']?.get().then(setEnglish, () => undefined);
  }, []);
  const found = fitting(ALL, typed, texts, english);
  const current = found[Math.min(at, found.length - 1)];
  const optionId = (recipe: Row) => `${id}-${recipe.id}`;
  useEffect(() => {
    if (current) document.getElementById(`${id}-${current.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, id]);

  function choose(recipe: Row | undefined): void {
    if (!recipe) return;
    // First the focus goes back to where it was, then the recipe takes it.
    dialog.current?.close();
    chooseRecipe(recipe.id, compose);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // While a word of Japanese is being put together, these keys are for that.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(found.length - 1, Math.min(at, found.length - 1) + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(current);
    }
  }

  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <dialog ref={dialog} className={styles['picker']} aria-labelledby={`${id}-title`} onCancel={onClose}>
      <div className={styles['choose']}>
        <div className={styles['head']}>
          <h2 id={`${id}-title`}>{texts.title}</h2>
          <Button variant="quiet" onClick={onClose}>
            {texts.close}
          </Button>
        </div>
        <Field id={`${id}-search`} label={texts.search} look="bare">
          <TextInput
            id={`${id}-search`}
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={current ? optionId(current) : undefined}
            aria-autocomplete="list"
            placeholder={texts.search}
            value={typed}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
            }}
          />
        </Field>
        <Spoken>{typed.trim() === '' ? '' : texts.found(found.length)}</Spoken>
        {found.length === 0 && <p>{texts.nothing}</p>}
        <div className={styles['list']} role="listbox" id={`${id}-list`} aria-label={texts.title}>
          {groups.map((group) => (
            <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
              <div className={styles['group']} id={`${id}-${group}`}>
                {texts.groups[group]}
              </div>
              {found
                .filter((recipe) => recipe.group === group)
                .map((recipe) => (
                  <div
                    key={recipe.id}
                    id={optionId(recipe)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={recipe === current}
                    className={classes(styles['option'], recipe === current && styles['current'])}
                    onPointerMove={() => setAt(found.indexOf(recipe))}
                    onClick={() => choose(recipe)}
                    onKeyDown={(event) => event.key === 'Enter' && choose(recipe)}
                  >
                    <span className={styles['name']}>{texts.recipes[recipe.id].title}</span>
                    <span className={styles['what']}>
                      <Rich text={texts.recipes[recipe.id].what} />
                    </span>
                  </div>
                ))}
            </div>
          ))}
        </div>
      </div>
    </dialog>
  );
}
