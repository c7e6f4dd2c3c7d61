import { describe, expect, it, vi } from 'vitest';
import { type Answers, isHandedOver, RECIPES, type Recipe } from '@/core/making';
import { pageStores } from '@/testing/stores';
import { fillFrom } from './pasted-credentials';
import { answerRecipe, chooseRecipe, recipeAtHand } from './recipe';

const until = (condition: () => unknown) => vi.waitUntil(condition, { timeout: 5000, interval: 2 });

describe('a recipe that is chosen', () => {
  it('fills the request, in the region at hand', () => {
    const { compose } = pageStores();
    chooseRecipe('eks', compose);
    answerRecipe({ cluster: 'prod' }, compose);
    expect(compose.getState().request).toMatchObject({
      method: 'GET',
      url: 'https://sts.ap-northeast-1.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15',
      service: 'sts',
      region: 'ap-northeast-1',
      expires: '60',
      headers: [{ name: 'x-k8s-aws-id', value: 'prod' }],
    });
    expect(recipeAtHand(compose.getState())).toMatchObject({ id: 'eks', answers: { cluster: 'prod' } });
  });

  it('signs the body that it is made of, and takes it away with the next', async () => {
    const { compose, signing } = pageStores();
    chooseRecipe('appSyncEvents', compose);
    answerRecipe({ host: 'abc.appsync-api.eu-west-1.amazonaws.com' }, compose);
    await until(() => signing.getState().signed?.input.body.size === 2);
    expect(compose.getState().body).toMatchObject({ kind: 'text', text: '{}' });
    chooseRecipe('callerIdentity', compose);
    expect(compose.getState().body).toEqual({ kind: 'none' });
  });

  it('keeps how long and when it is signed while it is answered', () => {
    const { compose } = pageStores();
    chooseRecipe('dsql', compose);
    compose.getState().set('expires', '3600');
    compose.getState().set('signingTime', '2026-03-14 09:26:53Z');
    answerRecipe({ host: 'abc.dsql.us-east-1.on.aws' }, compose);
    expect(compose.getState().request).toMatchObject({ expires: '3600', signingTime: '2026-03-14 09:26:53Z' });
    expect(recipeAtHand(compose.getState())?.id).toBe('dsql');
  });

  it.each([
    ['the method', 'method', 'PUT'],
    ['the URL', 'url', 'https://other.example/'],
    ['the service', 'service', 'execute-api'],
    ['the region', 'region', 'eu-west-1'],
  ] as const)('is gone once %s is changed by hand', (_, field, value) => {
    const { compose } = pageStores();
    chooseRecipe('callerIdentity', compose);
    compose.getState().set(field, value);
    expect(recipeAtHand(compose.getState())).toBeUndefined();
  });

  it('is gone with an example, and with Forget, and its answers with it', () => {
    const { compose, credentials } = pageStores();
    const choose = () => {
      chooseRecipe('eks', compose);
      answerRecipe({ cluster: 'prod' }, compose);
    };
    choose();
    compose.getState().useExample('s3');
    expect(recipeAtHand(compose.getState())).toBeUndefined();
    choose();
    credentials.getState().forget();
    expect(compose.getState().recipe).toBeUndefined();
  });
});

describe('a recipe with something left open', () => {
  it.each(['r2', 's3Download', 'rds', 'eks'] as const)(
    'of %s signs nothing, and marks nothing as wrong',
    async (id) => {
      const { compose, signing } = pageStores();
      await until(() => signing.getState().signed);
      chooseRecipe(id, compose);
      await new Promise((resolve) => setTimeout(resolve));
      expect(signing.getState()).toMatchObject({ signed: undefined, findings: [], phase: 'faulty' });
    },
  );

  it('is signed once all is answered', async () => {
    const { compose, signing } = pageStores();
    chooseRecipe('s3Download', compose);
    answerRecipe({ bucket: 'photos' }, compose);
    expect(signing.getState().signed).toBeUndefined();
    answerRecipe({ key: 'a.jpg' }, compose);
    await until(() => signing.getState().signed?.trace.signed.url.startsWith('https://photos.s3.'));
    expect(signing.getState().phase).toBe('current');
  });

  it.each(['abc', 'g'.repeat(32)])('is still open where an account of R2 is %j', (accountId) => {
    const { compose } = pageStores();
    chooseRecipe('r2', compose);
    answerRecipe({ accountId, bucket: 'photos', key: 'a.jpg' }, compose);
    expect(compose.getState().recipe?.open).toBe(true);
    answerRecipe({ accountId: '0'.repeat(32) }, compose);
    expect(compose.getState().recipe?.open).toBe(false);
  });

  it('holds nothing back once the request is changed by hand', async () => {
    const { compose, signing } = pageStores();
    chooseRecipe('eks', compose);
    compose.getState().set('method', 'POST');
    await until(() => signing.getState().signed);
    expect(compose.getState().recipe).toBeUndefined();
  });
});

/** What has no example of its own. */
const ANSWERS: Answers = {
  accountId: '0123456789abcdef0123456789abcdef',
  bucket: 'photos',
  challenge: 'a-challenge',
  key: 'a.jpg',
  text: 'Hello',
};
const filled = ({ asks }: Recipe): Answers =>
  Object.fromEntries(
    asks.map(({ name, starts, example, options }) => [
      name,
      starts ?? options?.[0] ?? ANSWERS[name] ?? example ?? 'answer',
    ]),
  );

describe.each(RECIPES)('the recipe of $id', (recipe) => {
  it('shows in its request what is still asked for, and never a hole', () => {
    const { compose } = pageStores();
    chooseRecipe(recipe.id, compose);
    const { request, body } = compose.getState();
    const shown = [request.url, body.kind === 'text' ? body.text : '', ...request.headers.map(({ value }) => value)];
    expect(shown[0]).not.toMatch(/\/\/[:/?]|\/\/$|\.\.|=(?:&|$)/);
    const named = new Set(shown.join(' ').match(/(?<=\{)\w+(?=\})/g));
    const { answers } = compose.getState().recipe ?? {};
    const asked = recipe.asks.filter(({ name, optional }) => !optional && (answers?.[name] ?? '') === '');
    // The role of Vault is no part of the request, and the service has a field of its own.
    const places = asked.map(({ name }) => name).filter((name) => name !== 'role' && name !== 'service');
    expect([...named].toSorted()).toEqual(places.toSorted());
  });

  it('has nothing to warn of once all is answered', async () => {
    const { compose, signing } = pageStores();
    chooseRecipe(recipe.id, compose);
    answerRecipe(filled(recipe), compose);
    expect(compose.getState().recipe).toMatchObject({ open: false, handedOver: isHandedOver(recipe) });
    if (recipe.request.in !== 'form') await until(() => signing.getState().signed);
    const said = signing.getState().findings.filter(({ severity }) => severity !== 'note');
    expect(said).toEqual([]);
  });
});

it('what goes to a program is handed over, and what is opened or sent is not', () => {
  const handed = RECIPES.filter(isHandedOver).flatMap(({ forms }) => forms);
  expect(new Set(handed)).toEqual(
    new Set([
      'password',
      'mskToken',
      'webSocketUrl',
      'appSyncProtocol',
      'appSyncUrl',
      'eventsProtocol',
      'eksToken',
      'execCredential',
      'vaultLogin',
      'gcpToken',
      'snowflakeToken',
      'rawHttp',
      'bedrockKey',
    ]),
  );
});

it('what a recipe made is no longer handed over once it is changed by hand', () => {
  const { compose } = pageStores();
  chooseRecipe('callerIdentity', compose);
  chooseRecipe('memorydb', compose);
  answerRecipe({ cache: 'c', user: 'u' }, compose);
  expect(compose.getState().recipe?.handedOver).toBe(true);
  compose.getState().set('expires', '60');
  expect(compose.getState().recipe?.handedOver).toBe(true);
  compose.getState().set('url', 'http://c/?Action=connect');
  expect(compose.getState().recipe).toBeUndefined();
});

describe('a recipe that is made with the key alone', () => {
  it('leaves the request as it is, and stays whatever becomes of it', () => {
    const { compose } = pageStores();
    const before = compose.getState().request;
    chooseRecipe('codeCommit', compose);
    answerRecipe({ repository: 'my-repo' }, compose);
    expect(compose.getState().request).toEqual(before);
    compose.getState().set('url', 'https://example.com/');
    expect(recipeAtHand(compose.getState())).toMatchObject({
      id: 'codeCommit',
      answers: { repository: 'my-repo', region: 'ap-northeast-1' },
      made: undefined,
    });
    compose.getState().useExample('s3');
    expect(recipeAtHand(compose.getState())).toBeUndefined();
  });
});

describe('when temporary credentials end', () => {
  const PASTED = {
    accessKeyId: 'ASIAEXAMPLE123456789',
    secretAccessKey: 'oneSecret/of+forty/characters/for/testing',
    sessionToken: 'token',
    expiration: '2026-03-14T10:26:53Z',
    region: undefined,
  };

  it('is taken from where they are pasted', () => {
    const { credentials } = pageStores();
    fillFrom(PASTED, credentials);
    expect(credentials.getState().ends).toBe('2026-03-14T10:26:53Z');
  });

  it('is not known of others, and forgotten with them', () => {
    const { credentials } = pageStores();
    fillFrom(PASTED, credentials);
    credentials.getState().set({ sessionToken: 'another' });
    expect(credentials.getState().ends).toBeUndefined();
    fillFrom(PASTED, credentials);
    credentials.getState().forget();
    expect(credentials.getState().ends).toBeUndefined();
  });
});
