import { describe, expect, it, vi } from 'vitest';
import { utf8 } from '@/core';
import { readCase } from '@/core/diagnosing/reading';
import type { Solver } from '@/core/ports';
import { marksIn } from '@/testing/marks';
import { nodeHasher } from '@/testing/node-hasher';
import { handBodyHasher, handConnector, handSender, type PageWorld, pageStores } from '@/testing/stores';
import { createDebugStore, type PasteReader } from './debug';
import { createHighlightStore } from './highlight';
import { takePastedCredentials } from './pasted-credentials';
import { createPracticeStore } from './practice';
import { createPreferencesStore } from './preferences';
import { createQuestionsStore } from './questions';
import type { Signed } from './signing-state';
import { type SocketStore, socketStore } from './socket';
import type { Stores } from './stores';
import { createTimeStore } from './time';
import { createViewStore } from './view';

const until = (condition: () => unknown) => vi.waitUntil(condition, { timeout: 60_000, interval: 5 });
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** What stands for a secret, and where it was put. Each could be the value of a header, a parameter and a name. */
const MARKS = {
  keyId: 'KEYIDMARKQ7WE9RT3YU5IO1PA8SD',
  secret: 'SecretMarkwq8Zr3Lk7TnYd5Vb2Hc9Xm4Pf6',
  token: 'TokenMarkb4Nw8Qz2Rt6Ky1Lp5Vd9Xc3Hm7J',
  userinfo: 'UserinfoMarkr9Ty5Ui1Op7As3Df8Gh4Jk0L',
  parameter: 'ParameterMarkm1Qw7Er3Ty9Ui5Op2As8Df4',
  header: 'HeaderMarkz4Xc0Vb6Nm2Qw8Er5Ty1Ui7Op3',
  name: 'namemarkh3jk9lz5xc1vb7nm4qw0er6ty2pl8nn3',
  body: 'BodyMarkd2Fg8Hj4Kl0Zx6Cv3Bn9Mq5Wr1Yu',
  reply: 'ReplyMarkp7As3Df9Gh5Jk1Lz8Xc4Vb0Nm6Q',
  paste: 'PasteMarke5Rt1Yu7Io3Pa9Sd6Fg2Hj8Kl4Z',
  misplaced: 'misplacedmarkw1er5ty9ui3op7as2df6gh0jk4',
  signingKey: 'ab12cd34'.repeat(8),
};
const MARKED = Object.values(MARKS);

/** All stores of the page. A store that is new in `Stores` is missing here until its fields are planted below. */
type AllStores = {
  readonly [K in keyof Stores as Stores[K] extends { readonly getState: () => unknown } ? K : never]: Stores[K];
} & { readonly debug: Awaited<ReturnType<Stores['debug']['get']>>; readonly socket: SocketStore };

function wholePage(world: PageWorld = {}) {
  const hand = handSender();
  const connector = handConnector();
  const page = pageStores({ sender: hand.sender, ...world });
  const { credentials, compose, signing, tryIt, time } = page;
  const ended: string[] = [];
  const reader: PasteReader = {
    read: (text, now) => readCase(text, now, nodeHasher),
    forget: () => void ended.push('reader'),
  };
  const solver: Solver = {
    warm: () => undefined,
    solve: () => new Promise(() => undefined),
    forget: () => void ended.push('solver'),
  };
  const clock = { now: () => time.now };
  const address = { read: () => '', replace: () => undefined, push: () => undefined, subscribe: () => () => undefined };
  const worker = {
    state: () => 'none' as const,
    updateWaiting: () => false,
    applyUpdate: () => undefined,
    subscribe: () => () => undefined,
  };
  const settings = { read: () => undefined, write: () => undefined };
  const stores: AllStores = {
    view: createViewStore(address, ['build', 'debug']),
    compose,
    credentials,
    signing,
    tryIt,
    socket: socketStore({ credentials, signing, sender: async () => connector }),
    debug: createDebugStore({
      credentials,
      clock,
      hasher: nodeHasher,
      reader,
      solver,
      readClipboard: async () => undefined,
    }),
    preferences: createPreferencesStore(settings, { language: 'en', theme: 'light' }),
    highlight: createHighlightStore(credentials),
    questions: createQuestionsStore(credentials),
    time: createTimeStore(clock),
    practice: createPracticeStore(worker, { clear: async () => undefined }),
  };
  return { ...stores, stores, hand, connector, ended };
}
type Page = ReturnType<typeof wholePage>;

const request = (change: Record<string, string> = {}) => ({
  method: 'PUT',
  url: `https://user:${MARKS.userinfo}@examplebucket.s3.eu-west-1.amazonaws.com/path/key.txt?versionId=3&access_token=${MARKS.parameter}&X-Amz-Security-Token=${MARKS.token}#${MARKS.parameter}`,
  service: 's3',
  region: 'eu-west-1',
  ...change,
});

const PASTE = `curl 'https://b.s3.eu-west-1.amazonaws.com/a?sig=${MARKS.paste}' -H 'x-api-key: ${MARKS.paste}' -H 'Authorization: AWS4-HMAC-SHA256 Credential=${MARKS.keyId}/20260401/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=${MARKS.paste}'

AWS_SECRET_ACCESS_KEY=${MARKS.secret}
AWS_SESSION_TOKEN=${MARKS.token}

<Error><Code>SignatureDoesNotMatch</Code><Message>${MARKS.reply}</Message></Error>`;

/** Types, signs, sends and pastes something with a mark in every place that a person can reach. */
async function plant(page: Page, form: 'query' | 'header' | 'form'): Promise<void> {
  const { credentials, compose, signing, tryIt, debug, highlight, questions, hand, socket, connector } = page;
  credentials.getState().set({
    accessKeyId: MARKS.keyId,
    secretAccessKey: MARKS.secret,
    sessionToken: MARKS.token,
  });
  for (const [field, value] of Object.entries(request())) compose.getState().set(field as 'url', value);
  compose.getState().setSignatureIn(form);
  compose.getState().addHeader();
  compose.getState().setHeader(0, { name: 'x-api-key', value: MARKS.header });
  compose.getState().addHeader();
  compose.getState().setHeader(1, { name: MARKS.name, value: 'v' });
  compose.getState().setPolicy({
    key: `uploads/\${filename}`,
    conditions: [{ name: 'x-amz-meta-owner', matching: 'eq', value: MARKS.header }],
  });
  compose.getState().setBody({ kind: 'text', text: `{"token": "${MARKS.body}"}` });
  if (form === 'header') compose.getState().amend({ chunkSize: '8192' });
  const result = () => (form === 'form' ? signing.getState().form : signing.getState().signed);
  const isMarked = () => marksIn(result(), [MARKS.secret]).length > 0 && marksIn(result(), [MARKS.header]).length > 0;
  await until(isMarked);
  if (form === 'header') await until(() => signing.getState().chunks?.phase === 'signed');

  const outgoing = { method: 'POST', url: 'https://a.example/', headers: [], body: undefined };
  const { form: signedForm } = signing.getState();
  const sent = tryIt.getState().send(signedForm && { signed: signedForm, request: outgoing });
  hand.open[0]?.end({
    kind: 'reply',
    reply: {
      status: 403,
      statusText: MARKS.reply,
      headers: [['x-echo', MARKS.reply]],
      body: utf8(MARKS.reply),
      cut: false,
      redirectedTo: `https://b.example/?${MARKS.reply}`,
      milliseconds: 1,
      from: 'network',
    },
  });
  await sent;

  const { signed = { input: MARKS.header } as unknown as Signed } = signing.getState();
  await socket.getState().connect(signed, { url: `wss://a.example/?${MARKS.token}`, protocols: [MARKS.token] });
  connector.open[0]?.tell({ kind: 'open', protocol: '' });
  connector.open[0]?.tell({ kind: 'text', text: MARKS.reply });
  connector.open[0]?.tell({ kind: 'closed', code: 1000, reason: MARKS.reply });

  debug.getState().paste(PASTE);
  await until(() => debug.getState().reading.phase === 'read');
  debug.getState().setKeyKind('signing-key');
  debug.getState().setSigningKey(MARKS.signingKey);
  credentials.getState().set({ ends: MARKS.misplaced });
  debug.setState({ cause: { phase: 'failed', why: { crashed: MARKS.paste } } });
  highlight.getState().point(`header:${MARKS.name}:0`);
  questions.getState().ask({ kind: 'open', host: 'a.example', url: MARKS.parameter, onYes: () => undefined });

  // Last, for nothing is signed of it: the result before stays.
  compose.getState().set('signingTime', MARKS.misplaced);
  compose.getState().set('expires', MARKS.misplaced);
  compose.getState().set('method', `${MARKS.misplaced} x`);
  await until(() => signing.getState().phase === 'faulty');
  compose.getState().set('service', MARKS.misplaced);
  compose.getState().set('region', MARKS.misplaced);
  compose.getState().amend({ chunkSize: MARKS.misplaced });
  compose.setState({
    recipe: { id: 'eks', answers: { cluster: MARKS.misplaced }, made: compose.getState().request },
  });
  await until(() => marksIn(signing.getState().findings, MARKED).length > 0);
  signing.setState({
    bug: MARKS.secret,
    opinion: { phase: 'disagrees', verdict: { outcome: 'refused', failure: { check: 'x', problem: MARKS.secret } } },
  });
}

/** Fields that hold nothing of what was typed: times, counts, one of a few words, and hosts that a link named, not the person. */
const HOLDS_NOTHING: Readonly<Record<keyof AllStores, readonly string[]>> = {
  // What the address says, which never holds a credential.
  view: ['view', 'hash'],
  credentials: ['forgotten'],
  compose: [
    'editedAt',
    'linkHosts',
    'chosen',
    'example',
    'request.signatureIn',
    'request.algorithm',
    'request.contentSha256',
  ],
  signing: ['phase', 'waitsFor'],
  tryIt: ['phase'],
  socket: ['phase'],
  debug: ['keyKind', 'keyGiven'],
  preferences: ['language', 'theme'],
  highlight: [],
  questions: [],
  time: ['now'],
  practice: ['worker', 'updateWaiting'],
};

/** The fields of a store that are not actions; of the request, its own. */
const fieldsOf = (state: object): readonly (readonly [string, unknown])[] =>
  Object.entries(state)
    .filter(([, value]) => typeof value !== 'function')
    .flatMap(([name, value]) =>
      name === 'request'
        ? Object.entries(value as object).map(([key, v]) => [`request.${key}`, v] as const)
        : [[name, value] as const],
    );

describe('Forget', () => {
  it.each(['query', 'header', 'form'] as const)(
    'leaves nothing of a credential in any field of any store, with the signature in %s',
    async (form) => {
      const page = wholePage();
      await plant(page, form);
      const names = Object.keys(page.stores) as (keyof AllStores)[];
      const unplanted = names.flatMap((store) =>
        fieldsOf(page.stores[store].getState())
          .filter(([field, value]) => !HOLDS_NOTHING[store].includes(field) && marksIn(value, MARKED).length === 0)
          .map(([field]) => `${store}.${field}`),
      );
      // There is a form, or a signed request, perhaps in chunks: a chunk has its signature, and nothing that was typed.
      const other = {
        query: ['signing.form', 'signing.chunks'],
        header: ['signing.form', 'signing.chunks'],
        form: ['signing.signed', 'signing.chunks'],
      };
      expect(
        unplanted.filter((field) => !other[form].includes(field)),
        'fields without a mark in them',
      ).toEqual([]);

      page.credentials.getState().forget();
      await settled();
      for (const store of names) expect(marksIn(page.stores[store].getState(), MARKED), store).toEqual([]);
      expect(page.signing.getState()).toMatchObject({ signed: undefined, form: undefined, chunks: undefined });
      expect(page.tryIt.getState()).toMatchObject({ phase: 'idle', last: undefined });
      expect(page.debug.getState()).toMatchObject({ text: '', reading: { phase: 'empty' }, cause: { phase: 'idle' } });
      expect(page.ended).toEqual(['reader', 'solver']);
    },
  );

  it('keeps of the request what its address may hold', async () => {
    const page = wholePage();
    await plant(page, 'query');
    for (const [field, value] of Object.entries(request({ method: 'PUT' })))
      page.compose.getState().set(field as 'url', value);
    page.compose.getState().set('expires', '300');
    page.compose.getState().addHeader();
    page.compose.getState().setHeader(2, { name: 'Content-Type', value: 'text/plain' });
    page.credentials.getState().forget();
    const { request: kept, body } = page.compose.getState();
    expect(kept).toMatchObject({
      method: 'PUT',
      service: 's3',
      region: 'eu-west-1',
      signatureIn: 'query',
      expires: '300',
    });
    expect(kept.url).toMatch(/^https:\/\/examplebucket\.s3\.eu-west-1\.amazonaws\.com\/path\/key\.txt\?versionId=3/);
    expect(kept.headers).toContainEqual({ name: 'x-api-key', value: '' });
    expect(kept.headers).toContainEqual({ name: 'Content-Type', value: 'text/plain' });
    expect(body).toEqual({ kind: 'none' });
  });

  it('leaves an example as it is, with the example’s own body', async () => {
    const page = wholePage();
    page.compose.getState().useExample('practice-s3');
    const { request: before } = page.compose.getState();
    page.compose.getState().setBody({ kind: 'text', text: MARKS.body });
    page.credentials.getState().forget();
    expect(page.compose.getState()).toMatchObject({ request: before, example: 'practice-s3' });
    expect(page.compose.getState().body).toMatchObject({ kind: 'text', text: 'Hello from the playground.\n' });
    expect(page.credentials.getState().accessKeyId).toBe('');
  });

  it('starts anew where nothing is known of what the request holds', async () => {
    const page = pageStores({ shareable: () => undefined });
    page.compose.getState().set('url', request().url);
    page.credentials.getState().forget();
    expect(page.compose.getState().example).toBe('practice-execute-api');
    expect(marksIn(page.compose.getState(), MARKED)).toEqual([]);
  });

  it('stops what is being hashed, read, searched and sent, and none of it comes back', async () => {
    const hashing = handBodyHasher();
    const page = wholePage({ bodyHasher: hashing.hasher });
    await until(() => page.signing.getState().signed);
    const sent = page.tryIt.getState().send();
    page.compose.getState().setBody({ kind: 'text', text: MARKS.body });
    page.debug.getState().paste(PASTE);
    page.credentials.getState().forget();
    expect(hashing.open[0]?.aborted()).toBe(true);
    expect(page.hand.open[0]?.aborted()).toBe(true);
    await sent;
    await settled();
    for (const store of Object.values(page.stores)) expect(marksIn(store.getState(), MARKED)).toEqual([]);
    expect(page.debug.getState().reading.phase).toBe('empty');
  });

  it('drops credentials that were pasted and are still being read', async () => {
    const page = wholePage();
    const taken = takePastedCredentials(
      `AWS_ACCESS_KEY_ID=${MARKS.keyId}\nAWS_SECRET_ACCESS_KEY=${MARKS.secret}`,
      page.credentials,
    );
    page.credentials.getState().forget();
    expect(await taken).toBe(0);
    expect(page.credentials.getState().secretAccessKey).toBe('');
  });

  it('is not what emptying the fields by hand is: then the request and the paste stay', async () => {
    const page = wholePage();
    await plant(page, 'query');
    page.debug.getState().paste('https://b.s3.eu-west-1.amazonaws.com/a?X-Amz-Signature=1');
    await until(() => page.debug.getState().reading.phase === 'read');
    page.credentials.getState().set({ accessKeyId: '', secretAccessKey: '', sessionToken: '' });
    await settled();
    expect(page.signing.getState().signed).toBeUndefined();
    expect(page.compose.getState().request.headers[0]).toEqual({ name: 'x-api-key', value: MARKS.header });
    expect(page.debug.getState().text).not.toBe('');
  });
});
