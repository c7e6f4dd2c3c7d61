import { encodeStrictPath } from '@/core/kernel/percent';
import { headersByName, isS3, presigning } from '@/core/snippets/asked';
import { byBytes, leavingOut, nameIn, signingAlso } from './changes';
import type { DepartureRule } from './departure';
import { GO } from './go';

// Both signers for PHP go back to one: AsyncAws took its list of headers from the official SDK.

/** Headers that neither signs. */
const LEFT_OUT = new Set([
  'accept',
  'cache-control',
  'content-length',
  'content-type',
  'expect',
  'from',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'max-forwards',
  'pragma',
  'proxy-authorization',
  'range',
  'referer',
  'te',
  'user-agent',
  'x-amzn-trace-id',
]);

const HEADERS_LEFT_OUT: DepartureRule = {
  id: 'headers-left-out',
  outcome: 'accepted',
  signs: (c) => leavingOut(c, (name) => LEFT_OUT.has(name)),
};

/** Encoded once more, but for its first slashes; nothing else is normalised. */
const NEVER_NORMALISES: DepartureRule = {
  id: 'never-normalises',
  outcome: 'refused',
  signs: (c, q) =>
    isS3(q) || !q.path.includes('//') ? c : { ...c, path: `/${encodeStrictPath(q.path.replace(/^\/+/, ''))}` },
};

const PAYLOAD_IN_LINK: DepartureRule = {
  id: 'payload-in-the-link',
  outcome: 'accepted',
  signs: (c, q) =>
    presigning(q) && q.unsigned
      ? { ...c, query: [...c.query, 'x-amz-content-sha256=UNSIGNED-PAYLOAD'].sort(byDecodedName) }
      : c,
};

const byDecodedName = (a: string, b: string): number => byBytes(nameIn(a), nameIn(b));

/** Of AsyncAws, in the order in which they act on a canonical request. */
export const ASYNC_AWS: readonly DepartureRule[] = [
  NEVER_NORMALISES,
  ...GO.filter(({ id }) => id === 'query-sorted-decoded'),
  PAYLOAD_IN_LINK,
  HEADERS_LEFT_OUT,
  {
    id: 'changing-headers-signed',
    outcome: 'accepted',
    signs: (c, q) => signingAlso(c, q, (name) => !LEFT_OUT.has(name)),
  },
];

/** Of the official SDK: as AsyncAws, but that a link signs nothing but its host. */
export const PHP: readonly DepartureRule[] = [
  ...ASYNC_AWS.filter(({ id }) => id !== 'changing-headers-signed'),
  {
    id: 'changing-headers-signed',
    outcome: 'accepted',
    signs: (c, q) => (presigning(q) ? c : signingAlso(c, q, (name) => !LEFT_OUT.has(name))),
  },
  {
    id: 'links-sign-host-alone',
    outcome: 'accepted',
    signs: (c, q) => (presigning(q) && headersByName(q.headers).size > 0 ? leavingOut(c, () => true) : c),
  },
];
