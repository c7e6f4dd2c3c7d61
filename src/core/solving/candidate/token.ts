import { decodeText } from '@/core/kernel/percent';

/** Shorter pieces may stand in another token, too. */
const TELLING = 16;

/**
 * What is the matter where a request holds the session token `sent`, or none, and another was signed. `sent` may be percent-encoded, and
 * cut within an escape.
 */
export function tokenMistake(sent: string | undefined, signed: string): 'token-added' | 'token-cut' | 'token-other' {
  if (sent === undefined) return 'token-added';
  const whole = sent.replace(/%[0-9A-Fa-f]?$/, '');
  const parts = [whole, decodeText(whole) ?? whole];
  const isPart = parts.some((part) => part.length >= TELLING && part.length < signed.length && signed.includes(part));
  return isPart ? 'token-cut' : 'token-other';
}
