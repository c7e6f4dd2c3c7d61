import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/**
 * Shorthands that name more than the line: WebKit takes none with a width, and draws nothing then.
 * @param {string} css
 */
const withMoreThanLine = (css) => css.match(/(?<![-\w])text-decoration:\s*[^;\s]+\s[^;]*/g) ?? [];

it('a line at a text has its width and colour by their own names', () => {
  const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) =>
      withMoreThanLine(readFileSync(src + name, 'utf8')).map((declaration) => `${name}: ${declaration}`),
    );
  expect(found).toEqual([]);
});

it.each([
  ['text-decoration: underline 2px', 1],
  ['a {\n  text-decoration: underline dotted currentColor;\n}', 1],
  ['text-decoration: underline; text-decoration-thickness: 2px', 0],
])('%j has %i such shorthands', (css, count) => {
  expect(withMoreThanLine(css)).toHaveLength(count);
});
