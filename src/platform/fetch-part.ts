import { NotFetched } from '@/core/kernel/later';

/** By address: what is there or under way. What failed is forgotten, and so asked for again. */
const files = new Map<string, Promise<void>>();

for (const element of document.querySelectorAll('script[src], link[rel=stylesheet]'))
  files.set(element instanceof HTMLLinkElement ? element.href : (element as HTMLScriptElement).src, Promise.resolve());

/**
 * Stands around every import() of the built page: `parts` are the addresses of the script and of all that it needs besides, from
 * `importer`. Rejects with NotFetched.
 *
 * A file is imported only once all of them have been fetched, because browsers from before 2026 remember of an import() that
 * failed that it failed, for as long as the page is open (HTML, module map; whatwg/html#6768).
 */
export async function fetchPart<T>(load: () => Promise<T>, parts: readonly string[], importer: string): Promise<T> {
  await Promise.all(parts.map((part) => fileAt(new URL(part, importer).href)));
  try {
    return await load();
  } catch {
    throw new NotFetched('broken');
  }
}

function fileAt(url: string): Promise<void> {
  const known = files.get(url);
  if (known) return known;
  const asked = url.endsWith('.css') ? addStyles(url) : available(url);
  files.set(url, asked);
  asked.catch(() => files.delete(url));
  return asked;
}

/** Hosts that answer every address with the page answer with HTML where a file is not there. */
const OURS = /\b(javascript|css)\b/;

async function available(url: string): Promise<void> {
  const response = await fetch(url).catch(unreachable);
  if (!response.ok || !OURS.test(response.headers.get('content-type') ?? '')) throw new NotFetched('gone');
  // To its end, so that the browser has it when it is imported.
  await response.arrayBuffer().catch(unreachable);
}

function unreachable(): never {
  throw new NotFetched('unreachable');
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
