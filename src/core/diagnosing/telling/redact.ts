import { withoutUserinfo } from '@/core/model/userinfo';
import { tracesOf } from '@/core/services/harmless';

/** What stands in place of a value that must not be posted. */
const GONE = '[redacted]';
const TOKEN = /((?:x-amz-security-token|x-goog-security-token)["']?(?:%3D|\s{0,3}[=:])\s{0,3}["']?)[^&\s"'<>,]+/gi;
const SIGNATURE = /((?:Signature|SignatureProvided>)(?:%3D|\s{0,3}[=:])?\s{0,3}["']?)([0-9a-f]{8})[0-9a-f]{20,}/gi;
const SECRET = /((?:secret[_-]?(?:access)?[_-]?key)["']?\s{0,3}[=:]\s{0,3}["']?)[^\s"',]+/gi;

/** Shorter ones also stand within other words by chance. */
const LONG = 8;

/**
 * A text from outside as it can be posted where help is asked: of paths and the like, which are told, tokens, secrets and `secrets` are
 * out wherever they stand, signatures are shortened to eight digits, and of an access key id its ends remain.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const plain = withoutUserinfo(text, `${GONE}@`)
    .replace(TOKEN, `$1${GONE}`)
    .replace(SECRET, `$1${GONE}`)
    .replace(SIGNATURE, '$1$2…')
    .replace(/\b((?:AKIA|ASIA)[A-Z0-9]{2})[A-Z0-9]{6,24}([A-Z0-9]{2})\b/g, '$1…$2');
  return secrets.flatMap(spellingsOf).reduce(withoutSecret, withoutTraces(plain, secrets));
}

/** Without what is spelled otherwise than anybody foresaw, and what is left of a secret that was cut off. */
const withoutTraces = (text: string, secrets: readonly string[]): string =>
  tracesOf(text, secrets).reduceRight((kept, [from, to]) => kept.slice(0, from) + GONE + kept.slice(to), text);

/** As it is, and percent-encoded, as in a query, a form or a path that is signed. */
function spellingsOf(typed: string): readonly string[] {
  const secret = typed.trim();
  if (secret === '') return [];
  const encoded = encodeURIComponent(secret.replace(/\p{Surrogate}/gu, ''));
  return encoded === secret
    ? [secret]
    : [secret, encoded, encoded.replaceAll('%20', '+'), encodeURIComponent(encoded), encoded.replaceAll('%2F', '/')];
}

function withoutSecret(text: string, secret: string): string {
  if (!text.includes(secret)) return text;
  return text
    .split(secret)
    .reduce((before, behind) =>
      secret.length < LONG && (/[A-Za-z0-9]$/.test(before) || /^[A-Za-z0-9]/.test(behind))
        ? before + secret + behind
        : before + GONE + behind,
    );
}
