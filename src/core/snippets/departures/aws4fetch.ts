import { decodeText, encodeStrictPath } from '@/core/kernel/percent';
import { isS3 } from '@/core/snippets/asked';
import { folded, leavingOut, withoutNameless, writingValues } from './changes';
import type { DepartureRule } from './departure';
import { KEEPS_FIRST_FOR_S3, signsChangingHeaders } from './shared';

const UNSIGNED = ['content-type', 'content-length', 'range'];
const IGNORED = ['user-agent', 'expect', 'x-amzn-trace-id', 'connection'];

/** Of npm's aws4fetch, in the order in which they act on a canonical request. */
export const AWS4FETCH: readonly DepartureRule[] = [
  {
    id: 'dot-segments-resolved',
    outcome: 'other',
    signs: (c, q) => (isS3(q) ? { ...c, path: new URL(`http://a${c.path}`).pathname } : c),
  },
  {
    id: 'no-utf8-encoded-twice',
    outcome: 'refused',
    signs: (c, q) => (isS3(q) && decodeText(c.path) === undefined ? { ...c, path: encodeStrictPath(c.path) } : c),
  },
  KEEPS_FIRST_FOR_S3,
  { id: 'drops-nameless', outcome: 'refused', signs: withoutNameless },
  {
    id: 'content-type-and-range-unsigned',
    outcome: 'accepted',
    signs: (c) => leavingOut(c, (name) => UNSIGNED.includes(name)),
  },
  signsChangingHeaders((name) => !IGNORED.includes(name)),
  {
    id: 'repeats-with-space',
    outcome: 'accepted',
    signs: (c, q) =>
      writingValues(c, q, (values) => (values.length > 1 ? folded(values.map((v) => v.trim()).join(', ')) : undefined)),
  },
];
