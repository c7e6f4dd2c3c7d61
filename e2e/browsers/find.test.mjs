import { describe, expect, it } from 'vitest';
import { findBrowser, NoBrowser } from './find.mjs';

const DEBIAN = 'PRETTY_NAME="Debian"\nID=debian\n';
const OWN = '/home/someone/.cache/ms-playwright/chromium/chrome';

/**
 * A machine on which `programs` run: path to the version that each tells, or an error.
 *
 * @param {Record<string, string | Error>} programs
 * @param {Partial<import('./find.mjs').Machine> & { afterInstall?: Record<string, string>, osRelease?: string }} rest
 */
function machine(programs, { afterInstall, osRelease, ...rest } = {}) {
  const there = { ...programs };
  /** @type {string[]} */
  const ran = [];
  /** @type {string[]} */
  const said = [];
  /** @type {import('./find.mjs').Machine} */
  const built = {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    isRoot: false,
    exists: (path) => path in there || (path === '/etc/os-release' && osRelease !== undefined),
    read: () => osRelease ?? '',
    run: (command, args) => {
      ran.push([command, ...args].join(' '));
      if (command === 'apt-get') {
        if (!afterInstall) throw new Error('apt-get failed');
        if (args[0] === 'install') Object.assign(there, afterInstall);
        return '';
      }
      const answer = there[command === 'powershell' ? (/'(.*)'/.exec(args.join(' '))?.[1] ?? '') : command];
      if (answer instanceof Error || answer === undefined) throw answer ?? new Error('not there');
      return `${answer}\n`;
    },
    playwrightsOwn: () => OWN,
    say: (sentence) => void said.push(sentence),
    ...rest,
  };
  return { built, ran, said };
}

describe('the browser for the end-to-end tests', () => {
  it('is the one that CHROMIUM_PATH names, before any other', () => {
    const { built } = machine({ '/opt/chrome': 'Chromium 1', '/usr/bin/google-chrome': 'Chrome 2', [OWN]: 'Own 3' });
    const env = { ...built.env, CHROMIUM_PATH: '/opt/chrome' };
    expect(findBrowser({ ...built, env })).toEqual({
      path: '/opt/chrome',
      from: 'CHROMIUM_PATH',
      version: 'Chromium 1',
    });
  });

  it('is not looked for elsewhere when CHROMIUM_PATH is wrong', () => {
    const { built } = machine({ '/usr/bin/chromium': 'Chromium 1' });
    const env = { ...built.env, CHROMIUM_PATH: '/opt/gone' };
    expect(() => findBrowser({ ...built, env })).toThrow(NoBrowser);
    expect(() => findBrowser({ ...built, env })).toThrow('CHROMIUM_PATH is /opt/gone, which does not run');
  });

  it.each(['chromium-headless-shell', 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'])(
    "is the system's %s",
    (name) => {
      const { built } = machine({ [`/usr/bin/${name}`]: 'Browser 1', [OWN]: 'Own 3' });
      expect(findBrowser(built)).toEqual({ path: `/usr/bin/${name}`, from: 'the system', version: 'Browser 1' });
    },
  );

  it("is the system's headless shell before its Chrome", () => {
    const { built } = machine({ '/usr/bin/google-chrome': 'Chrome 2', '/usr/bin/chromium-headless-shell': 'Shell 3' });
    expect(findBrowser(built).version).toBe('Shell 3');
  });

  it("is the system's Chrome before its Chromium", () => {
    const { built } = machine({ '/usr/bin/chromium': 'Chromium 1', '/usr/bin/google-chrome': 'Chrome 2' });
    expect(findBrowser(built).version).toBe('Chrome 2');
  });

  it('is one that runs: a stub that fails is passed over', () => {
    const { built } = machine({ '/usr/bin/chromium-browser': new Error('install the snap'), [OWN]: 'Own 3' });
    expect(findBrowser(built).path).toBe(OWN);
  });

  it('is found in its usual place on macOS', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const { built } = machine({ [path]: 'Chrome 1' }, { platform: 'darwin' });
    expect(findBrowser(built)).toEqual({ path, from: 'the system', version: 'Chrome 1' });
  });

  it('is found in its usual place on Windows, without being opened', () => {
    const path = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files' };
    const { built, ran } = machine({ [path]: '1.2.3' }, { platform: 'win32', env });
    expect(findBrowser(built)).toEqual({ path, from: 'the system', version: '1.2.3' });
    expect(ran.every((command) => command.startsWith('powershell '))).toBe(true);
  });

  it("is Playwright's own download where the system has none", () => {
    const { built } = machine({ [OWN]: 'Own 3' }, { osRelease: DEBIAN, isRoot: true, afterInstall: {} });
    expect(findBrowser(built)).toEqual({ path: OWN, from: "Playwright's own download", version: 'Own 3' });
  });

  it.each([
    ['Debian', DEBIAN],
    ['Ubuntu', 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n'],
    ['a descendant of Debian', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n'],
  ])("is %s's package, installed as root, where there is no other", (_name, osRelease) => {
    const afterInstall = { '/usr/bin/chromium': 'Chromium 1' };
    const { built, ran, said } = machine({}, { osRelease, isRoot: true, afterInstall });
    const from = 'the chromium package, installed just now';
    expect(findBrowser(built)).toEqual({ path: '/usr/bin/chromium', from, version: 'Chromium 1' });
    expect(ran.slice(0, 2)).toEqual(['apt-get update -qq', 'apt-get install -y -qq --no-install-recommends chromium']);
    expect(said).toHaveLength(1);
  });

  it.each([
    ['a person who is not root', { osRelease: DEBIAN, isRoot: false }, 'the package chromium'],
    ['another distribution', { osRelease: 'ID=fedora\n', isRoot: true }, 'the package chromium'],
    ['macOS', { platform: /** @type {const} */ ('darwin'), isRoot: true }, 'Google Chrome'],
  ])('is never installed for %s, who is told what to install in one sentence', (_who, rest, what) => {
    const { built, ran } = machine({}, { ...rest, afterInstall: { '/usr/bin/chromium': 'Chromium 1' } });
    expect(() => findBrowser(built)).toThrow(NoBrowser);
    expect(() => findBrowser(built)).toThrow(
      `No browser for the end-to-end tests: install ${what}, run npx playwright install chromium, or set CHROMIUM_PATH.`,
    );
    expect(ran).toEqual([]);
  });

  it('that cannot be installed is named in the same sentence', () => {
    const { built, said } = machine({}, { osRelease: DEBIAN, isRoot: true });
    expect(() => findBrowser(built)).toThrow(/^No browser for the end-to-end tests: install the package chromium/);
    expect(said.join(' ')).toContain('apt-get failed');
  });

  it('whose package is an empty shell does not count', () => {
    const { built } = machine({}, { osRelease: DEBIAN, isRoot: true, afterInstall: { '/usr/bin/chromium': '' } });
    expect(() => findBrowser(built)).toThrow(NoBrowser);
  });
});
