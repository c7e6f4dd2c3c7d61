import { type Authority, authority, type UrlScheme } from '@/core/model/url';
import { type Checked, type ComposeFinding, fault, note, refused } from './finding';

const DEFAULT_PORT: Readonly<Record<UrlScheme, string>> = { https: '443', http: '80', wss: '443', ws: '80' };

/** Reads `host` or `host:port`, and nothing after it, as the URL standard does: lower-case, IDNA, default port dropped. */
export function parseHost(text: string, scheme: UrlScheme): Checked<Authority> {
  if (text === '' || text.startsWith(':')) return refused(fault('url', 'host-missing', {}));
  if (/\s/.test(text)) return refused(fault('url', 'host-space', {}));
  const m = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(text);
  if (!m) return refused(fault('url', 'host-invalid', { host: text }));
  const [, name = '', port = ''] = m;
  if (port !== '' && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    return refused(fault('url', 'port-invalid', { port }));
  if (/[/\\?#@]/.test(name) || !URL.canParse(`http://${name}/`))
    return refused(fault('url', 'host-invalid', { host: name }));
  const sent = new URL(`http://${name}/`).hostname;
  const rewritten: readonly ComposeFinding[] =
    sent === name.toLowerCase() ? [] : [note('url', 'host-rewritten', { typed: name, sent })];
  const shown = port === '' || String(Number(port)) === DEFAULT_PORT[scheme] ? sent : `${sent}:${Number(port)}`;
  return { value: authority(shown), findings: rewritten };
}
