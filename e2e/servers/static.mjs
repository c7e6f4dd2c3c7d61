import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { marked } from '#scripts/bundle/whole-plugin.mjs';
import { headerOf, listen } from './listen.mjs';

/** For whoever changes a file of the build; `outside` is a package of its own, where `#scripts` is nothing. */
export { marked };

/** The part of a file's name that tells builds apart. */
const HASHED = /(?<=-)[\w-]{8}(?=\.(js|css)$)/;

/** @param {string} text */
const reversed = (text) => [...text].reverse().join('');

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The built page on a static host, which does as Cloudflare Pages: it sends the headers of the build's own `_headers`, and for what
 * is not there its `404.html`; a build without one it takes for an application that answers every address.
 * `folder` is where it is hosted, and ends in `/`.
 */
export async function serveBuild({ folder = '/' } = {}) {
  const files = await readBuild(path.join(import.meta.dirname, '../../dist'));
  const headers = headersFor(files);
  /** @type {Map<string, Promise<void>>} */
  const held = new Map();

  const server = await listen(async (request, response) => {
    const { target } = request;
    const { pathname } = new URL(target, 'http://localhost');
    const name = pathname.startsWith(folder) ? pathname.slice(folder.length) || 'index.html' : '';
    await held.get(name);
    const found = files.has(name) ? name : files.has('404.html') ? '404.html' : 'index.html';
    // A host that reads the file has https. Over plain http, but for localhost, Chromium ignores this header and says so.
    const isTrusted = headerOf(request, 'host')?.startsWith('localhost');
    for (const [header, value] of headers(`/${name === 'index.html' ? '' : name}`))
      if (isTrusted || header !== 'Cross-Origin-Opener-Policy') response.setHeader(header, value);
    response.setHeader('Content-Type', TYPES[path.extname(found)] ?? 'text/plain');
    response.statusCode = found === '404.html' ? 404 : 200;
    response.end(files.get(found));
  });

  return {
    log: server.log,
    port: server.port,
    url: `http://localhost:${server.port}${folder}`,
    close: server.close,
    /**
     * Puts another content in the place of a file, or takes the file away.
     * @param {string} name
     * @param {(text: string) => string | undefined} change
     */
    change: (name, change) => {
      const changed = change(String(files.get(name)));
      if (changed === undefined) files.delete(name);
      else files.set(name, Buffer.from(changed));
    },
    /** The names of the build's scripts and styles that tell this build from another. */
    assets: () => [...files.keys()].filter((name) => HASHED.test(name)),
    /** Publishes another build in the place of this one: its files have other names, those of this one are gone. */
    publishAnother: () => {
      const hashed = [...files.keys()].map((name) => path.basename(name)).filter((name) => HASHED.test(name));
      /** @param {string} text */
      const another = (text) =>
        hashed.reduce((changed, name) => changed.replaceAll(name, name.replace(HASHED, reversed)), text);
      for (const [name, content] of [...files]) {
        files.delete(name);
        const text = /\.(html|js|css)$/.test(name) && another(String(content));
        files.set(another(name), text ? Buffer.from(HASHED.test(name) ? marked(text) : text) : content);
      }
      const ofPage = /("revision":")[0-9a-f]+(","url":"index\.html")/;
      files.set(
        'index.html',
        Buffer.from(String(files.get('index.html')).replace('<html', '<html data-build="another"')),
      );
      files.set(
        'service-worker.js',
        Buffer.from(String(files.get('service-worker.js')).replace(ofPage, '$1another$2')),
      );
    },
    /**
     * Keeps whoever asks for a file waiting until the function that it returns is called.
     * @param {string} name
     */
    hold: (name) => {
      let release = () => {};
      held.set(
        name,
        new Promise((resolve) => {
          release = resolve;
        }),
      );
      return () => release();
    },
    /** Requests below `practice/` that came here, where nothing of that kind may ever arrive. */
    practiceRequests: () => server.log.map(({ target }) => target).filter((target) => target.includes('/practice/')),
  };
}

/**
 * @param {string} root
 * @returns {Promise<Map<string, Buffer>>}
 */
async function readBuild(root) {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      names.map(
        async (name) =>
          /** @type {const} */ ([path.relative(root, name).replaceAll(path.sep, '/'), await readFile(name)]),
      ),
    ),
  );
}

/**
 * Reads `_headers`: blocks of `Name: value` lines below a path, which may end in `*`. What several say of a path is all sent.
 * @param {Map<string, Buffer>} files
 * @returns {(pathname: string) => [string, string][]}
 */
function headersFor(files) {
  /** @type {{ path: string, lines: [string, string][] }[]} */
  const blocks = [];
  for (const line of String(files.get('_headers')).trimEnd().split('\n')) {
    const at = line.indexOf(':');
    if (line.startsWith('/')) blocks.push({ path: line, lines: [] });
    else blocks.at(-1)?.lines.push([line.slice(0, at).trim(), line.slice(at + 1).trim()]);
  }
  return (pathname) =>
    blocks
      .filter(({ path }) => (path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path))
      .flatMap(({ lines }) => lines);
}
