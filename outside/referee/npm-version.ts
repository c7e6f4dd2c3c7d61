import { readFileSync } from 'node:fs';

/** The version of a package of npm that is installed here. */
export const npmVersion = (name: string): string =>
  (JSON.parse(readFileSync(`outside/node_modules/${name}/package.json`, 'utf8')) as { readonly version: string })
    .version;
