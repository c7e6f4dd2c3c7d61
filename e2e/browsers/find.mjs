import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/**
 * What the search needs of a machine.
 *
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} env
 * @property {NodeJS.Platform} platform
 * @property {boolean} isRoot
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => string} read
 * @property {(command: string, args: readonly string[]) => string} run its standard output; throws where it fails
 * @property {() => string} playwrightsOwn where Playwright keeps the Chromium it downloads, there or not
 * @property {(sentence: string) => void} say
 */

/** @typedef {{ path: string, from: string, version: string }} Browser */

/** A browser that was looked for and not found: the message is one sentence that says what to do. */
export class NoBrowser extends Error {}

/** First the one without windows, which opens a page in half the time. */
const COMMANDS = ['chromium-headless-shell', 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

/** @type {Partial<Record<NodeJS.Platform, (env: NodeJS.ProcessEnv) => string[]>>} */
const USUAL_PATHS = {
  darwin: (env) =>
    ['Google Chrome', 'Chromium'].flatMap((name) =>
      ['/Applications', `${env.HOME}/Applications`].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    ),
  win32: (env) =>
    [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => ['Google\\Chrome', 'Chromium'].map((name) => `${folder}\\${name}\\Application\\chrome.exe`)),
};

/**
 * The browser for the end-to-end tests: CHROMIUM_PATH, else the system's headless shell, Chrome or Chromium, else Playwright's own
 * download, else the distribution's package, which it installs on Debian and Ubuntu as root. One that does not tell
 * its version does not count. Throws NoBrowser where none can be had.
 *
 * @param {Machine} [machine]
 * @returns {Browser}
 */
export function findBrowser(machine = thisMachine()) {
  const named = machine.env.CHROMIUM_PATH;
  if (named) {
    const browser = tried(machine, named, 'CHROMIUM_PATH');
    if (browser) return browser;
    throw new NoBrowser(`CHROMIUM_PATH is ${named}, which does not run: point it at Chrome or Chromium, or unset it.`);
  }
  const present = onSystem(machine) ?? tried(machine, machine.playwrightsOwn(), "Playwright's own download");
  if (present) return present;
  if (!canInstall(machine)) throw new NoBrowser(whatToInstall(machine));

  machine.say('No browser found: installing the chromium package.');
  try {
    machine.run('apt-get', ['update', '-qq']);
    machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  } catch (error) {
    machine.say(String(error));
  }
  const installed = onSystem(machine);
  if (installed) return { ...installed, from: 'the chromium package, installed just now' };
  throw new NoBrowser(whatToInstall(machine));
}

/** @param {Machine} machine */
function onSystem(machine) {
  const folders = (machine.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = machine.platform === 'win32' ? [] : COMMANDS.flatMap((name) => folders.map((dir) => join(dir, name)));
  for (const path of [...onPath, ...(USUAL_PATHS[machine.platform]?.(machine.env) ?? [])]) {
    const browser = tried(machine, path, 'the system');
    if (browser) return browser;
  }
  return undefined;
}

/**
 * @param {Machine} machine
 * @param {string} path
 * @param {string} from
 * @returns {Browser | undefined}
 */
function tried(machine, path, from) {
  if (!machine.exists(path)) return undefined;
  try {
    const version = versionOf(machine, path).trim();
    return version === '' ? undefined : { path, from, version };
  } catch {
    return undefined;
  }
}

/** On Windows `--version` opens a window, so the file is asked. @param {Machine} machine @param {string} path */
function versionOf(machine, path) {
  if (machine.platform !== 'win32') return machine.run(path, ['--version']);
  const file = path.replaceAll("'", "''");
  return machine.run('powershell', ['-NoProfile', '-Command', `(Get-Item '${file}').VersionInfo.ProductVersion`]);
}

/** @param {Machine} machine */
function canInstall(machine) {
  const about = '/etc/os-release';
  if (machine.platform !== 'linux' || !machine.isRoot || !machine.exists(about)) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(machine.read(about));
}

/** @param {Machine} machine */
function whatToInstall(machine) {
  const how = machine.platform === 'linux' ? 'the package chromium' : 'Google Chrome';
  return `No browser for the end-to-end tests: install ${how}, run npx playwright install chromium, or set CHROMIUM_PATH.`;
}

/** @returns {Machine} */
function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    read: (path) => readFileSync(path, 'utf8'),
    run: (command, args) =>
      execFileSync(command, args, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', command === 'apt-get' ? 'inherit' : 'ignore'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        maxBuffer: 64e6,
      }),
    playwrightsOwn: () => chromium.executablePath(),
    say: (sentence) => console.log(sentence),
  };
}
