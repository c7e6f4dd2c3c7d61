import { describe, expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { EMPTY_HASH, sha256 } from '@/testing/cases';
import { PASTED } from '@/testing/corpus/entry';
import { call, canonical, refusalInJson, sign, upload } from '@/testing/corpus/exchange';
import { MISMATCH, SECRET } from '@/testing/corpus/parts';
import { nodeHasher } from '@/testing/node-hasher';
import { inShort, searchIn } from '@/testing/verdicts';
import { caseVerdict } from './case-verdict';
import { readCase } from './reading';

const NOW = parseAmzDate(PASTED) as Instant;

/** A call, right by the key, as it goes over the wire; `hashed`: with x-amz-content-sha256. */
function wire(
  method: string,
  body: string,
  of: { hashed: boolean; length?: number; shown?: string } = { hashed: true },
): string {
  const stated: [string, string][] = of.hashed ? [['x-amz-content-sha256', sha256(body)]] : [];
  const job = call({ method, body, headers: [['Content-Type', 'application/json'], ...stated] });
  const lines = [['Host', job.host], ...sign(job).headers].map(([name, value]) => `${name}: ${value}`);
  const length = of.length === undefined ? [] : [`Content-Length: ${of.length}`];
  return [`${method} ${job.path} HTTP/1.1`, ...lines, ...length, '', of.shown ?? body].join('\n');
}

const BODY = '{"order":17}';
const WORDS = JSON.stringify({ message: `${MISMATCH} Consult the service documentation for details.` });
const REPLIES: Readonly<Record<string, string>> = {
  'a mismatch': WORDS,
  Forbidden: '{"message":"Forbidden"}',
  'an unknown token':
    '{"__type":"UnrecognizedClientException","message":"The security token included in the request is invalid."}',
  'a reply without words': '{"message":null}',
  'a reply of OpenSearch': '{"Message":"User: anonymous is not authorized to perform: es:ESHttpPost"}',
  'a status and a mismatch': `HTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n${WORDS}`,
};

async function told(text: string, secret?: string) {
  const reading = await readCase(text, NOW, nodeHasher);
  const outcome = secret === undefined ? undefined : await searchIn(reading, secret);
  const { leads, also, notes } = caseVerdict(reading, outcome);
  const { request } = reading.case;
  return {
    said: [leads, ...also, ...notes].map(inShort),
    weighty: reading.findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
    body: request?.body?.kind === 'text' ? request.body.text : undefined,
    size: reading.case.body?.size,
    reply: reading.case.reply,
    outcome,
  };
}

/** What would accuse a body, or a signature over it. */
const ABOUT_BODIES = /payload|body/;
const isRight = ({ outcome }: Awaited<ReturnType<typeof told>>): boolean | undefined =>
  outcome?.phase === 'found'
    ? outcome.answers[0]?.changes.length === 0
    : outcome?.phase === 'reproduced' && outcome.reproduces.sent;

describe('a reply behind a body is no part of it:', () => {
  const rows = Object.entries(REPLIES).flatMap(([name, reply]) =>
    (['POST', 'PUT', 'DELETE'] as const).flatMap((method) =>
      [true, false].map(
        (hashed) => [`${name} behind ${method}${hashed ? ' with its hash' : ''}`, method, hashed, reply] as const,
      ),
    ),
  );
  it.each(rows)('%s', async (_, method, hashed, reply) => {
    for (const between of ['\n\n', '\r\n\r\n']) {
      const text = `${wire(method, BODY, { hashed })}${between}${reply}`;
      const one = await told(text, SECRET);
      expect(one.weighty.filter((code) => ABOUT_BODIES.test(code))).toEqual([]);
      expect(isRight(one)).toBe(true);
      if (method !== 'DELETE' || hashed) expect(one.body).toBe(BODY);
    }
  });

  it('also where no blank line stands between', async () => {
    const one = await told(`${wire('POST', BODY)}\n${WORDS}`, SECRET);
    expect([one.body, isRight(one)]).toEqual([BODY, true]);
    expect(one.reply?.message).toContain(MISMATCH);
  });

  it('also where AWS tells what it hashed', async () => {
    const job = call({ method: 'POST', body: BODY, headers: [['Content-Type', 'application/json']] });
    const reply = refusalInJson(job, sign(job).canonicalRequest);
    const one = await told(`${wire('POST', BODY, { hashed: false })}\n\n${reply}`);
    expect(one.weighty.filter((code) => ABOUT_BODIES.test(code))).toEqual([]);
  });
});

describe('what a terminal or a person wrote behind a body is no part of it:', () => {
  const rows = ['{}', BODY, ''].flatMap((body) =>
    [
      '\n$ ',
      '\n(no content)',
      '\n\nProcess finished with exit code 0',
      '\nResponse:\n{"__type":"ThrottlingException","message":"Rate exceeded"}',
      `\n\nThe answer:\n\n${WORDS}`,
    ].map((after) => [body, after] as const),
  );
  it.each(rows)('%j%j', async (body, after) => {
    const text = wire('POST', body, { hashed: false, shown: `${body}${after}` });
    const [open, one] = [await told(text), await told(text, SECRET)];
    expect(one.outcome?.phase === 'found' || isRight(one)).toBe(true);
    expect([...open.weighty, ...one.said].filter((said) => ABOUT_BODIES.test(said))).toEqual([]);
  });

  it('but a body that was sent and not hashed is told', async () => {
    const text = wire('POST', '', { hashed: false, shown: `${BODY}\n$ ` });
    expect((await told(text, SECRET)).said).toContain('payload-empty');
  });
});

describe('a body whose hash is stated is what has it, whatever it was quoted in:', () => {
  const LINES = 'hello\nworld\n';
  it.each([
    ['line breaks of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['JSON', (text: string) => JSON.stringify(text)],
    ['a log of CloudWatch', (text: string) => JSON.stringify([{ '@timestamp': 'x', '@message': text }], undefined, 1)],
  ])('%s', async (_, quoted) => {
    const text = quoted(wire('PUT', LINES));
    const [open, one] = [await told(text), await told(text, SECRET)];
    expect([...open.weighty, ...one.weighty].filter((code) => ABOUT_BODIES.test(code))).toEqual([]);
    expect([one.body?.trimEnd(), isRight(one)]).toEqual([LINES.trimEnd(), true]);
  });
});

describe('a body that looks like a reply stays the body:', () => {
  it.each([
    '{"message":"hello"}',
    '{"message":"Forbidden"}',
    WORDS,
    '{"create":{}}\n{"message":"hello"}',
    `{"create":{}}\n${WORDS}`,
    '{"a":1}\n\n{"message":"hello"}',
  ])('%s', async (body) => {
    const one = await told(wire('POST', body), SECRET);
    expect([one.body, isRight(one)]).toEqual([body, true]);
    expect(one.weighty.filter((code) => ABOUT_BODIES.test(code))).toEqual([]);
  });

  it.each([
    '{"message":"hello"}',
    '{"create":{}}\n{"message":"hello"}',
    `{"create":{}}\n${WORDS}`,
    '{"a":1}\n\n{"message":"hello"}',
  ])('as the key tells where no hash is stated: %s', async (body) => {
    expect(isRight(await told(wire('POST', body, { hashed: false }), SECRET))).toBe(true);
  });

  it('as the key tells also where it is the very sentence of AWS, and without a key that is said', async () => {
    const text = wire('POST', WORDS, { hashed: false });
    const open = await told(text);
    expect([open.size, open.said.includes('note:texts-reply-or-body')]).toEqual([undefined, true]);
    const one = await told(text, SECRET);
    expect([isRight(one), one.said]).toEqual([true, ['right over sent']]);
    const bare = await told(wire('POST', '', { hashed: false, shown: WORDS }), SECRET);
    expect(isRight(bare)).toBe(true);
  });

  it('and one that was changed after it was signed is told all the same', async () => {
    const text = `${wire('POST', BODY, { hashed: true, shown: '{"order":18}' })}\n\n${WORDS}`;
    expect((await told(text)).weighty).toContain('payload-hash-of-other-body');
  });
});

describe('a body that a log left out is not empty:', () => {
  const GO = 'SDK 2026/03/14 09:26:53 DEBUG Response\nHTTP/1.1 403 Forbidden\nContent-Length: 106';
  it.each([...Object.values(REPLIES).filter((reply) => !reply.includes('null')), GO])('%s', async (reply) => {
    for (const between of ['', '\n', '\n\n']) {
      const text = wire('POST', BODY, { hashed: true, length: BODY.length, shown: `${between}${reply}` });
      const one = await told(text, SECRET);
      expect([one.body, one.size]).toEqual([undefined, undefined]);
      expect(one.weighty.filter((code) => ABOUT_BODIES.test(code))).toEqual([]);
      expect(isRight(one)).toBe(true);
    }
  });
});

it.each(['GET', 'DELETE', 'HEAD'])(
  'a body of %s that is not shown is unknown where its hash is stated',
  async (method) => {
    for (const shown of ['', `\n${WORDS}`]) {
      const one = await told(wire(method, BODY, { hashed: true, shown }), SECRET);
      expect([one.size, isRight(one)]).toEqual([undefined, true]);
      expect(one.weighty.filter((code) => ABOUT_BODIES.test(code))).toEqual([]);
    }
    const empty = await told(wire(method, '', { hashed: true }), SECRET);
    expect([empty.size, isRight(empty)]).toEqual([0, true]);
  },
);

describe('a body that stands there is the body, whatever the method:', () => {
  it.each(['GET', 'DELETE', 'OPTIONS', 'HEAD'])('%s', async (method) => {
    const one = await told(wire(method, BODY), SECRET);
    expect([one.body, isRight(one)]).toEqual([BODY, true]);
    expect(one.weighty).not.toContain('payload-hash-of-other-body');
  });

  it.each(['GET', 'DELETE'])('%s whose hash is not stated, as the key tells', async (method) => {
    expect(isRight(await told(wire(method, BODY, { hashed: false }), SECRET))).toBe(true);
    expect(isRight(await told(wire(method, '', { hashed: false, shown: '{"items":[]}' }), SECRET))).toBe(true);
  });

  it.each(['GET', 'DELETE', 'POST'])('%s in what Ruby and Python print of the wire', async (method) => {
    const [head = '', body = ''] = wire(method, BODY).split('\n\n');
    const octets = `${head}\n\n`.replaceAll('\n', '\\r\\n');
    for (const sends of ['<-', 'send:']) {
      const text = `${sends} "${octets.replaceAll('"', '\\"')}"\n${sends} '${body}'\n${sends === '<-' ? '->' : 'reply:'} "HTTP/1.1 403 Forbidden\\r\\n"`;
      const one = await told(text, SECRET);
      expect([one.body, isRight(one)]).toEqual([BODY, true]);
    }
  });

  it.each(['GET', 'DELETE'])('%s in the log of OkHttp', async (method) => {
    const { host, path, ...job } = call({ method, body: BODY, headers: [['x-amz-content-sha256', sha256(BODY)]] });
    const lines = sign({ host, path, ...job }).headers.map(([name, value]) => `${name}: ${value}`);
    const text = [
      `--> ${method} https://${host}${path} http/1.1`,
      ...lines,
      '',
      BODY,
      `--> END ${method} (12-byte body)`,
    ];
    const one = await told(text.join('\n'), SECRET);
    expect([one.body, isRight(one)]).toEqual([BODY, true]);
  });

  it('and is likely not sent with GET only where AWS received none', async () => {
    const job = call({ method: 'GET', body: BODY, headers: [['Content-Type', 'application/json']] });
    const severity = async (reply: string): Promise<string | undefined> => {
      const text = `${wire('GET', BODY, { hashed: false, length: BODY.length })}\n\n${reply}`;
      const { findings } = await readCase(text, NOW, nodeHasher);
      return findings.find(({ code }) => code === 'payload-get-with-body')?.severity;
    };
    expect(await severity('')).toBe('suspect');
    expect(await severity(WORDS)).toBe('suspect');
    expect(await severity(refusalInJson(job, canonical(job, /[0-9a-f]{64}$/, EMPTY_HASH)))).toBe('likely');
  });

  it('an upload that states the hash of nothing has no body in what follows it', async () => {
    const job = upload({ body: '' });
    const lines = [['Host', job.host], ...sign(job).headers].map(([name, value]) => `${name}: ${value}`);
    const one = await told([`PUT ${job.path} HTTP/1.1`, ...lines, '', WORDS].join('\n'), SECRET);
    expect([one.body, isRight(one)]).toEqual([undefined, true]);
  });
});
