import { decodeText } from '@/core/kernel/percent';
import { IN_HEADER, S3 } from '@/testing/typed';
import { leavingOut, withHeaders, withoutNameless } from './changes';
import { KEEPS_FIRST_FOR_S3, signsChangingHeaders } from './departures-shared';
import type { Departure } from './peer';
import { headersByName, isS3, presigning, type Question } from './question';
import { EITHER_IS_ACCEPTED, EXAMPLE_URL, QUERY_RULE, S3_KEYS, SIGNED_RULE } from './sources';

const IGNORED = ['connection', 'x-amzn-trace-id', 'user-agent', 'expect', 'range'];
const FORM = 'application/x-www-form-urlencoded; charset=utf-8';

const isText = (path: string): boolean => path.split('/').every((segment) => decodeText(segment) !== undefined);

/** Whether a typed header is there and not empty, under the two spellings that are looked for. */
const has = ({ headers }: Question, ...names: readonly string[]): boolean =>
  headers.some(([name, value]) => names.includes(name) && value !== '');

export const AWS4_DEPARTURES: readonly Departure[] = [
  {
    name: 'fails for an S3 key that is not UTF-8',
    does: 'Throws “URI malformed” for `/%FF`.',
    expects: 'Octets are encoded as they are.',
    source: S3_KEYS,
    affects: 'Paths to S3-compatible stores whose octets are not UTF-8.',
    example: { ...S3, url: 'https://b.s3.amazonaws.com/%FF' },
    refuses: (q) => isS3(q) && !isText(q.path),
    saying: /URI malformed/,
  },
  KEEPS_FIRST_FOR_S3,
  {
    name: 'drops parameters without a name',
    does: 'Signs nothing for `=1`.',
    expects: '`=1`, before all others.',
    source: QUERY_RULE,
    affects: 'URLs with a parameter that has no name.',
    example: { ...IN_HEADER, url: 'https://api.example.com/?=1' },
    signs: withoutNameless,
  },
  {
    name: 'leaves Range unsigned',
    does: 'Does not sign Range.',
    expects: EITHER_IS_ACCEPTED,
    source: SIGNED_RULE,
    affects: 'Nobody, until a policy wants it signed.',
    example: { ...IN_HEADER, url: EXAMPLE_URL, headers: [['Range', 'bytes=0-1']] },
    signs: (c) => leavingOut(c, (name) => name === 'range'),
  },
  {
    name: 'leaves headers unsigned that are named as JavaScript’s own',
    does: 'Does not sign a header named `constructor`, since its list of ignored names is a plain object.',
    expects: 'It is a header like others.',
    source: SIGNED_RULE,
    affects: 'Headers named constructor, valueOf and the like.',
    example: { ...IN_HEADER, url: EXAMPLE_URL, headers: [['constructor', 'a']] },
    signs: (c) => leavingOut(c, (name) => name in {}),
  },
  signsChangingHeaders({
    does: 'Signs Cache-Control, Referer, Sec-… and the like where they are given.',
    example: 'Cache-Control',
    signs: (name) => !IGNORED.includes(name),
  }),
  {
    name: 'adds Content-Type and Content-Length to a body',
    does: 'With headers, adds the type of a form and the length to a body without them, and signs both.',
    expects: EITHER_IS_ACCEPTED,
    source: SIGNED_RULE,
    affects: 'Who sends the body with another type than the one it added.',
    example: { ...IN_HEADER, method: 'POST', text: 'a' },
    signs: (c, q) => {
      if (presigning(q) || q.body === '') return c;
      const typed = headersByName(q.headers);
      const added = [
        ...(has(q, 'Content-Type', 'content-type') ? [] : [['content-type', FORM] as const]),
        ...(typed.has('content-length') ? [] : [['content-length', String(Buffer.byteLength(q.body))] as const]),
      ];
      return withHeaders(c, [...c.headers, ...added]);
    },
  },
];
