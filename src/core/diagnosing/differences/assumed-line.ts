import type { Assumed } from '@/core/diagnosing/sent';
import type { RoleLine } from './lines';

/** Whether what was sent in a line was filled in: then nobody knows it, nor the hash over it. */
export function isAssumed({ role, name }: RoleLine, assumed: readonly Assumed[]): boolean {
  switch (role) {
    case 'method':
      return assumed.includes('method');
    case 'payloadHash':
      return assumed.includes('payload');
    case 'header':
      return assumed.includes(`header:${name}`);
    case 'requestHash':
      return assumed.length > 0;
    default:
      return false;
  }
}
