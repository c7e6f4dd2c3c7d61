import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { minify, transformWithOxc } from 'vite';

const DRAW = `${import.meta.dirname}/draw.mjs`;
const run = promisify(execFile);

/** The script, as the page holds it. */
export const firstPaint = await compiled(`${import.meta.dirname}/first-paint.ts`);

/** The source of the page's one inline script, as a content security policy names it. */
export const firstPaintSource = `'sha256-${createHash('sha256').update(firstPaint).digest('base64')}'`;

/**
 * A Vite plug-in that puts into the page the script that runs before anything is drawn; and into the built page, in each language, what
 * it shows at first: it is there before the scripts are, which draw the same once they have come.
 *
 * @param {readonly string[]} languages
 * @returns {import('vite').Plugin}
 */
export const firstLook = (languages) => ({
  name: 'first-look',
  transformIndexHtml: {
    order: 'post',
    handler: async (_, { server }) => {
      const looks = await Promise.all(server ? [] : languages.map(draw));
      return [
        ...looks.map(
          (children, i) =>
            /** @type {const} */ ({
              tag: 'template',
              attrs: { 'data-look': languages[i] ?? '' },
              children,
              injectTo: 'body',
            }),
        ),
        { tag: 'script', children: firstPaint, injectTo: 'body' },
      ];
    },
  },
});

/** @param {string} file */
async function compiled(file) {
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
  return (await minify(file, code)).code.trim();
}

/** @param {string} language */
async function draw(language) {
  const env = { ...process.env, NODE_ENV: 'production' };
  return (await run(process.execPath, [DRAW, language], { env })).stdout;
}
