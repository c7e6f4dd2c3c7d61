import { signedNames } from '@/core/diagnosing/evidence';
import { type Hit, hit, inReceived, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Google's front end appends `gzip(gfe)` to a signed Accept-Encoding, and other proxies rewrite it (rclone/rclone#6670,
 * siderolabs/talos-backup#64).
 */
export const acceptEncoding = rule(
  'headers-accept-encoding',
  'signature',
  (c): readonly Hit<{ readonly received: string | undefined }>[] => {
    const received = c.received?.canonical?.headers.find(([name]) => name === 'accept-encoding')?.[1];
    if (received?.includes('(gfe)')) return hit('cause', { received }, inReceived('header:accept-encoding'), REMOVE);
    const signed = signedNames(c).has('accept-encoding');
    if (!signed) return [];
    const severity = c.provider === 'gcs' ? 'likely' : 'suspect';
    return hit(severity, { received: undefined }, inRequest('header:accept-encoding'), REMOVE);
  },
);

const REMOVE = { code: 'remove-headers', args: { names: ['accept-encoding'] } } as const;
