import { describe, expect, it } from 'vitest';
import { amzDate } from '@/core/model/instant';
import { caseFrom } from '@/testing/cases';
import { readVectors } from '@/testing/vectors';
import { diagnose } from './diagnose';
import { parseTime } from './reply-times';

const vectors = readVectors('aws-signing-test-suite-v4.json') ?? [];

describe('AWS’s own signed requests', () => {
  it.each(
    vectors.filter(({ expected }) => expected.header?.signedRequest).map((vector) => [vector.name, vector] as const),
  )('%s have no cause and nothing likely', async (_, { context, expected }) => {
    const [head = '', ...rest] = (expected.header?.signedRequest ?? '').replaceAll('\r\n', '\n').split('\n\n');
    const [first = '', ...lines] = head.replace(/\n[ \t]+/g, ' ').split('\n');
    const [, method = '', target = ''] = /^(\S+) (.*) HTTP/.exec(first) ?? [];
    const wire = target.replaceAll(' ', '%20');
    const headers = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const);
    const body = rest.join('\n\n');
    const now = parseTime(context.timestamp);
    if (now === undefined) throw new Error(`${context.timestamp} is not a time`);
    const request = {
      method,
      scheme: 'https',
      authority: undefined,
      target: wire,
      headers,
      body: body === '' ? undefined : ({ kind: 'text', text: body } as const),
    } as const;
    const c = await caseFrom({ request, now });
    expect(c.stated.date).toBe(amzDate(now));
    const found = diagnose(c).filter(({ severity }) => severity === 'cause' || severity === 'likely');
    expect(found).toEqual([]);
  });
});
