import { type ReactNode, Suspense, useState } from 'react';

type Props = {
  readonly className?: string | undefined;
  readonly summaryClassName?: string | undefined;
  readonly summary: string;
  readonly children: ReactNode;
};

/** More to read, under a line that opens it; what is inside is not made, nor fetched, before it is opened once. */
export function Disclosure({ className, summaryClassName, summary, children }: Props) {
  const [wanted, setWanted] = useState(false);
  return (
    <details className={className} onToggle={() => setWanted(true)}>
      <summary className={summaryClassName}>{summary}</summary>
      {wanted && <Suspense>{children}</Suspense>}
    </details>
  );
}
