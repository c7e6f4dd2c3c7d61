import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { test as base, expect, expectAccessible, openPage } from '@e2e/fixtures';
import { headerOf, type Received } from '@e2e/servers/listen.mjs';
import { startSockets } from '@e2e/servers/sockets.mjs';
import { chooseMethod, signInHeader, type } from '@e2e/support/build-view';
import { judge } from '@e2e/support/judge';
import { button, clipboard, field, fill, openMore, region } from '@e2e/support/page';
import type { Page } from '@playwright/test';
import { instant } from '@/core/model/instant';
import { ruleFor } from '@/core/services/rules';
import { verify } from '@/core/verifying/verify';
import { enRecipes } from '@/i18n/en/recipes';
import { enSentences } from '@/i18n/en/sentences/all';
import { enSocket as t } from '@/i18n/en/socket';
import { jaSocket } from '@/i18n/ja/socket';
import { nodeHasher } from '@/testing/node-hasher';
import { bodyOf } from '@/testing/typed';

const SECRET = 'socket/secret+access/key';
const KEYS = { 'Access key ID': 'AKIDSOCKETS', 'Secret access key': SECRET };

type Sockets = Awaited<ReturnType<typeof startSockets>>;

/** Refuses what the verifier refuses, which shares no code with what signs. */
const refusingAll =
  (service: string) =>
  async (handshake: Received): Promise<number | undefined> =>
    (await judge(handshake, service, SECRET)).outcome === 'match' ? undefined : 403;

/** AppSync reads the signed headers of another request from a subprotocol. */
const refusingProtocol = (path: string) => async (handshake: Received) => {
  const offered = headerOf(handshake, 'sec-websocket-protocol') ?? '';
  const [, header = ''] = /, header-([\w-]+)$/.exec(offered) ?? [];
  const headers = Object.entries<string>(JSON.parse(Buffer.from(header, 'base64url').toString()));
  const verdict = await verify(
    { method: 'POST', url: `https://${headerOf(handshake, 'host')}${path}`, headers, body: bodyOf('{}') },
    {
      now: instant(Date.now()),
      hasher: nodeHasher,
      rule: ruleFor('appsync'),
      expected: { service: 'appsync' },
      keys: () => ({ secret: SECRET, sessionToken: null }),
    },
  );
  return verdict.outcome === 'match' ? undefined : 401;
};

const test = base.extend<{ start: (options: Parameters<typeof startSockets>[0]) => Promise<Sockets> }>({
  ignoreHTTPSErrors: true,
  start: async ({ allowFailedRequest }, use) => {
    const started: Sockets[] = [];
    await use(async (options) => {
      const server = await startSockets(options);
      allowFailedRequest(new RegExp(`^wss?://${server.host}/`));
      started.push(server);
      return server;
    });
    await Promise.all(started.map(({ close }) => close()));
  },
});

async function make(page: Page, words: string, answers: Readonly<Record<string, string>>): Promise<void> {
  await button(page, enRecipes.title).click();
  await expect(page.getByRole('combobox', { name: enRecipes.search })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await fill(page, answers);
}

const connection = (page: Page) => page.getByRole('group', { name: t.connection });
const connect = (page: Page) => button(page, t.connect).click();
const messages = (page: Page) => page.getByRole('log').getByRole('listitem');

/** The recipe of AWS IoT for a server of this computer, with keys that it knows or another secret. */
async function mqtt(page: Page, { host }: Sockets, keys: Readonly<Record<string, string>> = KEYS): Promise<void> {
  await openPage(page);
  await fill(page, keys);
  await make(page, 'mqtt', { [enRecipes.asks.host]: host });
  await expect(button(page, t.connect)).toBeEnabled();
}

test('what a recipe made opens: with its subprotocol, and nothing is sent that nobody typed', async ({
  page,
  start,
}) => {
  const server = await start({ secure: true, refuses: refusingAll('iotdevicegateway') });
  await mqtt(page, server);
  await expect(field(page, t.protocols)).toHaveValue('mqtt');
  expect(server.handshakes, 'before anybody asked for it').toEqual([]);
  await connect(page);
  await expect(connection(page)).toContainText(`${t.phase.open} ${t.accepted} The host chose the subprotocol mqtt.`);
  await expect(connection(page)).toContainText(t.noMessages);
  expect(server.handshakes).toHaveLength(1);
  expect(server.handshakes[0]?.target).toMatch(/^\/mqtt\?X-Amz-Algorithm=/);

  server.say('hello');
  server.say('x'.repeat(5000));
  server.sayBytes(Uint8Array.of(0x20, 0x02, 0x00, 0x00));
  server.sayBytes(new Uint8Array(100).fill(0xab));
  await expect(messages(page)).toHaveCount(4);
  await expect(messages(page).nth(0)).toContainText('Received, text, 5 characters');
  await expect(messages(page).nth(0).locator('code')).toHaveText('hello');
  await expect(messages(page).nth(1)).toContainText('the first 4,000 of 5,000 characters');
  await expect(messages(page).nth(2)).toContainText('binary, 4 bytes');
  await expect(messages(page).nth(2).locator('code')).toHaveText('20 02 00 00');
  await expect(messages(page).nth(3)).toContainText('binary, the first 64 of 100 bytes');
  expect(server.frames).toEqual([]);

  await field(page, t.message).fill('by hand é');
  await button(page, t.send).click();
  await expect(messages(page).nth(4)).toContainText('Sent, text, 9 characters');
  await expect
    .poll(() => server.frames.map(({ kind, data }) => [kind, data.toString()]))
    .toEqual([['text', 'by hand é']]);
  await expectAccessible(page);

  await button(page, t.disconnect).click();
  await expect(connection(page)).toContainText(/Closed with code 1\d{3}/);
  expect(server.frames.map(({ kind }) => kind)).toEqual(['text', 'close']);
  await expect(button(page, t.connect)).toBeEnabled();
});

test('a handshake that is refused shows 1006 alone: the page says so, and curl shows the status', async ({
  page,
  context,
  start,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const server = await start({ secure: true, refuses: refusingAll('iotdevicegateway') });
  const curl = async () => {
    const command = await clipboard(page);
    expect(command).toMatch(/^curl .*'https:\/\/localhost:\d+\/mqtt\?/);
    // Nobody trusts the certificate of this run; what is accepted need not be waited for.
    const run = promisify(execFile)('sh', ['-c', command.replace('-m 10', '-m 2 -k')]);
    return run.then(
      ({ stdout }) => stdout,
      ({ stdout }: { stdout: string }) => stdout,
    );
  };

  await mqtt(page, server, { ...KEYS, 'Secret access key': 'another/secret' });
  await connect(page);
  await expect(connection(page)).toContainText(t.notOpened);
  await expect(connection(page)).toContainText(t.hidden(1006));
  await button(page, t.copy).click();
  await expect.poll(() => clipboard(page)).toMatch(/^curl /);
  const refused = await curl();
  expect(refused).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
  expect(refused).toContain('{"message":"Forbidden"}');
  const [byPage, byCurl] = server.handshakes;
  for (const name of ['upgrade', 'connection', 'origin', 'sec-websocket-protocol', 'sec-websocket-version', 'host'])
    expect([name, headerOf(byCurl!, name)]).toEqual([name, headerOf(byPage!, name)]);
  expect(byCurl?.target).toBe(byPage?.target);

  // Of one that is accepted the same command says so.
  await field(page, 'Secret access key').fill(SECRET);
  await expect(connection(page)).toContainText(t.earlier);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await connect(page);
  await expect(connection(page)).toContainText(t.phase.open);
  await expect(button(page, t.copy)).toBeHidden();
});

for (const [recipe, path, opens] of [
  ['appsync graphql subscriptions', '/graphql/connect', '/graphql/realtime'],
  ['appsync events', '/event', '/event/realtime'],
] as const)
  test(`the signed headers go along as a subprotocol: ${recipe}`, async ({ page, start }) => {
    const server = await start({ secure: true, refuses: refusingProtocol(path) });
    await openPage(page);
    await fill(page, KEYS);
    await make(page, recipe, { [enRecipes.asks.host]: server.host });
    await expect(page.getByText(`Connects to wss://${server.host}${opens}.`)).toBeVisible();
    await connect(page);
    await expect(connection(page)).toContainText(t.phase.open);
    expect(server.handshakes[0]?.target).toBe(opens);
    await expect(field(page, t.message)).toHaveAttribute('placeholder', '{"type":"connection_init"}');
    expect(server.frames).toEqual([]);
  });

test('an address that was typed opens too, and how the host closes it is told', async ({ page, start }) => {
  const server = await start({ refuses: refusingAll('execute-api') });
  await openPage(page);
  await fill(page, KEYS);
  await type(page, { URL: `ws://${server.host}/prod` });
  await expect(page.getByText(enSentences.forecast.websocket({ code: 'websocket', severity: 'fault' }))).toBeVisible();
  await expect(button(page, 'Send')).toBeDisabled();
  await expect(field(page, t.protocols)).toHaveValue('');
  await connect(page);
  await expect(connection(page)).toContainText(t.chosenNone);
  server.hangUp(1008, 'policy `x`');
  await expect(connection(page)).toContainText(`Closed with code 1008: policy \`x\` ${t.codes[1008]}`);
  await field(page, t.protocols).fill('chat, other');
  await connect(page);
  await expect(connection(page)).toContainText('The host chose the subprotocol chat.');
  await button(page, t.disconnect).click();
  await field(page, t.protocols).fill('two words');
  await connect(page);
  await expect(connection(page)).toContainText(t.notTried);
});

test.describe('no connection is opened', () => {
  test('that a browser could only open with less than was signed', async ({ page, start }) => {
    const server = await start({ refuses: () => undefined });
    await openPage(page);
    await type(page, { URL: `ws://${server.host}/prod` });
    await expect(button(page, t.connect)).toBeEnabled();
    await chooseMethod(page, 'POST');
    await expect(region(page, 'Try it')).toContainText('A browser’s handshake is a GET without a body');
    await expect(button(page, t.connect)).toBeDisabled();
    await chooseMethod(page, 'GET');
    await signInHeader(page);
    await expect(region(page, 'Try it')).toContainText('x-amz-date, so the host would refuse it');
    await expect(button(page, t.connect)).toBeDisabled();
    expect(server.handshakes).toEqual([]);
  });

  test('with a signature for another host, but by a person’s own word', async ({ page, start }) => {
    const server = await start({ refuses: () => undefined });
    await openPage(
      page,
      `/build?method=GET&url=ws%3A%2F%2F${server.host}%2Fprod&service=execute-api&region=eu-west-1&header=host%3A+api.example`,
    );
    await expect(region(page, 'Try it')).toContainText('api.example');
    await expect(button(page, t.connect)).toBeDisabled();
    await openPage(page);
    await type(page, { URL: `ws://${server.host}/prod` });
    await openMore(page);
    await field(page, 'Signed host').fill('api.example');
    await expect(region(page, 'Try it')).toContainText('Signed for the host api.example');
    await expect(button(page, t.connect)).toBeEnabled();
  });

  test('at a host that a link named, with keys of one’s own, unasked', async ({ page, start }) => {
    const server = await start({ refuses: refusingAll('execute-api') });
    await openPage(page, `/build?method=GET&url=ws%3A%2F%2F${server.host}%2Fprod&service=execute-api&region=eu-west-1`);
    await fill(page, KEYS);
    await connect(page);
    await expect(page.getByRole('dialog')).toContainText(server.host);
    expect(server.handshakes).toEqual([]);
    await button(page.getByRole('dialog'), enSentences.questions.send).click();
    await expect(connection(page)).toContainText(t.phase.open);
  });
});

test('Forget closes the connection and takes what came with it', async ({ page, start }) => {
  const server = await start({ refuses: refusingAll('execute-api') });
  await openPage(page);
  await fill(page, KEYS);
  await type(page, { URL: `ws://${server.host}/prod` });
  await connect(page);
  await expect(connection(page)).toContainText(t.phase.open);
  server.say('MarkOfWhatCame');
  await expect(messages(page)).toHaveCount(1);
  await button(page, 'Forget credentials').click();
  await expect(connection(page)).toBeHidden();
  await expect(page.getByText('MarkOfWhatCame')).toBeHidden();
  await expect.poll(() => server.open.size).toBe(0);
});

test('a connection stays in sight whatever is typed, until it is closed', async ({ page, start }) => {
  const server = await start({ refuses: refusingAll('execute-api') });
  await openPage(page);
  await fill(page, KEYS);
  await type(page, { URL: `ws://${server.host}/prod` });
  await connect(page);
  await expect(connection(page)).toContainText(t.phase.open);
  await type(page, { URL: 'https://a.execute-api.eu-west-1.amazonaws.com/' });
  await expect(connection(page)).toContainText(t.earlier);
  await page.getByRole('link', { name: 'Debug' }).click();
  await page.getByRole('link', { name: 'Build' }).click();
  await button(page, t.disconnect).click();
  await expect.poll(() => server.open.size).toBe(0);
});

test('in Japanese, on a phone, for everybody', async ({ page, start }) => {
  const server = await start({ secure: true, refuses: refusingAll('iotdevicegateway') });
  await page.setViewportSize({ width: 390, height: 844 });
  await mqtt(page, server, { ...KEYS, 'Secret access key': 'another/secret' });
  await button(page, '日本語').click();
  await button(page, jaSocket.connect).click();
  await expect(page.getByText(jaSocket.hidden(1006))).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});
