import type { HeaderList } from '@/core/model/headers';

/** A canonical request taken apart into its parts, as it stands: nothing is decoded, sorted or trimmed. */
export type CanonicalText = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: HeaderList;
  readonly signedHeaders: string;
  readonly payloadHash: string;
};

/** A text without the line breaks at its end, which copying adds. */
export function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (end > 0 && /[\r\n]/.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/**
 * Reads a canonical request (AWS IAM User Guide, "Create a canonical request"); undefined where the text is no such
 * thing.
 */
export function readCanonicalText(text: string): CanonicalText | undefined {
  const lines = withoutLastBreaks(text).split('\n');
  const blank = lines.indexOf('', 3);
  if (blank < 0 || lines.length !== blank + 3) return undefined;
  const headerLines = lines.slice(3, blank);
  if (headerLines.some((line) => !line.includes(':'))) return undefined;
  const [method, path, query] = lines as [string, string, string];
  return {
    method,
    path,
    query,
    headers: headerLines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
    signedHeaders: lines[blank + 1] as string,
    payloadHash: lines[blank + 2] as string,
  };
}

/** The parameters of a canonical query line, as they are spelled there. */
export const queryPieces = (query: string): HeaderList =>
  query === ''
    ? []
    : query.split('&').map((piece) => {
        const equals = piece.indexOf('=');
        return equals < 0 ? [piece, ''] : [piece.slice(0, equals), piece.slice(equals + 1)];
      });

/** A string to sign taken apart. */
export type ToSignText = {
  readonly algorithm: string;
  readonly date: string;
  readonly scope: string;
  readonly requestHash: string;
};

/**
 * Reads a string to sign (AWS IAM User Guide, "Create a string to sign"); undefined where the text is no such thing.
 */
export function readToSignText(text: string): ToSignText | undefined {
  const lines = withoutLastBreaks(text).split('\n');
  const [algorithm, date, scope, requestHash] = lines;
  if (lines.length !== 4 || !algorithm?.startsWith('AWS4-')) return undefined;
  return { algorithm, date: date as string, scope: scope as string, requestHash: requestHash as string };
}

/** The string to sign of a chunk taken apart. */
export type ChunkToSignText = { readonly date: string; readonly scope: string; readonly previous: string };

/**
 * Reads the string to sign of a chunk (Amazon S3 API Reference, "Signature Calculations: Transferring Payload in Multiple Chunks");
 * undefined where the text is no such thing.
 */
export function readChunkToSignText(text: string): ChunkToSignText | undefined {
  const [algorithm, date, scope, previous, ...hashes] = withoutLastBreaks(text).split('\n');
  const isOfChunk = algorithm === 'AWS4-HMAC-SHA256-PAYLOAD' || algorithm === 'AWS4-HMAC-SHA256-TRAILER';
  if (!isOfChunk || date === undefined || scope === undefined || previous === undefined) return undefined;
  return hashes.length === 1 || hashes.length === 2 ? { date, scope, previous } : undefined;
}
