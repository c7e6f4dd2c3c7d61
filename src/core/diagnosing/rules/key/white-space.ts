import { brokenKeyId } from '@/core/diagnosing/evidence';
import { type Hit, hit, inCredentials, inRequest, rule } from '@/core/diagnosing/finding';

/** White space in the key id or around the secret (Noovolari/leapp#88, RhinoSecurityLabs/pacu#137). */
export const keyWhiteSpace = rule(
  'key-white-space',
  undefined,
  (c): readonly Hit<{ readonly what: 'key-id' | 'secret' }>[] => {
    const sent = c.stated.credential?.accessKeyId ?? '';
    if (/\s/.test(sent) || brokenKeyId(c) !== undefined)
      return hit('cause', { what: 'key-id' }, inRequest('authorization'));
    if (/\s/.test(c.credentials?.accessKeyId ?? '')) return hit('likely', { what: 'key-id' }, inCredentials);
    return /\s/.test(c.credentials?.secretAccessKey ?? '') ? hit('likely', { what: 'secret' }, inCredentials) : [];
  },
);
