import type { HeaderList } from '@/core/model/headers';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'POST']);
const SAFE_TYPES = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

/** What makes a browser ask first; undefined where a cross-origin request goes out without a preflight (Fetch standard, 4.10). */
export type Preflight = { readonly method: string | undefined; readonly headers: readonly string[] };

export function preflightFor(method: string, headers: HeaderList): Preflight | undefined {
  const asking = headers
    .filter(([name, value]) => !isSafelisted(name.toLowerCase(), value))
    .map(([name]) => name.toLowerCase());
  const methodAsks = !SAFE_METHODS.has(method);
  return methodAsks || asking.length > 0
    ? { method: methodAsks ? method : undefined, headers: asking.sort() }
    : undefined;
}

function isSafelisted(name: string, value: string): boolean {
  if (value.length > 128) return false;
  if (name === 'accept' || name === 'accept-language' || name === 'content-language') return true;
  if (name === 'content-type') return SAFE_TYPES.has(value.split(';')[0]?.trim().toLowerCase() ?? '');
  return name === 'range' && /^bytes=\d+-\d*$/.test(value.trim());
}
