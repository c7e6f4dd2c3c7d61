import { type ReactNode, useEffect, useState } from 'react';
import { Button, type ButtonVariant } from './button';

type Props = {
  readonly children: ReactNode;
  /** Copies, and says whether it worked; undefined where there is nothing to copy, which is said elsewhere. */
  readonly onCopy: () => Promise<boolean | undefined>;
  readonly done: string;
  readonly failed: string;
  readonly variant?: ButtonVariant;
  readonly disabled?: boolean;
  readonly label?: string | undefined;
};

/** A button that says for two seconds whether the copy was made, in a place that does not move the rest. */
export function CopyButton({ children, onCopy, done, failed, variant = 'plain', disabled = false, label }: Props) {
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const said = state === 'done' ? done : state === 'failed' ? failed : '';
  return (
    <>
      <Button
        variant={variant}
        disabled={disabled}
        aria-label={state === 'idle' ? label : undefined}
        onClick={async () => {
          const copied = await onCopy();
          setState(copied === undefined ? 'idle' : copied ? 'done' : 'failed');
        }}
      >
        {said || children}
      </Button>
      <Spoken>{said}</Spoken>
    </>
  );
}

/** Text for screen readers, spoken when it changes. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  return (
    <span role="status" className="visually-hidden">
      {children}
    </span>
  );
}
