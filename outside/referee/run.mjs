import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

// Loads the referee, which is TypeScript, through Vite, with the project's alias and without its page.

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  resolve: { alias: { '@e2e': `${root}e2e`, '@': `${root}src` } },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const { main } = await server.ssrLoadModule('/outside/referee/main.ts');
process.exitCode = await main(process.argv.slice(2));
await server.close();
