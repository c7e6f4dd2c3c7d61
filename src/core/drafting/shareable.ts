import { typedUrl } from '@/core/model/url';
import { userinfoMaySpill } from '@/core/model/userinfo';
import { harmlessQuery, isPathAlone } from '@/core/services/harmless';
import { readUrl } from './url';

const CREDENTIAL_TEXT = /x-(amz|goog)-/i;

/** A host as people type one, without its scheme, and what follows it: tokens and keys with dots in them have capitals. */
const BARE = /^(?:localhost|(?:[a-z\d-]+\.)+[a-z]{2,})(?::\d+)?(?:[/?#]|$)/;
const ADDED = 'https://';

/** As `shareableOf`, also where the scheme is yet to be typed. */
export function shareableUrl(typed: string): string | undefined {
  const text = typed.trim();
  return BARE.test(text) ? shareableOf(ADDED + text)?.slice(ADDED.length) : shareableOf(typed);
}

/**
 * A typed URL without what must not be shared: userinfo, the values of all parameters but those known to be harmless, and every
 * parameter that names X-Amz-* or X-Goog-*, also inside its value. Undefined where the text is no URL, for then nothing is known of
 * what it holds, where such values stand in its path, which is another without them, and where host or path may be a part of a password.
 */
function shareableOf(typed: string): string | undefined {
  const read = readUrl(typedUrl(typed)).value;
  if (!read || !isPathAlone(read.path) || userinfoMaySpill(typed.trim())) return undefined;
  const query = read.query
    .split('&')
    .filter((piece) => !namesCredential(piece))
    .join('&');
  const shared = harmlessQuery(query);
  const origin = `${read.scheme}://${read.hostAndPort}`;
  const url = `${origin}${read.path}${shared === '' ? '' : `?${shared}`}`;
  return namesCredential(url) ? undefined : url;
}

/** Decodes as often as something is left to decode: URLs are pasted inside URLs. What is encoded deeper still may be anything. */
function namesCredential(text: string, depth = 4): boolean {
  if (CREDENTIAL_TEXT.test(text)) return true;
  const decoded = decodeAscii(text);
  return decoded !== text && (depth === 0 || namesCredential(decoded, depth - 1));
}

/** Only ASCII spells the names; other octets need not even be text. */
const decodeAscii = (text: string): string =>
  text.replace(/%([0-7][0-9a-f])/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
