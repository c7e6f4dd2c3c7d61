import { memo, type ReactNode } from 'react';

/** Text for screen readers, spoken when it changes. */
export const Spoken = memo(function Spoken({ children }: { readonly children: ReactNode }) {
  return (
    <span role="status" className="visually-hidden">
      {children}
    </span>
  );
});
