import type { LineProblem } from '@/core/diagnosing/canonical-form';
import { DATE } from './corpus/parts';

/** A mistake that one line of a text tells of. The lines are PUT, path, query, four headers, an empty one, names and hash. */
export type Broken = readonly [problem: LineProblem, line: number, from: string | RegExp, to: string];

/** Of the canonical request of the corpus. */
export const BROKEN_CANONICALS: readonly Broken[] = [
  ['method-case', 1, /^PUT/, 'put'],
  ['method-case', 1, /^PUT/, 'Put'],
  ['path-unencoded', 2, '%20', ' '],
  ['path-unencoded', 2, 'annual', 'j\u00e4hrlich'],
  ['path-empty', 2, /\/2026.*/, ''],
  ['path-query', 2, '.pdf\npartNumber=2&uploadId=b1-9', '.pdf?partNumber=2&uploadId=b1-9\n'],
  ['path-url', 2, '/2026', 'https://press-archive.s3.eu-west-3.amazonaws.com/2026'],
  ['path-relative', 2, '/2026', '2026'],
  ['query-missing', 3, 'partNumber=2&uploadId=b1-9\n', ''],
  ['query-mark', 3, 'partNumber', '?partNumber'],
  ['query-order', 3, 'partNumber=2&uploadId=b1-9', 'uploadId=b1-9&partNumber=2'],
  ['query-order', 3, 'uploadId=b1-9', 'a=1&A=2'],
  ['query-order', 3, 'partNumber=2', 'b=2&b=1'],
  ['query-plus', 3, 'b1-9', 'b+9'],
  ['query-unencoded', 3, 'b1-9', 'b 9'],
  ['query-unencoded', 3, 'b1-9', 'b/9'],
  ['query-unencoded', 3, 'b1-9', 'b[9]'],
  ['query-hex-case', 3, 'b1-9', 'b%2f9'],
  ['query-equals', 3, 'uploadId=b1-9', 'uploads'],
  ['query-signature', 3, 'partNumber=2', `X-Amz-Signature=${'ab'.repeat(32)}`],
  ['header-case', 4, 'content-type:a', 'Content-Type:a'],
  ['header-order', 5, /(content-type:.*)\n(host:.*)/, '$2\n$1'],
  ['header-space', 5, 'host:', 'host: '],
  ['header-space', 4, 'application/pdf', 'application/pdf '],
  ['header-space', 4, 'application/pdf', 'application/pdf;  q=1'],
  ['header-twice', 5, /(content-type:.*)/, '$1\n$1'],
  ['host-missing', 4, /host:.*\n/, ''],
  ['blank-missing', 8, '\n\ncontent', '\ncontent'],
  ['blank-twice', 9, '\n\ncontent', '\n\n\ncontent'],
  ['names-divider', 9, ';host;', ',host;'],
  ['names-divider', 9, ';host;', '; host;'],
  ['names-tail', 9, 'x-amz-date\ne3', 'x-amz-date;\ne3'],
  ['names-case', 9, 'content-type;host', 'Content-Type;host'],
  ['names-order', 9, 'content-type;host', 'host;content-type'],
  ['names-unlisted', 9, ';x-amz-content-sha256;', ';'],
  ['names-absent', 9, ';host;', ';host;range;'],
  ['payload-case', 10, /\n(e3\w+)$/, `\n${'AB'.repeat(32)}`],
  ['payload-length', 10, /\n(e3\w+)$/, `\n${'ab'.repeat(31)}`],
  ['payload-form', 10, /\n(e3\w+)$/, '\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='],
  ['payload-missing', 10, /\n(e3\w+)$/, ''],
];

/** Of its string to sign. */
export const BROKEN_TO_SIGNS: readonly Broken[] = [
  ['algorithm', 1, 'AWS4-HMAC-SHA256', 'AWS4-SHA256'],
  ['time-format', 2, DATE, '2026-03-14T09:26:53Z'],
  ['scope-space', 3, 'eu-west-3', 'Europe (Paris)'],
  ['scope-parts', 3, '/s3/', '/'],
  ['scope-date', 3, '20260314/', '20260315/'],
  ['scope-terminator', 3, 'aws4_request', 'aws4_reques'],
  ['hash-case', 4, /\w{64}$/, 'AB'.repeat(32)],
  ['hash-length', 4, /\w{64}$/, 'ab'.repeat(31)],
  ['lines-missing', 3, /\n\w{64}$/, ''],
];

/** One of the two texts with its mistake in it. */
export const broken = (text: string, [, , from, to]: Broken): string => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to replace by ${to}`);
  return changed;
};
