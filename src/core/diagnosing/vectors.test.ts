import { describe, expect, it } from 'vitest';
import { amzDate, type Instant } from '@/core/model/instant';
import type { WireRequest } from '@/core/model/request';
import { caseFrom } from '@/testing/cases';
import { inputOfOwn, readOwnVectors, receivedOwn } from '@/testing/own-vectors';
import { readVectors } from '@/testing/vectors';
import { diagnose } from './diagnose';
import { parseTime } from './reply-times';

/** The causes, and what is likely, of a request that was signed at a time and is pasted at that time. */
async function found({ method, url, headers }: Omit<WireRequest, 'body'>, body: string, now: Instant) {
  const [, scheme, target = ''] = /^(\w+):\/\/[^/?]*(.*)$/s.exec(url) ?? [];
  const c = await caseFrom({
    request: {
      method,
      scheme: scheme === 'http' ? 'http' : 'https',
      authority: undefined,
      target: target.replaceAll(' ', '%20'),
      headers,
      body: body === '' ? undefined : { kind: 'text', text: body },
    },
    now,
  });
  expect(c.stated.date).toBe(amzDate(now));
  return diagnose(c).filter(({ severity }) => severity === 'cause' || severity === 'likely');
}

/** What is right, and yet often is what fails, by the name of a vector. */
const LIKELY: Readonly<Record<string, string>> = {
  'an IPv4 address is a host': 'host-tunnel',
  'an IPv6 address keeps its brackets': 'host-tunnel',
  'localhost is a host': 'host-tunnel',
  'a body may be left open': 'payload-unsigned-refused',
  'a region may be auto': 'store-auto-at-aws',
  'a key with a dot segment keeps it': 'path-dot-segments',
  'a key that begins with a dot segment keeps it': 'path-dot-segments',
  'a key of a dot segment keeps it': 'path-dot-segments',
  'a key with two dots keeps them': 'path-dot-segments',
  'a key with two dots for every segment keeps them': 'path-dot-segments',
  'a key of two dots keeps them': 'path-dot-segments',
};

describe.each([...readOwnVectors()])('the requests of %s', (_, file) => {
  const signed = file.vectors.filter(({ header }) => header).map((vector) => [vector.name, vector] as const);
  it.each(signed)('%s: no cause, and nothing likely but what is told', async (name, vector) => {
    const wire = receivedOwn(file, vector, 'header');
    const findings = await found(wire, vector.request.body ?? '', inputOfOwn(file, vector, 'header').at);
    const told = LIKELY[name];
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual(told ? [[told, 'likely']] : []);
  });
});

const official = readVectors('aws-signing-test-suite-v4.json')?.filter(
  ({ expected }) => expected.header?.signedRequest,
);
if (official) {
  describe('AWS’s own signed requests', () => {
    it.each(official.map((vector) => [vector.name, vector] as const))(
      '%s have no cause and nothing likely',
      async (_, { context, expected }) => {
        const [head = '', ...rest] = (expected.header?.signedRequest ?? '').replaceAll('\r\n', '\n').split('\n\n');
        const [first = '', ...lines] = head.replace(/\n[ \t]+/g, ' ').split('\n');
        const [, method = '', target = ''] = /^(\S+) (.*) HTTP/.exec(first) ?? [];
        const headers = lines.map(
          (line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const,
        );
        const now = parseTime(context.timestamp);
        if (now === undefined) throw new Error(`${context.timestamp} is not a time`);
        expect(await found({ method, url: `https://host${target}`, headers }, rest.join('\n\n'), now)).toEqual([]);
      },
    );
    it('are 25', () => expect(official).toHaveLength(25));
  });
}
