import { describe, expect, it } from 'vitest';
import { instant, parseAmzDate } from '@/core/model/instant';
import { sign } from '@/core/signing/sign';
import { enLearn } from '@/i18n/en/learn/all';
import { jaLearn } from '@/i18n/ja/learn/all';
import { nodeHasher } from '@/testing/node-hasher';
import { verdictOf } from '@/testing/verdicts';
import type { Machine } from './arrival';
import { happen, refusedAt } from './exchange';
import { FAULTS, type Fault } from './faults';
import { damagedSecret, queryWithPlus, rewrittenJson, zoneTime } from './modelled';
import { practiceInput } from './scenarios';
import { askAfter, QUESTIONS, type Question } from './unsigned';

const NOW = instant(Date.parse('2026-11-29T12:00:00Z'));

type Typed = Parameters<typeof practiceInput>[0] & {
  readonly service: string;
  readonly region: string;
  readonly secret?: string;
};

const BUCKET = 'https://press.s3.eu-west-3.amazonaws.com';
const JSON_TYPE = { name: 'content-type', value: 'application/json' };

/** Requests as people build them, of services that differ in their rules. */
const OWN: Readonly<Record<string, Typed>> = {
  'an API link': {
    method: 'PUT',
    url: 'https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com/prod/a%20b/c?q=two%20words&page=7',
    signatureIn: 'query',
    service: 'execute-api',
    region: 'us-east-1',
  },
  'a bare API link': {
    method: 'GET',
    url: 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/pets',
    signatureIn: 'query',
    service: 'execute-api',
    region: 'eu-west-1',
  },
  'a call of a function': {
    method: 'POST',
    url: 'https://abc123.lambda-url.eu-west-3.on.aws/run?b=2&a=1&a=0',
    signatureIn: 'header',
    headers: [JSON_TYPE, { name: 'x-trace', value: 'one  two' }],
    body: '{\n  "a": [1, 2]\n}\n',
    service: 'lambda',
    region: 'eu-west-3',
  },
  'a call without anything': {
    method: 'GET',
    url: 'https://sts.eu-west-3.amazonaws.com/',
    signatureIn: 'header',
    service: 'sts',
    region: 'eu-west-3',
    secret: 'onlyLettersAndDigits0123456789',
  },
  'a link to an object': {
    method: 'GET',
    url: `${BUCKET}/a//b%2Bc%20d.txt?response-content-type=text%2Fplain`,
    signatureIn: 'query',
    service: 's3',
    region: 'eu-west-3',
    key: 'temporary',
  },
  'an upload by link': {
    method: 'PUT',
    url: `${BUCKET}/a.json`,
    signatureIn: 'query',
    headers: [JSON_TYPE],
    body: '{"a": 1}',
    service: 's3',
    region: 'eu-west-3',
  },
  'an upload': {
    method: 'PUT',
    url: `${BUCKET}/a%20b.json`,
    signatureIn: 'header',
    headers: [JSON_TYPE, { name: 'x-amz-meta-of', value: 'me' }],
    body: '{"a": 1}',
    service: 's3',
    region: 'eu-west-3',
    key: 'temporary',
  },
  'a deletion': {
    method: 'DELETE',
    url: `${BUCKET}/a.txt?versionId=3`,
    signatureIn: 'header',
    service: 's3',
    region: 'eu-west-3',
  },
  'a link whose token is added afterwards': {
    method: 'GET',
    url: 'wss://a1b2c3-ats.iot.eu-west-3.amazonaws.com/mqtt',
    signatureIn: 'query',
    service: 'iotdevicegateway',
    region: 'eu-west-3',
    key: 'temporary',
  },
};

async function machineOf({ service, region, secret, ...typed }: Typed): Promise<Machine> {
  const made = await practiceInput(typed, { service, region }, NOW, nodeHasher);
  const secretAccessKey = secret ?? made.credentials.secretAccessKey;
  const input = { ...made, credentials: { ...made.credentials, secretAccessKey } };
  return { input, body: typed.body ?? '', trace: await sign(input) };
}
const own = Object.entries(OWN);
const machines = new Map(await Promise.all(own.map(async ([name, typed]) => [name, await machineOf(typed)] as const)));
const of = (name: string): Machine => machines.get(name) as Machine;
const namesThatFit = ({ fits }: Fault | Question): readonly string[] =>
  own.flatMap(([name]) => (fits(of(name)) ? [name] : []));

describe('a request of Build at the desks', () => {
  it.each(own)('%s is accepted as it is', async (name) => {
    expect(await refusedAt(of(name), NOW, nodeHasher)).toBe(undefined);
  });

  it('a request for another place is refused before anything happens to it', async () => {
    const machine = await machineOf({ ...(OWN['an API link'] as Typed), region: 'eu-west-1' });
    expect(await refusedAt(machine, NOW, nodeHasher)).toBe('credential-scope');
  });

  it.each(FAULTS.map((fault) => [fault.id, fault] as const))(
    '%s does to each request that it fits what it says, and changes it',
    async (_, fault) => {
      const fitting = namesThatFit(fault);
      expect(fitting.length, 'a request that can show it').toBeGreaterThan(0);
      for (const name of fitting) {
        const { verdict, rows, reply, told } = await happen(fault, NOW, nodeHasher, of(name));
        expect(verdict.outcome === 'refused' ? verdict.failure.check : undefined, name).toBe(fault.check);
        expect(reply.status < 300, name).toBe(fault.check === undefined);
        const parts = rows.filter(({ state }) => state === 'parts').map(({ id }) => id);
        expect(parts, name).toEqual(fault.part === undefined ? [] : [fault.part]);
        expect(told === undefined, name).toBe(fault.told === undefined);
        if (told) expect(told.from, name).not.toBe('');
      }
    },
  );

  /** What every request has: a method, a host, a key and a time. */
  const ALWAYS = [
    'region',
    'secret-newline',
    'secret-other',
    'key-gone',
    'header-added',
    'redirect',
    'host-port',
    'method-case',
  ];
  it.each(FAULTS.filter(({ id }) => !ALWAYS.includes(id)).map((fault) => [fault.id, fault] as const))(
    '%s is not offered where a request lacks what it takes',
    (_, fault) => {
      expect(namesThatFit(fault).length).toBeLessThan(own.length);
    },
  );

  it.each([
    ['parameter', ['an API link', 'a link to an object']],
    ['header-dropped', ['a call of a function', 'an upload by link', 'an upload']],
    ['header-changed', ['a call of a function', 'an upload by link', 'an upload']],
    ['slashes', ['a link to an object']],
    ['decoded', ['a link to an object']],
    ['body-changed', ['a call of a function']],
    ['reordered', ['an API link', 'a call of a function']],
    ['service', ['an API link', 'a bare API link']],
    ['path-twice', ['a link to an object', 'an upload']],
    ['path-once', ['an API link']],
    ['query-plus', ['an API link']],
    ['body-left-out', ['a call of a function', 'an upload']],
    ['token-left-out', ['a link to an object', 'an upload', 'a link whose token is added afterwards']],
    ['session-ended', ['a link to an object', 'an upload', 'a link whose token is added afterwards']],
    ['clock', ['a call of a function', 'a call without anything', 'an upload', 'a deletion']],
  ] as const)('%s is offered for %j, and for nothing else', (id, names) => {
    expect(namesThatFit(FAULTS.find((one) => one.id === id) as Fault)).toEqual(names);
  });

  it('a secret without signs cannot lose any', () => {
    for (const id of ['secret-plus', 'secret-encoded'])
      expect(FAULTS.find((one) => one.id === id)?.fits(of('a call without anything'))).toBe(false);
  });

  it('a Host that is not that of the URL is at no other host, and one with a port gets none', async () => {
    const { input, ...rest } = of('a bare API link');
    const tunnelled = { ...rest, input: { ...input, host: 'localhost:8443', hostFrom: 'field' as const } };
    for (const id of ['redirect', 'host-port'])
      expect(FAULTS.find((one) => one.id === id)?.fits(tunnelled)).toBe(false);
  });

  it.each([enLearn, jaLearn])('a story that tells of the request has what it tells', (texts) => {
    for (const { id, told } of FAULTS) expect(typeof texts.faults[id]?.story === 'function', id).toBe(!!told);
    for (const { id, told } of QUESTIONS)
      expect(
        (texts.unsigned.own[id] ?? texts.unsigned.questions[id]).some((text) => typeof text === 'function'),
        id,
      ).toBe(!!told);
  });

  it('what Debug gets of it holds no secret, and is enough', async () => {
    const fault = FAULTS.find(({ id }) => id === 'method-case') as Fault;
    const { paste, credentials } = await happen(fault, NOW, nodeHasher, of('a call of a function'));
    expect(paste).not.toContain(credentials.secretAccessKey);
    const { leads } = await verdictOf(paste, NOW, credentials.secretAccessKey);
    expect(JSON.stringify(leads)).toContain('method-case');
  });
});

describe('a request of Build that is changed after signing', () => {
  it.each(QUESTIONS.map((question) => [question.id, question] as const))(
    '%s is answered the same for every request that it fits',
    async (id, question) => {
      const accepted = ['reorder', 'escape', 'header', 'fragment', 'body-s3'].includes(id);
      const fitting = namesThatFit(question);
      expect(fitting.length).toBeGreaterThan(0);
      for (const name of fitting) {
        const { status } = await askAfter(question, NOW, nodeHasher, of(name));
        expect(status < 300, name).toBe(accepted);
      }
    },
  );

  it.each([
    ['reorder', ['an API link', 'a call of a function']],
    ['body-s3', ['a link to an object', 'an upload by link']],
  ] as const)('%s is asked for %j, and for nothing else', (id, names) => {
    expect(namesThatFit(QUESTIONS.find((one) => one.id === id) as Question)).toEqual(names);
  });

  it('a body is asked about once, and an escape only where there is one', () => {
    const ids = (name: string) => QUESTIONS.filter(({ fits }) => fits(of(name))).map(({ id }) => id);
    for (const [name] of own) expect(ids(name).filter((id) => id.startsWith('body')).length, name).toBe(1);
    expect(ids('a call without anything')).not.toContain('escape');
    expect(ids('a bare API link')).toContain('escape');
  });
});

describe('what the model of faults is asked for', () => {
  it('is what the chapter teaches', () => {
    expect(damagedSecret('secret-newline', 'a+b')).toBe('a+b\n');
    expect(damagedSecret('secret-plus-to-space', 'a+b')).toBe('a b');
    expect(damagedSecret('secret-encoded', 'a/b+')).toBe('a%2Fb%2B');
    expect(rewrittenJson('{"order": 7}')).toBe('{"order":7}');
    expect(rewrittenJson('sunny\n')).toBe('sunny\n');
    expect(queryWithPlus('color=sea%20blue&q=%2B')).toBe('color=sea+blue&q=%2B');
    expect(zoneTime(instant(NOW + 7), 9)).toBe(parseAmzDate('20261129T210000Z'));
  });
});
