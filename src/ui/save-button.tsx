import type { ReactNode } from 'react';
import { Button } from './button';

type Props = {
  readonly children: ReactNode;
  readonly name: string;
  readonly text: string;
  readonly disabled?: boolean;
};

/** Hands the browser a text as a file of that name. */
export function SaveButton({ children, name, text, disabled = false }: Props) {
  function save(): void {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // Not at once: some browsers read it later.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
  return (
    <Button disabled={disabled} onClick={save}>
      {children}
    </Button>
  );
}
