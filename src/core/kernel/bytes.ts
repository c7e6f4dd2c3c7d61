const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export type Bytes = Uint8Array<ArrayBuffer>;

/** UTF-8 bytes of a well-formed string; a lone surrogate becomes U+FFFD, so refuse those before. */
export const utf8 = (text: string): Bytes => encoder.encode(text);

/** The text of UTF-8 bytes, or undefined where they are not UTF-8. A byte order mark is kept. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
