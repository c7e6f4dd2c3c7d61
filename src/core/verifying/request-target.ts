/** The pieces of a URL that signing looks at. `path` and `query` are octets as sent; `query` is without its `?`. */
export type RequestTarget = { readonly host: string; readonly path: string; readonly query: string };

const DEFAULT_PORTS: Readonly<Record<string, string>> = {
  'http:': ':80',
  'https:': ':443',
  'ws:': ':80',
  'wss:': ':443',
};

/**
 * Splits a URL (RFC 3986 appendix B) without rewriting it, as URL parsers would. The host is what a Host header says:
 * lower-case, no user name, no default port. Text that is no absolute URL has an empty host.
 */
export function requestTarget(url: string): RequestTarget {
  const [beforeFragment = ''] = url.split('#', 1);
  const mark = beforeFragment.indexOf('?');
  const address = mark < 0 ? beforeFragment : beforeFragment.slice(0, mark);
  const query = mark < 0 ? '' : beforeFragment.slice(mark + 1);
  const scheme = /^[a-z][a-z0-9+.-]*:(?=\/\/)/i.exec(address)?.[0].toLowerCase();
  if (scheme === undefined) return { host: '', path: address || '/', query };

  const rest = address.slice(scheme.length + 2);
  const slash = rest.indexOf('/');
  const authority = (slash < 0 ? rest : rest.slice(0, slash)).toLowerCase();
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const port = DEFAULT_PORTS[scheme];
  return {
    host: port !== undefined && host.endsWith(port) ? host.slice(0, -port.length) : host,
    path: slash < 0 ? '/' : rest.slice(slash),
    query,
  };
}
