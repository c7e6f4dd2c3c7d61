import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useMessages } from '@/i18n/context';
import type { LearnTexts } from '@/i18n/en/learn/all';
import { LEARN_TEXTS, LearnTextsContext, useLearnTexts } from '@/i18n/learn';
import { LANGUAGES, languageOf } from '@/i18n/load';
import { useStores } from '@/state/context';
import { CopyButton } from '@/ui/copy-button';
import { Fetched, useLater } from '@/ui/later';
import { Rich } from '@/ui/rich';
import { ChapterLink } from './chapter-link';
import { CHAPTERS } from './chapters';
import styles from './learn.module.css';
import { LearnedOf } from './learned';
import { MachineOf, WhoseRequest } from './machine';
import { usePlace } from './place';

/** Learn: its chapters, one at a time, beside one machine. */
export function Learn() {
  return (
    <Texts>
      <LearnedOf>
        <Page />
      </LearnedOf>
    </Texts>
  );
}

/** In the language chosen; in the one before until its texts are there. */
function Texts({ children }: { readonly children: ReactNode }) {
  const { language, later, shell } = useMessages();
  const id = languageOf(language);
  const texts = LEARN_TEXTS[id];
  const state = useLater(texts);
  const [last, setLast] = useState<LearnTexts>();
  const shown = state.phase === 'there' ? state.value : last;
  if (shown !== last) setLast(shown);
  return (
    <>
      <Fetched
        key={id}
        later={texts}
        what={last ? later.names.texts(LANGUAGES[id].short) : shell.learn}
        around={last ? aside : alone(shell.learn)}
      >
        {nothing}
      </Fetched>
      {shown && <LearnTextsContext value={shown}>{children}</LearnTextsContext>}
    </>
  );
}

const nothing = () => null;
const aside = (said: ReactNode) => <aside>{said}</aside>;
const alone = (title: string) => (said: ReactNode) => (
  <main className={styles['alone']}>
    <h1 className="visually-hidden">{title}</h1>
    {said}
  </main>
);

function Page() {
  const t = useLearnTexts();
  const { chapter } = usePlace();
  const stores = useStores();
  const at = Math.max(
    0,
    CHAPTERS.findIndex(({ id }) => id === chapter),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const [shownFirst] = useState(at);
  const moved = useRef(false);
  useEffect(() => {
    // Who turned the page reads on from its heading.
    if (moved.current || at !== shownFirst) {
      moved.current = true;
      heading.current?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
  }, [at, shownFirst]);
  const here = CHAPTERS[at];
  if (!here) return null;
  const [before, next] = [CHAPTERS[at - 1], CHAPTERS[at + 1]];
  return (
    <main className={styles['page']}>
      <h1 className="visually-hidden">{t.title}</h1>
      <div className={styles['side']}>
        <nav className={styles['toc']} aria-label={t.chapters}>
          <ol>
            {CHAPTERS.map(({ id, name, mark, short }, i) => (
              <li key={id}>
                <ChapterLink to={id} current={i === at ? 'step' : undefined}>
                  <span className={styles['number']}>{mark ?? i + 1}</span> {name(t)}
                  {short && (
                    <span className={styles['short']} aria-hidden="true">
                      {short(t)}
                    </span>
                  )}
                </ChapterLink>
              </li>
            ))}
          </ol>
        </nav>
        {here.Aside && <here.Aside />}
      </div>
      <div className={styles['chapter']}>
        <header className={styles['lead']}>
          {here.mark === undefined && <span className={styles['count']}>{at + 1}</span>}
          <h2 className={styles['title']} ref={heading} tabIndex={-1}>
            {here.name(t)}
          </h2>
          {at === 0 && <p>{t.lead}</p>}
          <p>
            <Rich text={here.lead(t)} />
          </p>
          {here.machine && <WhoseRequest />}
        </header>
        <MachineOf>
          <here.Chapter key={here.id} />
        </MachineOf>
        <footer className={styles['turn']}>
          {before && (
            <ChapterLink to={before.id} button>
              ← {before.name(t)}
            </ChapterLink>
          )}
          {next && (
            <ChapterLink to={next.id} button>
              {next.name(t)} →
            </ChapterLink>
          )}
          <CopyButton variant="quiet" onCopy={() => stores.copy(location.href)} done={t.copied} failed={t.notCopied}>
            {t.copyLink}
          </CopyButton>
        </footer>
      </div>
    </main>
  );
}
