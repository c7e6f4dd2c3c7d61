import { DebugStores } from '@/features/debug/debug-stores';
import { Desk } from '@/features/debug/desk';

/** Why a signature does not match. */
export function View() {
  return (
    <DebugStores>
      <Desk />
    </DebugStores>
  );
}
