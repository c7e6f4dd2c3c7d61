import type { ComponentProps } from 'react';
import { Button } from './button';
import { Spoken } from './copy-button';
import { useLaterTexts } from './later';
import { ActionTrouble, isLate, useAction } from './use-action';

type Props = Omit<ComponentProps<typeof Button>, 'onClick'> & {
  /** What it may have to fetch, as inside a sentence. */
  readonly what: string;
  readonly onAct: () => Promise<unknown>;
};

/** A button for what may have to fetch a part of the page first: it says so, and what became of it. */
export function ActionButton({ what, onAct, children, ...rest }: Props) {
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
