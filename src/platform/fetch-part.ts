import { NotFetched } from '@/core/kernel/later';
import { available, fails, isThere } from './files';

for (const script of document.scripts) isThere(script.src);

/** Style sheets of the page, each as it was added; index.html names the first. */
const styles = new Map<string, Promise<void>>();

for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
  styles.set(link.href, Promise.resolve());

/**
 * Stands around every import() of the built page: `parts` are the addresses of the script and of all that it needs besides, from
 * `importer`. Rejects with NotFetched.
 *
 * A script is imported only once all of them have been fetched and are whole: browsers from before 2026 remember of an import() that
 * failed that it failed, and all of them what a script was that came, be it empty or cut in half, for as long as the page is open (HTML,
 * module map; whatwg/html#6768).
 */
export async function fetchPart<T>(load: () => Promise<T>, parts: readonly string[], importer: string): Promise<T> {
  const urls = parts.map((part) => new URL(part, importer).href);
  await Promise.all(urls.map((url) => (url.endsWith('.css') ? styled(url) : available(url))));
  try {
    return await load();
  } catch {
    // A browser that keeps a script that does not run until the page is opened again has another then.
    for (const url of urls) if (!url.endsWith('.css')) fails(url);
    throw new NotFetched('broken');
  }
}

function styled(url: string): Promise<void> {
  const known = styles.get(url) ?? addStyles(url);
  styles.set(url, known);
  known.catch(() => styles.delete(url));
  return known;
}

async function addStyles(url: string): Promise<void> {
  await available(url);
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url;
  const applied = new Promise<void>((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new NotFetched('unreachable'));
    };
  });
  document.head.append(link);
  await applied;
}
