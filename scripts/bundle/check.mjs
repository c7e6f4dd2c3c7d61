import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { pageFiles } from './page-files.mjs';

/** React as it looks after minifying: the name of its element symbol, and its error address. */
const REACT = /react\.transitional\.element|react\.dev\/errors/;

/** Hiragana and katakana, as such or escaped. The language's own name has none. */
const KANA = /[\u3041-\u3096\u30a1-\u30fa]|\\u30[4-9a-f][0-9a-f]/i;

/** The event of Vite's own wrapper around import(). */
const VITES_OWN = /vite:preloadError/;

/** What is smaller is not worth a request of its own; in bytes, gzipped. */
const LEAST_CHUNK = 1000;

/** What a person has to ask for before it is loaded. `module` is matched with paths below the repository. */
const LATER = [
  { what: 'the second language', module: /^src\/i18n\/ja\b/ },
  // The page lists its keys and routes, and tells its own addresses from others.
  { what: 'the practice endpoint', module: /^src\/core\/practice\/(?!(keys|routes|practice-url|infer-practice)\.ts$)/ },
  { what: '@noble/hashes', module: /node_modules\/@noble\// },
  { what: 'SigV4a', module: /^src\/core\/(signing|verifying)\/v4a\// },
  { what: 'the other side', module: /^src\/core\/grants\// },
  { what: 'a snippet client', module: /^src\/core\/snippets\/[^/]+\// },
  { what: 'the sources of the rules', module: /^src\/core\/services\/sources\.ts$/ },
  { what: 'the recipes', module: /^src\/((core|features)\/recipes\/|i18n\/en\/recipes\.ts$)/ },
  { what: 'the hosts that are seldom signed for', module: /^src\/core\/services\/rare-hosts\.ts$/ },
  { what: 'the QR code', module: /node_modules\/uqr\// },
  { what: 'the solver', module: /^src\/core\/solving\// },
  { what: 'Debug', module: /^src\/(features\/debug\/|state\/debug|i18n\/en\/(debug|diagnosis|cause)\/)/ },
  { what: 'Learn', module: /^src\/(features\/learn|core\/learning|i18n\/\w+\/learn)\// },
  { what: 'the reading of pastes', module: /^src\/core\/(parsing\/detect|diagnosing\/(rules|differences|intact))\// },
];

/**
 * Everything in a build that breaks the house's rules on what may be loaded where, as sentences.
 *
 * @param {string} dist folder of the build
 * @param {Readonly<Record<string, readonly string[]>>} modules source modules of each of the page's chunks
 * @returns {string[]}
 */
export function checkBundle(dist, modules) {
  const { first, all, chunks } = pageFiles(dist);
  /** @param {string} file */
  const text = (file) => readFileSync(`${dist}/${file}`, 'utf8');

  const workers = scripts(dist).filter((file) => !all.includes(file));
  const firstScripts = first.filter((file) => file.endsWith('.js'));
  const unknown = chunks.filter((file) => !modules[file]);

  return [
    ...workers.filter((file) => REACT.test(text(file))).map((file) => `${file}: a worker has React in it`),
    ...firstScripts
      .filter((file) => KANA.test(text(file)))
      .map((file) => `${file}: the first load has Japanese sentences in it`),
    ...firstScripts.flatMap((file) => laterModules(file, modules[file] ?? [])),
    ...chunks
      .filter((file) => VITES_OWN.test(text(file)))
      .map((file) => `${file}: fetches parts with Vite's own helper, and not with fetchPart`),
    ...chunks.flatMap((file) => tooSmall(file, gzipSync(text(file)).length)),
    ...unknown.map((file) => `${file}: not in the list of modules, which is of another build`),
  ];
}

/** @param {string} file @param {readonly string[]} modules */
const laterModules = (file, modules) =>
  LATER.flatMap(({ what, module }) =>
    modules.filter((id) => module.test(id)).map((id) => `${file}: the first load has ${what} in it (${id})`),
  );

/** @param {string} file @param {number} size */
const tooSmall = (file, size) =>
  size < LEAST_CHUNK ? [`${file}: has ${size} bytes gzipped, and belongs into what imports it`] : [];

/** @param {string} dist */
const scripts = (dist) =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.m?js$/.test(file));
