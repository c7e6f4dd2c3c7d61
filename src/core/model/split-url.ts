/** A URL taken apart as text: nothing decoded, nothing resolved. */
export type SplitUrl = {
  readonly scheme: string;
  readonly userinfo: string | undefined;
  readonly hostAndPort: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string | undefined;
};

const SHAPE = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;

/** Splits by RFC 3986's appendix B, without the URL standard's parser, which resolves `..` in the paths of S3 keys. */
export function splitUrl(text: string): SplitUrl | undefined {
  const m = SHAPE.exec(withSlashes(text));
  if (!m) return undefined;
  const [, scheme = '', where = '', path = '', query = '', fragment] = m;
  const at = where.lastIndexOf('@');
  return {
    scheme: scheme.toLowerCase(),
    userinfo: at < 0 ? undefined : where.slice(0, at),
    hostAndPort: where.slice(at + 1),
    path,
    query,
    fragment,
  };
}

const SPECIAL = /^(https?|wss?):[/\\]*([^?#]*)/i;

/**
 * A URL as browsers read its slashes (URL standard, "special authority ignore slashes state" and "path state"): with the schemes of
 * the web, any number of them before the host, none too, and `\` for each up to the query.
 */
export const withSlashes = (text: string): string =>
  text.replace(SPECIAL, (_, scheme: string, rest: string) => `${scheme}://${rest.replaceAll('\\', '/')}`);
