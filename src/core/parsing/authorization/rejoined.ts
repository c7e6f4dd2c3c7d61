import { type AuthorizationParts, isWhole } from './parameters';

/** Longer than any such header with a line break in it, in UTF-16 units. */
const WINDOW = 6000;
const SQUEEZED = /^Credential=([^,=]{10,300}?),?SignedHeaders=([a-z0-9;_.-]+?),?Signature=([0-9a-f]{64,160})$/i;

/** The three parts where lines were broken anywhere, even inside names; undefined where that does not make them whole. */
export function rejoined(
  text: string,
  from: number,
  algorithm: string,
): { readonly parts: AuthorizationParts; readonly end: number; readonly lines: number } | undefined {
  const kept: number[] = [];
  let squeezed = '';
  const next = text.slice(from, from + WINDOW).indexOf('AWS4-');
  const limit = Math.min(text.length, from + (next < 0 ? WINDOW : next));
  for (let i = from; i < limit; i++) {
    const char = text[i] as string;
    if (/[\s>|]/.test(char)) continue;
    kept.push(i);
    squeezed += char;
  }
  const m = SQUEEZED.exec(cutAtSignature(squeezed, algorithm));
  if (m === null) return undefined;
  const parts = { Credential: m[1] as string, SignedHeaders: m[2] as string, Signature: m[3] as string };
  if (!isWhole(parts)) return undefined;
  const end = (kept[m[0].length - 1] ?? from) + 1;
  return { parts, end, lines: text.slice(from, end).split('\n').length };
}

/** What follows on the next line may begin with a digit that looks like one more of the signature. */
function cutAtSignature(squeezed: string, algorithm: string): string {
  const at = squeezed.indexOf('Signature=') + 'Signature='.length;
  const digits = squeezed.slice(at, at + 4);
  // One of ECDSA is a sequence in DER, which tells its length in octets (ITU-T X.690, section 8.1.3).
  const octets = algorithm.includes('ECDSA') ? 2 + Number.parseInt(digits.slice(2), 16) : 32;
  return squeezed.slice(0, at + 2 * octets);
}
