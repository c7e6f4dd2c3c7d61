import { decodeText } from '@/core/kernel/percent';
import { type Asked, headersByName, isS3, presigning } from '@/core/snippets/asked';
import { leavingOut, withHeaders, withoutNameless } from './changes';
import type { DepartureRule } from './departure';
import { KEEPS_FIRST_FOR_S3, signsChangingHeaders } from './shared';

const IGNORED = ['connection', 'x-amzn-trace-id', 'user-agent', 'expect', 'range'];
const FORM = 'application/x-www-form-urlencoded; charset=utf-8';

const isText = (path: string): boolean => path.split('/').every((segment) => decodeText(segment) !== undefined);

/** Whether a typed header is there and not empty, under the two spellings that are looked for. */
const has = ({ headers }: Asked, ...names: readonly string[]): boolean =>
  headers.some(([name, value]) => names.includes(name) && value !== '');

/** Of npm's aws4, in the order in which they act on a canonical request. */
export const AWS4: readonly DepartureRule[] = [
  { id: 'no-utf8-fails', refuses: (q) => isS3(q) && !isText(q.path) },
  KEEPS_FIRST_FOR_S3,
  { id: 'drops-nameless', outcome: 'refused', signs: withoutNameless },
  { id: 'range-unsigned', outcome: 'accepted', signs: (c) => leavingOut(c, (name) => name === 'range') },
  {
    id: 'names-of-javascript-unsigned',
    outcome: 'accepted',
    signs: (c) => leavingOut(c, (name) => name in {}),
  },
  signsChangingHeaders((name) => !IGNORED.includes(name)),
  {
    id: 'adds-type-and-length',
    outcome: 'accepted',
    signs: (c, q) => {
      if (presigning(q) || q.size === 0) return c;
      const typed = headersByName(q.headers);
      const added = [
        ...(has(q, 'Content-Type', 'content-type') ? [] : [['content-type', FORM] as const]),
        ...(typed.has('content-length') ? [] : [['content-length', String(q.size)] as const]),
      ];
      return withHeaders(c, [...c.headers, ...added]);
    },
  },
];
