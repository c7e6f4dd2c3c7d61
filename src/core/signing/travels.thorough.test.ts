import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addSeconds } from '@/core/model/instant';
import type { SigningInput } from '@/core/model/request';
import { type Line, type Part, type Source, stepOf, type Trace } from '@/core/model/trace';
import { typedRequest } from '@/testing/requests';
import { parseTyped } from '@/testing/typed';
import { sign } from './sign';

const partsOf = (lines: readonly Line[]): readonly Part[] => lines.flatMap(({ parts }) => parts);

/** Every text of a trace, by the source that it names; the order of a sorted list is not a text. */
function bySource(trace: Trace): ReadonlyMap<Source, string> {
  const parts = [
    ...partsOf(stepOf(trace, 'canonicalRequest').lines),
    ...partsOf(stepOf(trace, 'stringToSign').lines),
    ...trace.signed.urlParts,
    ...partsOf(trace.signed.headerLines),
  ];
  const texts = new Map<Source, string>();
  for (const { text, source } of parts) texts.set(source, `${texts.get(source) ?? ''}|${text}`);
  return texts;
}

type Change = readonly [named: Source, change: (input: SigningInput) => SigningInput];

const CHANGES: readonly Change[] = [
  ['method', (input) => ({ ...input, method: input.method === 'PUT' ? 'GET' : 'PUT' })],
  ['path', (input) => ({ ...input, path: `${input.path}x` as SigningInput['path'] })],
  ['date', (input) => ({ ...input, at: addSeconds(input.at, 86_401) })],
  ['region', (input) => ({ ...input, region: `${input.region}-2` })],
  ['service', (input) => ({ ...input, service: `${input.service}2` })],
  [
    'accessKeyId',
    (input) => ({ ...input, credentials: { ...input.credentials, accessKeyId: `${input.credentials.accessKeyId}2` } }),
  ],
  [
    'secret',
    ({ credentials, ...input }) => ({
      ...input,
      credentials: { ...credentials, secretAccessKey: `${credentials.secretAccessKey}2` },
    }),
  ],
];

const request = typedRequest
  .map((change) => parseTyped(change).value)
  .filter((value): value is SigningInput => value !== undefined);

it('changing one input changes only the parts that name it, and hashes', () =>
  fc.assert(
    fc.asyncProperty(request, fc.constantFrom(...CHANGES), async (input, [named, change]) => {
      const before = bySource(await sign(input));
      const after = bySource(await sign(change(input)));
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
        (source) => before.get(source) !== after.get(source),
      );
      const others = changed.filter((source) => source !== named && !source.startsWith('hash:'));
      expect(others).toEqual([]);
      // In a header the key ID is told, and not hashed.
      const isTold = named === 'accessKeyId' && input.placement.in === 'header';
      expect(changed.includes('hash:signature')).toBe(!isTold);
    }),
    { numRuns: 2000 },
  ));
