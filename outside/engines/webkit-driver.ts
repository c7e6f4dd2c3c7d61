import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { type Driver, patiently } from './driver';
import { type Find, find, middleOf } from './in-page';

/** How WebDriver writes an element (W3C WebDriver, section 12.1). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
type Element = { readonly [ELEMENT]: string };

/** W3C WebDriver, section 15.4.2. */
const CONTROL = '\uE009';
const ALONE: Readonly<Record<string, string>> = { Delete: '\uE017', Enter: '\uE007' };

export type WebKit = { readonly driver: string; readonly browser: string };

/** WebKitGTK's own small browser, over WebDriver, on a screen of its own. */
export async function webkitDriver({ driver, browser }: WebKit): Promise<Driver> {
  const screen = await startScreen();
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen.display, LC_ALL: 'C.UTF-8' },
  });
  const base = `http://127.0.0.1:${port}`;
  const listening = () =>
    fetch(`${base}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  await patiently('WebKitWebDriver', listening);
  const { sessionId } = await command<{ sessionId: string }>(`${base}/session`, 'POST', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } },
  });
  const session = `${base}/session/${sessionId}`;
  await command(`${session}/window/rect`, 'POST', { x: 0, y: 0, width: 1440, height: 900 });
  await command(`${session}/timeouts`, 'POST', { script: 120_000 });
  return {
    ...overSession(session),
    close: async () => {
      await command(session, 'DELETE').catch(() => undefined);
      await ended(server);
      await ended(screen.process);
    },
  };
}

function overSession(session: string): Omit<Driver, 'close'> {
  const post = <T>(path: string, body: unknown = {}) => command<T>(`${session}/${path}`, 'POST', body);
  const ask = async <T>(question: (argument: never) => T, argument: unknown): Promise<T> => {
    const { said, thrown } = await post<{ said: T; thrown?: string }>('execute/async', {
      script: `const done = arguments[1];
        new Promise((resolve) => resolve((${question})(arguments[0])))
          .then((said) => done({ said }), (error) => done({ thrown: String(error) }))`,
      args: [argument],
    });
    if (thrown !== undefined) throw new Error(`in the page: ${thrown}`);
    return said;
  };
  const element = async (wanted: Find): Promise<Element> =>
    patiently(`${wanted.kind} ${wanted.name}`, () => ask(find, wanted) as unknown as Promise<Element>);
  const click = async (wanted: Find) => {
    const { x, y } = await ask(middleOf, await element(wanted));
    const actions = [
      { type: 'pointerMove', duration: 0, x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await post('actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  };
  const type = async (text: string) => {
    const focused = await command<Element>(`${session}/element/active`);
    await post(`element/${focused[ELEMENT]}/value`, { text });
  };
  return {
    open: async (url) => void (await post('url', { url })),
    ask: ask as Driver['ask'],
    click,
    type,
    press: (key) => type(ALONE[key] ?? `${CONTROL}${key}`),
    choose: async (select, option) => {
      const list = await element({ kind: 'field', name: select });
      const names = await ask((one: HTMLSelectElement) => [...one.options].map(({ text }) => text), list);
      const options = await post<readonly Element[]>(`element/${list[ELEMENT]}/elements`, {
        using: 'css selector',
        value: 'option',
      });
      const chosen = options[names.indexOf(option)];
      if (!chosen) throw new Error(`no option ${option}`);
      await post(`element/${chosen[ELEMENT]}/click`);
    },
    chooseFile: async (input, path) => {
      const { [ELEMENT]: id } = await element({ kind: 'field', name: input });
      await post(`element/${id}/value`, { text: path });
    },
    opened: async (wanted) => {
      const handles = () => command<readonly string[]>(`${session}/window/handles`);
      const before = await handles();
      await click(wanted);
      const tab = await patiently('a new tab', async () => (await handles()).find((one) => !before.includes(one)));
      await post('window', { handle: tab });
      const text = await patiently('the tab’s text', () =>
        ask(() => (document.readyState === 'complete' ? document.body.textContent : ''), 0),
      );
      const url = await command<string>(`${session}/url`);
      await command(`${session}/window`, 'DELETE');
      await post('window', { handle: before[0] });
      return { url, text };
    },
    picture: async (path) => writeFile(path, await command<string>(`${session}/screenshot`), 'base64'),
  };
}

async function command<T>(url: string, method = 'GET', body?: unknown): Promise<T> {
  const response = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A screen as large as the window: where its centre is outside the window, nothing in it has the focus. */
async function startScreen(): Promise<{ readonly display: string; readonly process: ChildProcess }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { display: `:${String(number).trim()}`, process: screen };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}
