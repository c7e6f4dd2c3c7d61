import type { ReactNode } from 'react';
import { buttonClass } from '@/ui/button';
import { addressOf, usePlace } from './place';

type Props = {
  readonly to: string;
  /** What is chosen in it. */
  readonly params?: Readonly<Record<string, string>>;
  readonly current?: 'step' | 'true' | undefined;
  readonly button?: boolean;
  readonly children: ReactNode;
};

/** Opens a chapter, in this tab unless somebody wants another. */
export function ChapterLink({ to, params = {}, current, button = false, children }: Props) {
  const { open } = usePlace();
  return (
    <a
      href={`#/${addressOf(to, new URLSearchParams(params))}`}
      className={button ? buttonClass('plain') : undefined}
      aria-current={current}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        open(to, params);
      }}
    >
      {children}
    </a>
  );
}
