import { type Stepped, stepOf } from '@/core/model/trace';
import { isPosixWord, posixQuoted } from './quoting/posix-words';

/** The steps of a signature with a value that a shell can compute. */
export type LineStep = 'canonicalRequest' | 'stringToSign' | 'signingKey' | 'signature';

const SHA256 = "openssl dgst -sha256 -r | cut -d' ' -f1";
const HMAC = `openssl dgst -sha256 -mac HMAC -macopt "hexkey:$k" -r | cut -d' ' -f1`;

/**
 * One line for a POSIX shell with openssl that prints the value of a step: of the canonical request its hash. The secret comes
 * from AWS_SECRET_ACCESS_KEY. Undefined where a text of the request cannot be typed into a shell.
 */
export function stepLine(step: LineStep, trace: Stepped): string | undefined {
  const canonical = stepOf(trace, 'canonicalRequest').text;
  const toSign = stepOf(trace, 'stringToSign').text;
  if (!isPosixWord(canonical) || !isPosixWord(toSign)) return undefined;
  switch (step) {
    case 'canonicalRequest':
      return `${exactly(canonical)} | ${SHA256}`;
    case 'stringToSign':
      return `printf '%s\\n' ${words(toSign.split('\n').slice(0, -1))} "$(${exactly(canonical)} | ${SHA256})"`;
    case 'signingKey':
      return `${keyLine(toSign)}; echo "$k"`;
    case 'signature':
      return `${keyLine(toSign)}; ${exactly(toSign)} | ${HMAC}`;
  }
}

const words = (texts: readonly string[]): string => texts.map(posixQuoted).join(' ');

/** Prints a text without a line break at its end, which `$(…)` takes off. */
const exactly = (text: string): string => `printf %s "$(printf '%s\\n' ${words(text.split('\n'))})"`;

/** Leaves the signing key in `k`, in hexadecimal. */
function keyLine(toSign: string): string {
  const parts = (toSign.split('\n')[2] ?? '').split('/');
  return (
    `k=$(printf %s "AWS4$AWS_SECRET_ACCESS_KEY" | od -An -vtx1 | tr -d ' \\n'); ` +
    `for p in ${words(parts)}; do k=$(printf %s "$p" | ${HMAC}); done`
  );
}
