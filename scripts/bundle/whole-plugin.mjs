/**
 * A script or a style sheet with what its characters come to in a last line: whoever fetches it can tell whether it is whole
 * (`src/workers/whole.ts`). What changes here has to change the names of all files too: browsers keep for a year what has a hash in its
 * name.
 *
 * @param {string} text
 */
export function marked(text) {
  const code = text.trimEnd();
  const sum = [...Array(code.length).keys()].reduce((so, i) => (Math.imul(so, 31) + code.charCodeAt(i)) | 0, 0);
  return `${code}\n/*${sum}*/`;
}

/**
 * A Vite plug-in that marks every script and style sheet of a build, those of workers too, so that the page never runs half of one.
 *
 * @returns {import('vite').Plugin}
 */
export const markWhole = () => ({
  name: 'mark-whole',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler: (_, bundle) => {
      for (const file of Object.values(bundle)) {
        if (!/^assets\/.*\.(js|css)$/.test(file.fileName)) continue;
        if (file.type === 'chunk') file.code = marked(file.code);
        else file.source = marked(Buffer.from(file.source).toString());
      }
    },
  },
});
