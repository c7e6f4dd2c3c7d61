import { type ReactNode, useState } from 'react';

type Props = {
  readonly className?: string | undefined;
  readonly summaryClassName?: string | undefined;
  readonly summary: string;
  /** Whether it is open when it is first drawn. */
  readonly openFirst?: boolean;
  readonly children: ReactNode;
};

/** More to read, under a line that opens it; what is inside is not made, nor fetched, before it is opened once. */
export function Disclosure({ className, summaryClassName, summary, openFirst = false, children }: Props) {
  const [first] = useState(openFirst);
  const [wanted, setWanted] = useState(first);
  return (
    <details className={className} open={first} onToggle={() => setWanted(true)}>
      <summary className={summaryClassName}>{summary}</summary>
      {wanted && children}
    </details>
  );
}
