import { useEffect, useState } from 'react';

/** What signs has to wait its turn: the engine has one cache of keys for the whole page. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(make: () => Promise<T>): Promise<T> {
  const next = last.then(make, make);
  last = next.catch(() => undefined);
  return next;
}

/** What `make` comes to, once more for every other `make`; the last one stays until then. A crash is thrown where it is drawn. */
export function useComputed<T>(make: () => Promise<T>): T | undefined {
  const [made, setMade] = useState<{ readonly value: T } | { readonly error: unknown }>();
  useEffect(() => {
    let wanted = true;
    inTurn(async () => (wanted ? make() : undefined)).then(
      (value) => wanted && value !== undefined && setMade({ value }),
      (error: unknown) => wanted && setMade({ error }),
    );
    return () => {
      wanted = false;
    };
  }, [make]);
  if (made && 'error' in made) throw made.error;
  return made?.value;
}
