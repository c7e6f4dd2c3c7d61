import { encodeStrictPath } from '@/core/kernel/percent';
import type { ServiceRule } from '@/core/model/service-rule';
import { reEncode } from './re-encode';

/** Removes dot segments (RFC 3986 section 5.2.4) and empty ones; a path that ends in a directory ends in `/`. */
export function normalise(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/');
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  const last = segments.at(-1) as string;
  const directory = kept.length > 0 && (last === '' || last === '.' || last === '..');
  return `/${kept.join('/')}${directory ? '/' : ''}`;
}

/**
 * The path line of a canonical request, from the path as sent (AWS IAM User Guide, "Create a canonical request").
 * `twice`: normalised, then what is on the wire is encoded again. `once`: its octets encoded once, and nothing
 * normalised; `%2F` is a slash and a raw `+` a space, as S3 reads them (aws/aws-sdk-net#4473).
 */
export function canonicalPath(path: string, encoding: ServiceRule['path']): string {
  if (encoding === 'twice') return encodeStrictPath(normalise(path));
  return reEncode(path.replaceAll('+', '%20')).replaceAll('%2F', '/');
}
