import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant, instant } from '@/core/model/instant';
import { ends } from '@/core/model/lifetime';
import { hasKnownRule, ruleFor, unsignedParameters } from '@/core/services/rules';
import { makeHere } from '@/testing/recipes/make';
import { RECIPES, recipeOf, usualProtocols } from './all';
import { secondsOf } from './duration';
import { fill } from './fill';
import { socketTarget } from './finish';
import { type Answers, RECIPE_IDS, type RecipeId } from './recipe';
import { firstAnswers, requestOf, unanswered } from './request';

describe('the recipes', () => {
  it('have a row for each id, and one only', () => {
    expect(RECIPES.map(({ id }) => id).toSorted()).toEqual([...RECIPE_IDS].toSorted());
  });

  it('ask for everything that their request is made of, and for nothing else', () => {
    for (const { id, asks, request } of RECIPES) {
      const used = new Set(
        [...JSON.stringify(request).matchAll(/\{(?:[/=.:-]|\\")?(\w+)\}/g)].map(([, name]) => name as string),
      );
      used.delete('dns');
      // HashiCorp Vault takes the role beside the request.
      if (id === 'vault') used.add('role');
      expect([id, ...asks.map(({ name }) => name).toSorted()]).toEqual([id, ...[...used].toSorted()]);
    }
  });

  it('ask for at most four things that have no usual answer', () => {
    for (const recipe of RECIPES)
      expect(unanswered(recipe, firstAnswers(recipe, 'us-east-1')).length, recipe.id).toBeLessThanOrEqual(4);
  });

  it('name where they are from, over https', () => {
    for (const { source } of RECIPES) expect(source.url).toMatch(/^https:\/\//);
  });

  it('last no longer than their service honours', () => {
    for (const { id, lifetime, request } of RECIPES) {
      expect(lifetime.usual, id).toBeLessThanOrEqual(lifetime.longest);
      expect(lifetime.longest, id).toBeLessThanOrEqual(ruleFor(request.service).longestExpiry);
    }
  });

  it('put nothing behind the signature that the verifier takes for signed', () => {
    const tails = RECIPES.filter(({ unsignedTail }) => unsignedTail);
    expect(tails.map(({ id }) => id)).toEqual(['msk', 'bedrockKey']);
    for (const { request, unsignedTail = [] } of tails) {
      expect(hasKnownRule(request.service)).toBe(true);
      for (const [name] of unsignedTail) expect(unsignedParameters(ruleFor(request.service))).toContain(name);
    }
  });
});

describe('the host of a recipe', () => {
  const urlOf = (id: RecipeId, answers: Answers): string => requestOf(recipeOf(id), answers, 'us-east-1').request.url;

  it.each([
    ['my-bucket', 'https://my-bucket.s3.eu-west-1.amazonaws.com/k'],
    ['my.dotted.bucket', 'https://s3.eu-west-1.amazonaws.com/my.dotted.bucket/k'],
    ['MyBucket', 'https://s3.eu-west-1.amazonaws.com/MyBucket/k'],
    ['my_bucket', 'https://s3.eu-west-1.amazonaws.com/my_bucket/k'],
  ])('names the bucket %s where a certificate fits it', (bucket, url) => {
    for (const id of ['s3Download', 's3Upload', 's3Delete'] as const)
      expect(urlOf(id, { bucket, key: 'k', region: 'eu-west-1' })).toBe(url);
    expect(urlOf('s3Form', { bucket, region: 'eu-west-1' })).toBe(url.replace(/k$/, ''));
  });

  it.each([
    ['/k', '//k'],
    [' k ', '/%20k%20'],
    ['//', '///'],
  ])('is followed by the key %j as it was typed', (key, path) => {
    expect(urlOf('s3Download', { bucket: 'b', key, region: 'eu-west-1' })).toBe(
      `https://b.s3.eu-west-1.amazonaws.com${path}`,
    );
    expect(urlOf('r2', { accountId: 'a', bucket: 'b', key, method: 'GET' })).toBe(
      `https://a.r2.cloudflarestorage.com/b${path}`,
    );
  });

  it.each([
    ['443', 'db.c1.us-east-1.rds.amazonaws.com:443/?Action=connect&DBUser=u'],
    ['5432', 'db.c1.us-east-1.rds.amazonaws.com:5432/?Action=connect&DBUser=u'],
  ])('keeps the port %s in a password', async (port, begin) => {
    const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: '' };
    const world = { region: 'us-east-1', keys, at: '2026-03-14 09:26:53' };
    const host = 'db.c1.us-east-1.rds.amazonaws.com';
    const { finished } = await makeHere('rds', { host, port, user: 'u' }, world);
    expect(finished[0]?.text.startsWith(begin)).toBe(true);
  });

  it.each([
    ['us-gov-west-1', 'amazonaws.com'],
    ['cn-north-1', 'amazonaws.com.cn'],
    ['eusc-de-east-1', 'amazonaws.eu'],
    ['us-iso-east-1', 'c2s.ic.gov'],
    ['us-isob-east-1', 'sc2s.sgov.gov'],
    ['us-isof-south-1', 'csp.hci.ic.gov'],
    ['eu-isoe-west-1', 'cloud.adc-e.uk'],
  ])('ends in %s as its partition does', (region, end) => {
    expect(urlOf('callerIdentity', { region })).toMatch(new RegExp(`^https://sts\\.${region}\\.${end}/`));
  });
});

describe('a WebSocket', () => {
  const KEYS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: '' };
  const HOST = 'abc.appsync-api.us-east-1.amazonaws.com';
  const socketOf = async (id: RecipeId, answers: Answers) => {
    const world = { region: 'us-east-1', keys: KEYS, at: '2026-03-14 09:26:53' };
    const { recipe, trace, finished, sent } = await makeHere(id, answers, world);
    const body = sent.size > 0 ? '{}' : undefined;
    const made = { ...trace.signed, body, at: instant(0) };
    return { target: socketTarget(recipe, answers, made), url: trace.signed.url, finished };
  };

  it('is opened by every recipe whose finished thing is one’s address, and by no other', () => {
    for (const { id, forms, socket } of RECIPES)
      expect([id, socket !== undefined]).toEqual([
        id,
        forms.some((form) => ['webSocketUrl', 'appSyncProtocol', 'eventsProtocol'].includes(form)),
      ]);
  });

  it('is opened at the signed address, with the subprotocol of its clients', async () => {
    const { target, url } = await socketOf('iotMqtt', { host: 'a1-ats.iot.us-east-1.amazonaws.com' });
    expect(target).toEqual({ url, protocols: ['mqtt'] });
    expect(usualProtocols('iotdevicegateway')).toEqual(['mqtt']);
    expect(usualProtocols('appsync')).toEqual([]);
    expect(usualProtocols('execute-api')).toEqual([]);
    expect((await socketOf('s3Download', { bucket: 'b', key: 'k', region: 'us-east-1' })).target).toBeUndefined();
  });

  it.each([
    ['appSyncRealtime', 'graphql-ws', '/graphql'],
    ['appSyncEvents', 'aws-appsync-event-ws', '/event/realtime'],
  ] as const)('of %s is opened at the realtime host, the signed headers in a subprotocol', async (id, name, path) => {
    const { target, finished } = await socketOf(id, { host: HOST });
    expect(target?.url).toBe(`wss://abc.appsync-realtime-api.us-east-1.amazonaws.com${path}`);
    expect(target?.protocols).toEqual([name, expect.stringMatching(/^header-[\w-]+$/)]);
    expect(finished[0]?.text).toBe(target?.protocols.join(', '));
  });

  it.each([
    ['appSyncRealtime', '/graphql/realtime'],
    ['appSyncEvents', '/event/realtime'],
  ] as const)('of %s is opened below its path at a domain of one’s own', async (id, path) => {
    const { target, finished } = await socketOf(id, { host: 'api.example.com' });
    expect(target?.url).toBe(`wss://api.example.com${path}`);
    const address = finished.find(({ form }) => form === 'appSyncUrl')?.text;
    if (id === 'appSyncRealtime') expect(address?.startsWith(`wss://api.example.com${path}?header=`)).toBe(true);
  });
});

describe('a template', () => {
  it.each([
    ['{=host}/{key}', { host: 'h.example', key: 'a/b c' }, 'h.example/a%2Fb%20c'],
    ['/{/key}', { key: '/folder/a b.txt ' }, '//folder/a%20b.txt%20'],
    ['/{/path}', { path: ' /a b ' }, '/a%20b'],
    ['{"text}', { text: 'say "hi"\n' }, '"say \\"hi\\""'],
    ['?a=1<&s={sessionId}>', { sessionId: ' ' }, '?a=1'],
    ['?a=1<&s={sessionId}>', { sessionId: 'é' }, '?a=1&s=%C3%A9'],
    ['sts.{=region}.{dns}', { region: 'cn-north-1' }, 'sts.cn-north-1.amazonaws.com.cn'],
    ['sts.{=region}.{dns}', { region: 'us-gov-west-1' }, 'sts.us-gov-west-1.amazonaws.com'],
    ['https://{=host}/', { host: ' https://db.example/path ' }, 'https://db.example/'],
    ['<application/json{-json}>', { json: '{}' }, 'application/json'],
    ['<application/json{-json}>', {}, ''],
    ['{=alias}', { alias: 'arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap' }, 'mfzwi23gnjvgw.mrap'],
    ['{=path}', { path: '/openCypher/status' }, 'openCypher/status'],
    ['{=endpoint}/b', { endpoint: 'localhost:9000/' }, 'https://localhost:9000/b'],
  ])('%s with %o is %s', (template, answers, filled) => {
    expect(fill(template, answers)).toBe(filled);
  });

  it('takes an answer that looks like a template for a text', () => {
    expect(fill('/{key}{=host}', { key: '{=host}', host: 'h' })).toBe('/%7B%3Dhost%7Dh');
  });
});

describe('the request of a recipe', () => {
  it('is in the region of its host, where the host tells one', () => {
    const answers = { host: 'db.c9akciq32.eu-west-3.rds.amazonaws.com', port: '5432', user: 'me' };
    expect(requestOf(recipeOf('rds'), answers, 'us-east-1').request).toMatchObject({
      url: 'https://db.c9akciq32.eu-west-3.rds.amazonaws.com:5432/?Action=connect&DBUser=me',
      region: 'eu-west-3',
      service: 'rds-db',
      expires: '900',
    });
  });

  it('is in the region at hand, where its host tells none', () => {
    const answers = { host: 'db.internal.example', port: '5432', user: 'me' };
    expect(requestOf(recipeOf('rds'), answers, 'eu-north-1').request.region).toBe('eu-north-1');
  });

  it('has no header without a value', () => {
    const { request } = requestOf(recipeOf('vault'), { role: 'dev', region: 'us-east-1' }, 'us-east-1');
    expect(request.headers.map(({ name }) => name)).toEqual(['Content-Type']);
  });

  it('begins in the region at hand, where that is one of AWS’s', () => {
    expect(firstAnswers(recipeOf('eks'), 'ap-northeast-1').region).toBe('ap-northeast-1');
    expect(firstAnswers(recipeOf('eks'), 'auto').region).toBe('us-east-1');
    expect(firstAnswers(recipeOf('b2'), 'ap-northeast-1').region).toBe('us-west-004');
  });
});

describe('what ends a signature', () => {
  const at = instant(Date.UTC(2026, 2, 14));
  const of = (expires: number | undefined, longest: number, credentials?: number) =>
    ends({ at, expires, longest, credentialsEnd: credentials === undefined ? undefined : addSeconds(at, credentials) });
  const order = (...of_: Parameters<typeof of>) => of(...of_).map(({ by, at: end }) => [by, (end - at) / 1000]);

  it('is told in the order in which it comes', () => {
    expect(order(60, 900)).toEqual([
      ['expires', 60],
      ['service', 900],
    ]);
    expect(order(3600, 900, 300)).toEqual([
      ['credentials', 300],
      ['service', 900],
      ['expires', 3600],
    ]);
  });

  it('is what the signature says, where the service says the same', () => {
    expect(order(900, 900)[0]).toEqual(['expires', 900]);
  });

  it('is the service’s limit for signed headers', () => {
    expect(order(undefined, 300)).toEqual([['service', 300]]);
  });

  it('may be past when it is signed', () => {
    expect(of(900, 900, -60)[0].at).toBeLessThan(at as Instant);
  });
});

describe('a length of time', () => {
  it.each([
    ['1h', 3600],
    ['15m', 900],
    ['15 min', 900],
    ['1h30m', 5400],
    ['1 hour, 30 minutes', 5400],
    ['7 days', 604_800],
    ['1W', 604_800],
    ['P1D', 86_400],
    ['PT15M', 900],
    ['P1DT12H', 129_600],
    ['pt1h', 3600],
    ['90s', 90],
  ])('%s is %i seconds', (typed, seconds) => {
    expect(secondsOf(typed)).toBe(seconds);
  });

  it.each(['', '900', 'h', '1x', 'P', 'PT', 'P1', 'P1M', 'P1Y', '1h 2x', '-1h', '1.5h', `${'1h'.repeat(60)}`])(
    '%j is none',
    (typed) => {
      expect(secondsOf(typed)).toBeUndefined();
    },
  );
});
