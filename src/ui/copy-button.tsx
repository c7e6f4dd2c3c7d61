import { type ReactNode, useEffect } from 'react';
import { ActionTrouble, isLate, useAction } from './action';
import { Button, type ButtonVariant } from './button';
import { useLaterTexts } from './later';
import { Spoken } from './spoken';

type Props = {
  readonly children: ReactNode;
  /**
   * Copies, and says whether it worked; undefined where there is nothing to copy, which is said elsewhere. Rejects where what is to be
   * copied could not be fetched.
   */
  readonly onCopy: () => Promise<boolean | undefined>;
  readonly done: string;
  readonly failed: string;
  readonly variant?: ButtonVariant;
  readonly disabled?: boolean;
  readonly label?: string | undefined;
};

/** A button that says for two seconds whether the copy was made, in a place that does not move the rest. */
export function CopyButton({ children, onCopy, done, failed, variant = 'plain', disabled = false, label }: Props) {
  const t = useLaterTexts();
  const { state, run, rest } = useAction(onCopy);
  useEffect(() => {
    if (state.phase !== 'done') return;
    const timer = setTimeout(rest, 2000);
    return () => clearTimeout(timer);
  }, [state, rest]);
  const what = t.behind(label ?? String(children));
  const copied = state.phase === 'done' ? state.value : undefined;
  const said = copied === undefined ? (isLate(state) ? t.fetching(what) : '') : copied ? done : failed;
  return (
    <>
      <Button variant={variant} disabled={disabled} aria-label={said === '' ? label : undefined} onClick={run}>
        {said || children}
      </Button>
      <Spoken>{said}</Spoken>
      <ActionTrouble state={state} what={what} onRetry={run} />
    </>
  );
}
