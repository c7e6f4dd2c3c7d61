import { Learn } from '@/features/learn/learn';

/** Why each byte of a signature is there. */
export function View() {
  return <Learn />;
}
