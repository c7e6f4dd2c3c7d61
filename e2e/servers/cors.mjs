import { headerOf, listen } from './listen.mjs';

/**
 * A host that people try a request on: another origin than the page's.
 * `cors` is what it allows pages: nothing; to read replies but no preflight; or everything.
 * `redirects` maps paths to where they have moved; `page` is an HTML page at its root.
 * @param {{ cors: 'none' | 'replies' | 'all', redirects?: Readonly<Record<string, string>>, page?: string }} options
 */
export async function startHost({ cors, redirects = {}, page }) {
  let gate = Promise.resolve();
  let open = () => {};

  const server = await listen(async (request, response) => {
    const { method, target } = request;
    const asksFirst = method === 'OPTIONS' && headerOf(request, 'access-control-request-method') !== undefined;
    if (cors === 'all' || (cors === 'replies' && !asksFirst)) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Access-Control-Expose-Headers', '*');
    }
    if (asksFirst) {
      response.setHeader('Access-Control-Allow-Methods', headerOf(request, 'access-control-request-method') ?? '');
      response.setHeader('Access-Control-Allow-Headers', headerOf(request, 'access-control-request-headers') ?? '');
      response.writeHead(cors === 'all' ? 204 : 403).end();
      return;
    }
    await gate;
    const moved = redirects[target.split('?')[0] ?? ''];
    if (moved !== undefined) {
      response.writeHead(307, { Location: moved }).end();
      return;
    }
    const isPage = page !== undefined && target === '/';
    response.setHeader('Content-Type', isPage ? 'text/html' : 'text/plain');
    response.setHeader('X-Answer', 'from the host');
    response.end(isPage ? page : `${method} ${target}`);
  });

  return {
    log: server.log,
    url: `http://127.0.0.1:${server.port}`,
    close: server.close,
    /** The requests that are neither preflights nor the page's question whether the host is there. */
    tried: () => server.log.filter(({ method, target }) => method !== 'OPTIONS' && target !== '/'),
    /** Keeps all further requests waiting until `release` is called. */
    hold: () => {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    release: () => open(),
  };
}

/** The address of a port of this computer at which nobody listens. */
export async function closedPort() {
  const { port, close } = await listen(() => {});
  await close();
  return `http://127.0.0.1:${port}`;
}
