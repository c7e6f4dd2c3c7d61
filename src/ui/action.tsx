import { type ComponentProps, useCallback, useState } from 'react';
import { Button } from './button';
import { LONG_MS, Trouble, useLaterTexts, type WhyNot, whyOf } from './later';
import { Spoken } from './spoken';

type ActionState<T> =
  | { readonly phase: 'idle' }
  /** `late` once it takes long; `after` where the attempt before this one ended badly. */
  | { readonly phase: 'doing'; readonly late: boolean; readonly after: WhyNot | undefined }
  | { readonly phase: 'done'; readonly value: T }
  | { readonly phase: 'trouble'; readonly of: WhyNot };

/** Something a person sets going that may have to fetch a part of the page first: how far it is, and how it ended. */
export function useAction<T>(act: () => Promise<T>) {
  const [state, setState] = useState<ActionState<T>>({ phase: 'idle' });
  const rest = useCallback(() => setState({ phase: 'idle' }), []);

  async function run(): Promise<void> {
    if (state.phase === 'doing') return;
    const after = state.phase === 'trouble' ? state.of : undefined;
    setState({ phase: 'doing', late: false, after });
    const timer = setTimeout(() => setState({ phase: 'doing', late: true, after }), LONG_MS);
    try {
      setState({ phase: 'done', value: await act() });
    } catch (error) {
      setState({ phase: 'trouble', of: whyOf(error) });
    } finally {
      clearTimeout(timer);
    }
  }
  return { state, run: () => void run(), rest };
}

/** Whether it is to be said of it that it is under way. */
export const isLate = (state: ActionState<unknown>): boolean =>
  state.phase === 'doing' && state.late && state.after === undefined;

type Props = { readonly state: ActionState<unknown>; readonly what: string; readonly onRetry: () => void };

/** What stands beside a button whose action could not fetch what it needs. */
export function ActionTrouble({ state, what, onRetry }: Props) {
  const of = state.phase === 'trouble' ? state.of : state.phase === 'doing' ? state.after : undefined;
  return of && <Trouble what={what} of={of} busy={state.phase === 'doing'} onRetry={onRetry} />;
}

type ButtonProps = Omit<ComponentProps<typeof Button>, 'onClick'> & {
  /** What it may have to fetch, as inside a sentence. */
  readonly what: string;
  readonly onAct: () => Promise<unknown>;
};

/** A button for what may have to fetch a part of the page first: it says so, and what became of it. */
export function ActionButton({ what, onAct, children, ...rest }: ButtonProps) {
  const t = useLaterTexts();
  const { state, run } = useAction(onAct);
  const said = isLate(state) ? t.fetching(what) : '';
  return (
    <>
      <Button {...rest} onClick={run}>
        {said || children}
      </Button>
      <Spoken>{said}</Spoken>
      <ActionTrouble state={state} what={what} onRetry={run} />
    </>
  );
}
