import { useCallback, useState } from 'react';
import { stepOf } from '@/core';
import { askAfter, QUESTIONS, type Question } from '@/core/learn';
import { statusLine } from '@/features/learn/answer';
import { useComputed } from '@/features/learn/computed';
import learn from '@/features/learn/learn.module.css';
import { useLearned } from '@/features/learn/learned';
import { type Own, textOf, useOwn } from '@/features/learn/own';
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
  const own = useOwn();
  if (!own) return null;
  return own.machine ? (
    // Another request is guessed anew.
    <OwnQuestions key={stepOf(own.machine.trace, 'signature').value} own={own} />
  ) : (
    <ExampleQuestions own={own} />
  );
}

/** The score of the example is kept. */
function ExampleQuestions({ own }: { readonly own: Own }) {
  const { names, add, clear } = useLearned('unsigned');
  return <Questions own={own} names={names} add={add} clear={clear} />;
}

function OwnQuestions({ own }: { readonly own: Own }) {
  const [names, setNames] = useState<readonly string[]>([]);
  return <Questions own={own} names={names} add={(name) => setNames([...names, name])} clear={() => setNames([])} />;
}

type Props = {
  readonly own: Own;
  readonly names: readonly string[];
  readonly add: (name: string) => void;
  readonly clear: () => void;
};

function Questions({ own: { machine, now, refused }, names, add, clear }: Props) {
  const { unsigned: t, desks, break: breaking } = useLearnTexts();
  const { hasher } = useStores();
  const guesses = guessesIn(names);
  const answers = useComputed(
    useCallback(async () => {
      const all: ({ readonly id: Question['id'] } & Awaited<ReturnType<typeof askAfter>>)[] = [];
      for (const question of QUESTIONS)
        if (!machine || question.fits(machine))
          all.push({ id: question.id, ...(await askAfter(question, now, hasher, machine)) });
      return all;
    }, [machine, now, hasher]),
  );
  if (!answers) return null;
  const used = machine ? t.ofBuild(answers.length, QUESTIONS.length) : t.ofExample;
  const isRight = (status: number, guess: Guess) => (guess === 'accepted') === status < 300;
  const made = answers.flatMap(({ id, status }) => {
    const guess = guesses[id];
    return guess === undefined ? [] : [isRight(status, guess)];
  });
  const right = made.filter(Boolean).length;
  return (
    <div className={styles['chapter']}>
      <p className={learn['small']}>
        <Rich text={refused === undefined ? used : desks.refused(breaking.checks[refused])} />
      </p>
      <ol className={styles['questions']}>
        {answers.map(({ id, status, statusText, told }) => {
          const guess = guesses[id];
          const [change, why] = (machine && t.own[id]) ?? t.questions[id];
          return (
            <li key={id} data-question={id}>
              <h3>
                <Rich text={textOf(change, told)} />
              </h3>
              <div className={learn['row']} role="group" aria-label={t.guess}>
                {(['accepted', 'refused'] as const).map((one) => (
                  <Button
                    key={one}
                    variant="choice"
                    aria-pressed={guess === one}
                    disabled={guess !== undefined && guess !== one}
                    onClick={() => add(`${id}=${one}`)}
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
                    <Rich text={textOf(why, told)} />
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <div className={learn['row']}>
        <p className={learn['said']} role="status">
          {made.length === answers.length ? t.done(right, answers.length) : t.score(right, made.length, answers.length)}
        </p>
        {made.length > 0 && <Button onClick={clear}>{t.again}</Button>}
      </div>
    </div>
  );
}
