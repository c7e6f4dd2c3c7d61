import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

// Builds the page, serves it on localhost and prints the address. PORT or --port asks for a port and no other; without
// them a taken port gives way to the next free one. --built serves the build that is there.

const { values } = parseArgs({ options: { built: { type: 'boolean' }, port: { type: 'string' } } });
const asked = values.port ?? process.env.PORT;

if (!values.built) await build();
if (!existsSync('dist/index.html')) {
  console.error('Nothing is built yet: run npm run build first.');
  process.exit(1);
}
const server = await preview({ preview: { port: Number(asked ?? 4173), strictPort: asked !== undefined } });
server.printUrls();
