import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const readme = readFileSync(`${import.meta.dirname}/../../README.md`, 'utf8').replaceAll('\n', ' ');

it('README.md says that the page wants an origin of its own, and what others on it could do', () => {
  expect(readme).toContain('the page wants an origin of its own');
  for (const danger of ['read what this page stores', 'reach into its window', 'a service worker of its own'])
    expect(readme).toContain(danger);
});
