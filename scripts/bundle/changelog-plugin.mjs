import { readFileSync } from 'node:fs';
import { marked } from 'marked';

const FILE = 'changelog.html';

/**
 * The changelog as a page of its own. It needs no script, and its style sheet is in `public`.
 *
 * @param {string} markdown CHANGELOG.md
 * @returns {string}
 */
export const changelogPage = (markdown) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'" />
    <title>Changelog of SigV4 Playground</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <link rel="icon" href="favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="changelog.css" />
  </head>
  <body>
    <main>
${marked.parse(markdown, { async: false })}    </main>
  </body>
</html>
`;

/**
 * A Vite plug-in that puts CHANGELOG.md into the build as a page: wherever the page is hosted, and offline, what changed is beside it.
 *
 * @returns {import('vite').Plugin}
 */
export function changelog() {
  let root = '';
  const page = () => changelogPage(readFileSync(`${root}/CHANGELOG.md`, 'utf8'));
  return {
    name: 'changelog',
    configResolved(config) {
      root = config.root;
    },
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_, response) => {
        response.setHeader('Content-Type', 'text/html');
        response.end(page());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: page() });
    },
  };
}
