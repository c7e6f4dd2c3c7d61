import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { stepOf } from '@/core/model/trace';
import { ruleFor } from '@/core/services/rules';
import { sign } from '@/core/signing/sign';
import { runEngineV4a } from '@/core/sigv4a';
import { nodeHasher } from '@/testing/node-hasher';
import { bodyOf } from '@/testing/typed';
import { ALTER_IDS, alter } from './alters';
import type { Machine } from './arrival';
import { breakLink, breakText, changedAt, differingBits, finishedText, MOST_OF_BODY, otherThan } from './broken';
import { compare } from './compare';
import { hunted, ROUND, round } from './hunt';
import { canSign, eightScopes, RUNGS, rungs } from './ladder';
import { answerAt, endOf } from './lifetime';
import { type ScenarioId, scenarioInput } from './scenarios';
import {
  canonicalOf,
  firstDifference,
  journey,
  PLAIN,
  readSpelt,
  respelt,
  SPELLINGS,
  type SpellingId,
  speltText,
} from './spellings';
import { movedOf, spotOf } from './spot';
import { askAfter, QUESTIONS } from './unsigned';

const NOW = instant(Date.parse('2026-11-29T12:00:00Z'));

async function machineOf(id: ScenarioId): Promise<Machine> {
  const { input, body } = await scenarioInput(id, NOW, nodeHasher);
  return { input, body, trace: await sign(input) };
}

describe('one request, one text', () => {
  const ids = Object.keys(SPELLINGS) as SpellingId[];

  it.each(ids)('%s keeps the text, or changes it, as the table says', (id) => {
    const other = respelt([id]);
    expect(speltText(other)).not.toBe(speltText(PLAIN));
    expect(firstDifference(canonicalOf(PLAIN), canonicalOf(other)) === undefined).toBe(SPELLINGS[id]);
  });

  it('all harmless spellings together are still the same text', () => {
    const harmless = ids.filter((id) => SPELLINGS[id]);
    expect(canonicalOf(respelt(harmless))).toBe(canonicalOf(PLAIN));
  });

  it('the text that is typed is read back as it was written', () => {
    expect(canonicalOf(readSpelt(speltText(respelt(ids))))).toBe(canonicalOf(respelt(ids)));
  });

  it('any text that is typed makes a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(canonicalOf(readSpelt(typed)).split('\n').length).toBeGreaterThanOrEqual(6);
      }),
    );
  });

  it('a name is encoded once on the wire and for Amazon S3, and twice for the others', () => {
    expect(journey('a b%.jpg')).toEqual({
      typed: '/a b%.jpg',
      wire: '/a%20b%25.jpg',
      s3: '/a%20b%25.jpg',
      others: '/a%2520b%2525.jpg',
    });
  });
});

describe('what is signed', () => {
  it.each([
    ['host', ['requestHash']],
    ['method', ['requestHash']],
    ['path', ['requestHash']],
    ['parameter', ['requestHash']],
    ['second', ['time', 'requestHash']],
    ['day', ['time', 'scope', 'requestHash']],
    ['region', ['scope', 'requestHash']],
    ['service', ['scope', 'requestHash']],
    ['secret', []],
  ] as const)('another %s changes the lines %j, and the signature', async (id, changed) => {
    const { lines, signature } = await alter(await machineOf('link'), id);
    expect(lines.filter((line) => line.changed).map((line) => line.id)).toEqual(changed);
    expect(signature.changed).toBe(true);
  });

  it.each([
    ['method', false],
    ['host', false],
    ['path', false],
    ['parameter', false],
    ['second', false],
    ['day', true],
    ['region', true],
    ['service', true],
    ['secret', true],
  ] as const)('another %s is signed with another key: %s', async (id, isOther) => {
    const machine = await machineOf('link');
    const { signingKey } = await alter(machine, id);
    expect(signingKey !== stepOf(machine.trace, 'kSigning').value).toBe(isOther);
  });

  it('nothing changes by itself', async () => {
    const { lines, signature } = await alter(await machineOf('call'), undefined);
    expect([...lines, signature].filter((one) => one.changed)).toEqual([]);
    expect(ALTER_IDS).toHaveLength(9);
  });
});

describe('the ladder of keys', () => {
  const SCOPE = { date: '20261129', region: 'ap-northeast-1', service: 'execute-api' };
  const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';

  it('ends in the key that the engine signs with', async () => {
    const { trace, input } = await machineOf('link');
    const keys = await rungs(input.credentials.secretAccessKey, SCOPE, nodeHasher);
    for (const id of ['kDate', 'kRegion', 'kService', 'kSigning'] as const)
      expect(keys[id]).toBe(stepOf(trace, id).value);
  });

  it.each([
    ['secret', 8],
    ['kDate', 4],
    ['kRegion', 2],
    ['kService', 1],
    ['kSigning', 1],
  ] as const)('whoever finds %s can sign %i of the eight', async (found, count) => {
    const able = await Promise.all(
      eightScopes(SCOPE, '20261130').map((wanted) => canSign(found, SCOPE, SECRET, wanted, nodeHasher)),
    );
    expect(able.filter(Boolean)).toHaveLength(count);
    expect(able[0]).toBe(true);
    expect(RUNGS).toContain(found);
  });
});

describe('the life of a link', () => {
  const week = { signed: 0, expires: 168, sessionEnds: undefined, keyEnds: undefined };

  it.each([
    [week, -1, 403],
    [week, 0, 200],
    [week, 168, 200],
    [week, 169, 403],
    [{ ...week, expires: 2 }, 3, 403],
    [{ ...week, signed: 5, expires: 2 }, 4, 403],
    [{ ...week, signed: 5, expires: 2 }, 6, 200],
    [{ ...week, signed: -20, expires: 2 }, 0, 403],
    [{ ...week, sessionEnds: 12 }, 11, 200],
    [{ ...week, sessionEnds: 12 }, 12, 403],
    [{ ...week, keyEnds: 48 }, 47, 200],
    [{ ...week, keyEnds: 48 }, 48, 403],
  ] as const)('%j, after %i hours: %i', async (life, moment, status) => {
    const answer = await answerAt(life, moment, NOW, nodeHasher);
    expect(answer.status).toBe(status);
    // That it was the session that ended is said, and only then.
    expect(answer.body.includes('token included in the request is expired')).toBe(
      status === 403 && life.sessionEnds !== undefined && life.keyEnds === undefined,
    );
  });

  it('ends with what comes first', () => {
    expect(endOf({ signed: 0, expires: 168, sessionEnds: 12, keyEnds: 48 })).toEqual({ by: 'session', hours: 12 });
    expect(endOf({ signed: 3, expires: 6, sessionEnds: 12, keyEnds: 48 })).toEqual({ by: 'expires', hours: 9 });
    expect(endOf({ signed: 0, expires: 168, sessionEnds: undefined, keyEnds: 48 })).toEqual({ by: 'key', hours: 48 });
  });
});

describe('break it', () => {
  it('every character has another of its kind', () => {
    for (const character of 'az09AZ-._~%/&=\u00e9 ') {
      expect(otherThan(character)).not.toBe(character);
      expect(otherThan(character)).toHaveLength(1);
    }
  });

  it('a place outside of the text, or a line break, changes nothing', () => {
    for (const at of [undefined, 3, 99])
      expect(changedAt('GET\n/', at)).toMatchObject({ text: 'GET\n/', to: undefined });
  });

  it.each(['link', 'call', 'object'] as const)('%s unbroken is accepted', async (id) => {
    const machine = await machineOf(id);
    for (const broken of [
      await breakText(machine, undefined, NOW, nodeHasher),
      await breakLink(machine, undefined, NOW, nodeHasher),
    ]) {
      expect(broken).toMatchObject({ status: 200, verdict: { outcome: 'match' }, to: undefined });
      expect(broken.bits?.filter(Boolean)).toEqual([]);
    }
  });

  it('a request that the practice endpoint does not know is accepted where its signature is right', async () => {
    const { input } = await scenarioInput('object', NOW, nodeHasher);
    const acl = { ...input, query: [{ name: 'acl', value: '', text: 'acl' }] };
    const machine = { input: acl, body: '', trace: await sign(acl) };
    expect(await breakLink(machine, undefined, NOW, nodeHasher)).toMatchObject({ status: 200, reply: undefined });
    const at = machine.trace.signed.url.indexOf('acl');
    expect(await breakLink(machine, at, NOW, nodeHasher)).toMatchObject({
      status: 403,
      verdict: { check: 'signature' },
    });
  });

  it('any character of the canonical request changes about half of the bits, where AWS comes to compute them', async () => {
    const machine = await machineOf('link');
    const { text } = await breakText(machine, undefined, NOW, nodeHasher);
    let computed = 0;
    for (let at = 0; at < text.length; at += 7) {
      if (text[at] === '\n') continue;
      const { bits, verdict } = await breakText(machine, at, NOW, nodeHasher);
      expect(verdict.outcome).toBe('refused');
      if (!bits) continue;
      computed++;
      const count = bits.filter(Boolean).length;
      expect(count).toBeGreaterThan(80);
      expect(count).toBeLessThan(176);
    }
    expect(computed).toBeGreaterThan(10);
  });

  it.each([
    ['X-Amz-Expires=', 'time', /from 1 to 604800|604800/],
    ['X-Amz-Date=2', 'time', /./],
    ['ap-northeast-', 'credential-scope', /./],
    ['X-Amz-Date=20261129T12000', 'signature', /signature/i],
    ['limit=', 'signature', /signature/i],
  ] as const)('after %s, text and link are refused for the same reason: %s', async (before, check, message) => {
    const machine = await machineOf('link');
    const placed = (text: string) => text.indexOf(before) + before.length;
    const url = machine.trace.signed.url;
    const inText = await breakText(machine, placed(stepOf(machine.trace, 'canonicalRequest').text), NOW, nodeHasher);
    // The host names the Region too: in the link, it is the credential's that is broken.
    const start = url.indexOf('?');
    const inLink = await breakLink(machine, start + placed(url.slice(start)), NOW, nodeHasher);
    expect(inText.verdict).toEqual({ outcome: 'refused', check });
    expect(inText.message).toMatch(message);
    for (const key of ['verdict', 'status', 'message', 'computed', 'stringToSign'] as const)
      expect(inText[key], key).toEqual(inLink[key]);
  });

  it.each([
    ['region', { region: 'us-east-1' }],
    ['service', { service: 'lambda' }],
  ] as const)('a scope whose %s is not the one that the host tells is refused, unbroken too', async (_, change) => {
    for (const id of ['link', 'call', 'object'] as const) {
      const { input, body } = await scenarioInput(id, NOW, nodeHasher);
      const other = { ...input, ...change };
      const machine = { input: other, body, trace: await sign(other) };
      for (const broken of [
        await breakText(machine, undefined, NOW, nodeHasher),
        await breakLink(machine, undefined, NOW, nodeHasher),
      ]) {
        expect(broken).toMatchObject({ verdict: { outcome: 'refused', check: 'credential-scope' }, to: undefined });
        expect(broken.status).toBeGreaterThanOrEqual(400);
        expect(broken.message).not.toBe('');
      }
    }
  });

  it('a host that tells nothing takes any scope, unless more is known of the URL', async () => {
    const { input, body } = await scenarioInput('link', NOW, nodeHasher);
    const other = { ...input, authority: 'api.example.com' as typeof input.authority, host: 'api.example.com' };
    const machine = {
      input: { ...other, region: 'us-east-1' },
      body,
      trace: await sign({ ...other, region: 'us-east-1' }),
    };
    expect(await breakText(machine, undefined, NOW, nodeHasher)).toMatchObject({ status: 200 });
    expect(await breakLink(machine, undefined, NOW, nodeHasher)).toMatchObject({ status: 200 });
    const told = { ...machine, told: { service: 'execute-api', region: 'ap-northeast-1' } };
    const refused = { verdict: { outcome: 'refused', check: 'credential-scope' } };
    expect(await breakText(told, undefined, NOW, nodeHasher)).toMatchObject(refused);
    expect(await breakLink(told, undefined, NOW, nodeHasher)).toMatchObject(refused);
  });

  it.each([
    ['call', 'x-amz-date:20261129', 'date-format', /^Date must be in ISO-8601/],
    ['call', 'x-amz-date:2026112', 'time', /^Signature expired/],
    ['call', 'amazonaws.com\n', 'well-formed', /requires existence of either a 'X-Amz-Date' or a 'Date' header/],
    ['call', 'content-type;', 'host-signed', /^'Host' or ':authority' must be a 'SignedHeader'/],
    ['call', '\n\n', 'signature', /does not match the signature you provided/],
    ['call', 'limit=10\n', 'signature', /does not match the signature you provided/],
    ['call', 'content-type:', 'signature', /does not match the signature you provided/],
    ['call', 'x-amz-date:20261129T12000', 'signature', /does not match the signature you provided/],
    ['call', '', 'signature', /does not match the signature you provided/],
    ['upload', 'x-amz-date:20261129', 'date-format', /requires a valid Date or x-amz-date header/],
    ['upload', 'x-amz-date:2026112', 'time', /^The difference between the request time/],
    ['upload', 'amazonaws.com\n', 'host-signed', /^Missing required header for this request: x-amz-content-sha256/],
    ['upload', 'content-type;', 'host-signed', /^There were headers present in the request which were not signed/],
    ['upload', 'content-type:', 'signature', /does not match the signature you provided/],
  ] as const)(
    'in the text of %s, the character after %j is refused at the check %s',
    async (id, before, check, message) => {
      const machine = await machineOf(id);
      const whole = stepOf(machine.trace, 'canonicalRequest').text;
      expect(whole).toContain(before);
      const broken = await breakText(machine, whole.indexOf(before) + before.length, NOW, nodeHasher);
      expect(broken.verdict).toEqual({ outcome: 'refused', check });
      expect(broken.message).toMatch(message);
      expect(broken.computed === undefined).toBe(check !== 'signature');
    },
  );

  it.each([
    ['call', 'X-Amz-Date: 20261129', 'date-format'],
    ['call', 'Credential=AKIDEXAMPLE/2026112', 'credential-scope'],
    ['call', 'Credential=AKIDEXAMPLE/20261129/ap-northeast-', 'credential-scope'],
    ['call', '/execute-ap', 'credential-scope'],
    ['call', 'Credential=AKIDEXAMPL', 'key-id'],
    ['call', 'Authorization: AWS4-HMAC-SHA25', 'algorithm'],
    ['call', 'SignedHeaders=content-type;', 'host-signed'],
    ['call', 'Signatur', 'well-formed'],
    ['call', '\nAuthorizatio', 'present'],
    ['call', 'Signature=', 'signature'],
    ['upload', 'Credential=AKIDEXAMPLE/20261129/ap-northeast-', 'credential-scope'],
    ['upload', 'Credential=AKIDEXAMPL', 'key-id'],
  ] as const)(
    'in the finished request of %s, the character after %j is refused at the check %s',
    async (id, before, check) => {
      const machine = await machineOf(id);
      const whole = finishedText(machine);
      expect(whole).toContain(before);
      const { verdict, status, computed } = await breakLink(
        machine,
        whole.indexOf(before) + before.length,
        NOW,
        nodeHasher,
      );
      expect(verdict).toEqual({ outcome: 'refused', check });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(computed === undefined).toBe(check !== 'signature');
    },
  );

  it.each(['call', 'upload', 'page'] as const)(
    'any character of the text of %s is refused, and as the practice endpoint says it',
    async (id) => {
      const machine = await machineOf(id);
      const whole = stepOf(machine.trace, 'canonicalRequest').text;
      for (let at = 0; at < whole.length; at++) {
        if (whole[at] === '\n') continue;
        const { verdict, status, computed, bits, reply } = await breakText(machine, at, NOW, nodeHasher);
        expect(verdict.outcome, whole.slice(0, at + 1)).toBe('refused');
        expect(status).toBeGreaterThanOrEqual(400);
        expect(computed !== undefined, whole.slice(0, at + 1)).toBe(verdict.check === 'signature');
        if (reply !== undefined)
          expect(reply.includes('does not match the signature you provided')).toBe(verdict.check === 'signature');
        if (bits) expect(bits.filter(Boolean).length).toBeGreaterThan(80);
      }
    },
  );

  it('a payload hash that can be none is refused by Amazon S3 before it computes anything', async () => {
    const machine = await machineOf('upload');
    const whole = stepOf(machine.trace, 'canonicalRequest').text;
    const at = whole.indexOf('f', whole.indexOf('sha256:') + 7);
    const broken = await breakText(machine, at, NOW, nodeHasher);
    expect(broken).toMatchObject({ status: 400, verdict: { check: 'well-formed' }, computed: undefined });
    expect(broken.message).toMatch(/^x-amz-content-sha256 must be/);
  });

  it('a character of the body is refused where the body is signed, however long it is', async () => {
    for (const body of ['{"order": 7, "for": "あ😀"}', `{"long": "${'x'.repeat(3 * MOST_OF_BODY)}"}`]) {
      const { input } = await scenarioInput('call', NOW, nodeHasher);
      const own = { ...input, body: bodyOf(body) };
      const machine = { input: own, body, trace: await sign(own) };
      const whole = finishedText(machine);
      expect(whole.endsWith(`\n\n${body.slice(0, MOST_OF_BODY)}`)).toBe(true);
      expect(await breakLink(machine, undefined, NOW, nodeHasher)).toMatchObject({ status: 200, isBody: false });
      for (const at of [whole.indexOf('\n\n') + 2, whole.length - 3]) {
        const broken = await breakLink(machine, at, NOW, nodeHasher);
        expect(broken).toMatchObject({
          isBody: true,
          verdict: { outcome: 'refused', check: 'signature' },
          status: 403,
        });
        expect(broken.bits?.filter(Boolean).length).toBeGreaterThan(80);
      }
    }
  });

  it('a character of two units becomes one other', () => {
    expect(changedAt('a😀b', 1)).toEqual({ text: 'a-b', from: '😀', to: '-' });
  });

  it('a body that the link leaves open may be any', async () => {
    const { input } = await scenarioInput('link', NOW, nodeHasher);
    const own = { ...input, method: 'PUT', body: bodyOf('photo'), rule: ruleFor('s3'), service: 's3' };
    const machine = {
      input: own,
      body: 'photo',
      trace: await sign(own),
      told: { service: 's3', region: input.region },
    };
    const at = finishedText(machine).length - 1;
    expect(finishedText(machine)[at]).toBe('o');
    expect(await breakLink(machine, at, NOW, nodeHasher)).toMatchObject({
      isBody: true,
      verdict: { outcome: 'match' },
      from: 'o',
    });
  });

  it('a token that is looked at after the signature leaves the signature right', async () => {
    const { input } = await scenarioInput('session', NOW, nodeHasher);
    const rule = { ...input.rule, token: 'appended' as const };
    const appended = { ...input, rule, service: 'iotdevicegateway' };
    const machine = {
      input: appended,
      body: '',
      trace: await sign(appended),
      told: { service: 'iotdevicegateway', region: input.region },
    };
    expect(await breakLink(machine, undefined, NOW, nodeHasher)).toMatchObject({ status: 200 });
    const at = finishedText(machine).indexOf('X-Amz-Security-Token=') + 'X-Amz-Security-Token='.length;
    const broken = await breakLink(machine, at, NOW, nodeHasher);
    expect(broken).toMatchObject({ status: 403, verdict: { check: 'token' } });
    expect(broken.bits?.filter(Boolean)).toEqual([]);
  });

  it('a Host that is signed in place of that of the URL arrives as it was signed', async () => {
    const { input } = await scenarioInput('call', NOW, nodeHasher);
    const tunnelled = { ...input, host: 'tunnel.example.com', hostFrom: 'field' as const };
    const machine = { input: tunnelled, body: '{"order": 7}', trace: await sign(tunnelled) };
    expect(await breakText(machine, undefined, NOW, nodeHasher)).toMatchObject({ status: 200 });
    expect(finishedText(machine)).toContain('tunnel.example.com');
  });

  it('any character of the link is refused at some check, or leaves what is signed the same', async () => {
    const machine = await machineOf('link');
    const { text } = await breakLink(machine, undefined, NOW, nodeHasher);
    const before = stepOf(machine.trace, 'stringToSign').text;
    for (let at = 'https://'.length; at < text.length; at += 3) {
      const { verdict, status, stringToSign } = await breakLink(machine, at, NOW, nodeHasher);
      expect(status === 200, text.slice(0, at + 1)).toBe(verdict.outcome === 'match');
      if (verdict.outcome === 'match') expect(stringToSign).toBe(before);
    }
  });

  it('a digit of the signature itself is told as that', async () => {
    const machine = await machineOf('link');
    const at = machine.trace.signed.url.length - 1;
    const broken = await breakLink(machine, at, NOW, nodeHasher);
    expect(broken).toMatchObject({ status: 403, signatureItself: true });
    expect(broken.bits?.filter(Boolean).length).toBeLessThanOrEqual(4);
  });

  it('bits are counted one by one', () => {
    expect(differingBits('0f', '00')).toEqual([false, false, false, false, true, true, true, true]);
  });
});

describe('what is not signed', () => {
  it.each([
    ['reorder', 200],
    ['parameter', 403],
    ['escape', 200],
    ['header', 200],
    ['method', 403],
    ['fragment', 200],
    ['body-s3', 200],
    ['body-api', 403],
    ['signature', 403],
  ] as const)('%s: %i', async (id, status) => {
    const question = QUESTIONS.find((one) => one.id === id);
    expect(question && (await askAfter(question, NOW, nodeHasher)).status).toBe(status);
  });
});

describe('find the mistake', () => {
  it('has twelve of growing difficulty, none of them twice, and each can be pointed at', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const cases = round(seed);
        expect(cases).toHaveLength(ROUND);
        expect(new Set(cases.map(({ fault }) => fault.id)).size).toBe(ROUND);
        expect(cases.slice(0, 4).every(({ shown }) => shown === 'both')).toBe(true);
        expect(cases.every(({ fault }) => fault.part !== undefined)).toBe(true);
      }),
    );
  });

  it('is the same for the same number, and another for another', () => {
    const ids = (seed: number) => round(seed).map(({ fault }) => fault.id);
    expect(round(7)).toEqual(round(7));
    expect(ids(7)).not.toEqual(ids(8));
  });

  it('no request comes twice, in this round or in another, so that none can be known by heart', () => {
    const urls = Array.from({ length: 50 }, (_, seed) => round(seed)).flat();
    expect(new Set(urls.map(({ request }) => request.typed.url)).size).toBe(urls.length);
  });

  it('parts the desks in the line of its fault, whatever was drawn, and is refused for that', async () => {
    for (let seed = 0; seed < 30; seed++)
      for (const one of round(seed)) {
        const { typed } = one.request;
        const { rows, verdict, reply, told } = await hunted(one, NOW, nodeHasher);
        const name = `${one.fault.id}: ${typed.method} ${typed.url}`;
        expect(
          rows.filter(({ state }) => state === 'parts').map(({ id }) => id),
          name,
        ).toEqual([one.fault.part]);
        expect(verdict.outcome === 'refused' ? verdict.failure.check : undefined, name).toBe(one.fault.check);
        expect(reply.status, name).toBeGreaterThanOrEqual(400);
        expect(told?.from, name).not.toBe('');
      }
  });
});

describe('a spot', () => {
  it('joined is the text, and what is around it is in both', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const { before, middle, after } = spotOf(a, b);
        expect(before + middle + after).toBe(a);
        expect(b.startsWith(before) && b.endsWith(after)).toBe(true);
      }),
    );
  });
});

describe('two ways to sign', () => {
  const differing = (rows: Awaited<ReturnType<typeof compare>>) =>
    rows.filter(({ left, right }) => [...left, ...right].some(({ shared }) => !shared)).map(({ id }) => id);

  it('a link and signed headers differ in query, headers and what follows, and not in scope, time, body and key', async () => {
    expect(differing(await compare(await machineOf('link'), 'form'))).toEqual([
      'query',
      'headers',
      'signedHeaders',
      'requestHash',
      'signature',
      'url',
      'sentHeaders',
    ]);
  });

  it('SigV4a differs in algorithm, scope and key', async () => {
    expect(differing(await compare(await machineOf('link'), 'sigv4a', runEngineV4a))).toEqual(
      expect.arrayContaining(['query', 'algorithm', 'scope', 'key', 'signature']),
    );
  });

  it('what both have is on both sides', async () => {
    for (const { left, right } of await compare(await machineOf('call'), 'form')) {
      const shared = (lines: typeof left) => lines.filter((line) => line.shared).map(({ text }) => text);
      expect(shared(left).toSorted()).toEqual(shared(right).toSorted());
    }
  });
});

describe('what became of a request on its way', () => {
  const sent = (url: string) => ({ method: 'GET', url, headers: [], body: '' });
  const HOST = 'https://a.example';

  it.each([
    ['orders?limit=10', 'orders?limit=99', { from: 'limit=10', to: 'limit=99' }],
    ['photos//a', 'photos/a', { from: 'e/photos//', to: 'e/photos/' }],
    ['a?b=1', 'a?b=1&c=2', { from: 'b=1', to: 'b=1&c=2' }],
    ['a', 'a', undefined],
  ])('%s, arrived as %s, is told as %j', (before, after, told) => {
    expect(movedOf(sent(`${HOST}/${before}`), sent(`${HOST}/${after}`))).toEqual(told);
  });
});
