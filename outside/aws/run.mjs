import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

// Loads what asks AWS itself, which is TypeScript, through Vite, with the project's alias and without its page.

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  resolve: { alias: { '@': `${root}src` } },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const { main } = await server.ssrLoadModule('/outside/aws/main.ts');
process.exitCode = await main(process.env);
await server.close();
