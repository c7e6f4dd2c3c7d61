import { decodeText, encodeStrict } from '@/core/kernel/percent';
import { IN_HEADER } from '@/testing/typed';
import type { Canonical } from './canonical';
import { nameIn, valueIn, withHeaders, writingValues } from './changes';
import { NEVER_NORMALISES, signsChangingHeaders } from './departures-shared';
import type { Departure } from './peer';
import type { Question } from './question';
import { EITHER_IS_ACCEPTED, EXAMPLE_URL, HEADERS_RULE, QUERY_RULE, SIGNED_RULE } from './sources';

const decoded = (text: string): Buffer => Buffer.from(decodeText(text) ?? text);

/** Sorted before encoding, by the bytes of names, then of values. */
const decodedFirst = (c: Canonical): Canonical => ({
  ...c,
  query: [...c.query].sort(
    (a, b) =>
      Buffer.compare(decoded(nameIn(a)), decoded(nameIn(b))) ||
      Buffer.compare(decoded(valueIn(a)), decoded(valueIn(b))),
  ),
});

function withoutSemicolons(c: Canonical, { query }: Question): Canonical {
  const dropped = query
    .filter((text) => text.includes(';'))
    .map((text) => {
      const [name = '', value = ''] = [nameIn(text), valueIn(text)].map((part) =>
        encodeStrict(decodeText(part) ?? part),
      );
      return `${name}=${value}`;
    });
  const left = [...dropped];
  return {
    ...c,
    query: c.query.filter((pair) => {
      const at = left.indexOf(pair);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    }),
  };
}

/** Folds spaces only; what surrounds the rest may be a tab. */
const goValue = (value: string): string =>
  value
    .replace(/^ +| +$/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();

export const GO_DEPARTURES: readonly Departure[] = [
  {
    name: 'drops parameters with a raw semicolon',
    does: 'Leaves a parameter with a raw `;` out of what is signed and sent, silently (net/url since Go 1.17).',
    expects: '`;` is a character like others, signed as %3B.',
    source: QUERY_RULE,
    affects: 'URLs with a raw `;` in the query.',
    example: { ...IN_HEADER, url: 'https://api.example.com/?a=1;b' },
    signs: withoutSemicolons,
  },
  {
    name: 'sorts the query before encoding it',
    does: 'Sorts names and values decoded, so that `z` stands before `é`.',
    expects: 'The encoded forms are sorted: `%C3%A9` before `z`.',
    source: QUERY_RULE,
    affects: 'Repeated keys, or names, of which one has to be encoded.',
    example: { ...IN_HEADER, url: 'https://api.example.com/?k=z&k=%C3%A9' },
    signs: decodedFirst,
  },
  NEVER_NORMALISES,
  signsChangingHeaders({
    does: 'Signs Cache-Control, Connection, Expect, Referer, Sec-… and the like where they are given.',
    example: 'Cache-Control',
    signs: (name) => name !== 'user-agent' && name !== 'x-amzn-trace-id',
  }),
  {
    name: 'signs Content-Length',
    does: 'Signs the length of a body that is not empty, in links too.',
    expects: EITHER_IS_ACCEPTED,
    source: SIGNED_RULE,
    affects: 'Links for an upload: whoever opens one has to send just as many bytes.',
    example: { ...IN_HEADER, url: EXAMPLE_URL, method: 'PUT', text: 'a' },
    signs: (c, q) =>
      q.body === '' || c.headers.some(([name]) => name === 'content-length')
        ? c
        : withHeaders(c, [...c.headers, ['content-length', String(Buffer.byteLength(q.body))]]),
  },
  {
    name: 'folds spaces but not tabs',
    does: 'Leaves tabs inside a header’s value.',
    expects: 'Runs of white space become one space.',
    source: HEADERS_RULE,
    affects: 'Header values with a tab inside.',
    example: { ...IN_HEADER, url: EXAMPLE_URL, headers: [['x-a', 'a\tb']] },
    signs: (c, q) =>
      writingValues(c, q, (values) => (values.join('').includes('\t') ? values.map(goValue).join(',') : undefined)),
  },
];
