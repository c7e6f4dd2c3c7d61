import { splitUrl } from '@/core/model/split-url';

const FOLDER = 'practice/';

/** Whether a browser would send this URL to the practice endpoint of the page at `base` (absolute, ends with `/`). */
export function isPracticeUrl(url: string, base: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`.startsWith(`${base}${FOLDER}`);
}

/** The path of everything that is practised, of the page at `base`. */
export const practicePath = (base: string): string => `${splitUrl(base)?.path}${FOLDER}`;

/** What follows `practice/` in the path of a URL, as sent; undefined where the URL is not below it. */
export function pathInPractice(url: string, base: string): string | undefined {
  const path = splitUrl(url)?.path;
  const prefix = practicePath(base);
  return path?.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}
