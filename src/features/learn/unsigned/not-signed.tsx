import { useCallback } from 'react';
import { askAfter, QUESTIONS, type Question } from '@/core/learn';
import { statusLine } from '@/features/learn/answer';
import { useComputed } from '@/features/learn/computed';
import learn from '@/features/learn/learn.module.css';
import { useLearned } from '@/features/learn/learned';
import { useOpened } from '@/features/learn/machine';
import { useLearnTexts } from '@/i18n/learn';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { Pill } from '@/ui/pill';
import { Rich } from '@/ui/rich';
import styles from './unsigned.module.css';

type Guess = 'accepted' | 'refused';
type Guesses = Readonly<Partial<Record<Question['id'], Guess>>>;

/** The guesses that were made, as they are kept: `question=guess`, the first one counts. */
const guessesIn = (names: readonly string[]): Guesses =>
  Object.fromEntries(names.toReversed().map((name) => name.split('=')));

/** Changes after signing: guess, then see what is answered. */
export function NotSigned() {
  const t = useLearnTexts().unsigned;
  const { hasher } = useStores();
  const now = useOpened();
  const learned = useLearned('unsigned');
  const guesses = guessesIn(learned.names);
  const answers = useComputed(
    useCallback(async () => {
      const all: (Question & Awaited<ReturnType<typeof askAfter>>)[] = [];
      for (const question of QUESTIONS) all.push({ ...question, ...(await askAfter(question, now, hasher)) });
      return all;
    }, [now, hasher]),
  );
  if (!answers) return null;
  const isRight = (status: number, guess: Guess) => (guess === 'accepted') === status < 300;
  const made = answers.flatMap(({ id, status }) => {
    const guess = guesses[id];
    return guess === undefined ? [] : [isRight(status, guess)];
  });
  const right = made.filter(Boolean).length;
  return (
    <div className={styles['chapter']}>
      <ol className={styles['questions']}>
        {answers.map(({ id, status, statusText }) => {
          const guess = guesses[id];
          const [change, why] = t.questions[id];
          return (
            <li key={id} data-question={id}>
              <h3>
                <Rich text={change} />
              </h3>
              <div className={learn['row']} role="group" aria-label={t.guess}>
                {(['accepted', 'refused'] as const).map((one) => (
                  <Button
                    key={one}
                    variant="choice"
                    aria-pressed={guess === one}
                    disabled={guess !== undefined && guess !== one}
                    onClick={() => learned.add(`${id}=${one}`)}
                  >
                    {t[one]}
                  </Button>
                ))}
              </div>
              <div role="status" className={styles['answer']}>
                {guess !== undefined && (
                  <>
                    <Pill kind={status < 300 ? 'good' : 'bad'}>{statusLine({ status, statusText })}</Pill>
                    <b>{isRight(status, guess) ? t.youWereRight : t.youWereWrong}</b>
                    <Rich text={why} />
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <div className={learn['row']}>
        <p className={learn['said']} role="status">
          {made.length === QUESTIONS.length
            ? t.done(right, QUESTIONS.length)
            : t.score(right, made.length, QUESTIONS.length)}
        </p>
        {made.length > 0 && <Button onClick={learned.clear}>{t.again}</Button>}
      </div>
    </div>
  );
}
