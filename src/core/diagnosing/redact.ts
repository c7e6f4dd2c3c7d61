/** What stands in place of a value that must not be posted. */
const GONE = '[redacted]';
const HEX_FIELDS = /<(StringToSignBytes|CanonicalRequestBytes)>[\s\S]*?<\/\1>/g;
const TOKEN = /((?:x-amz-security-token|x-goog-security-token)["']?(?:%3D|\s{0,3}[=:])\s{0,3}["']?)[^&\s"'<>,]+/gi;
const SIGNATURE = /((?:Signature|SignatureProvided>)(?:%3D|\s{0,3}[=:])?\s{0,3}["']?)([0-9a-f]{8})[0-9a-f]{20,}/gi;
const SECRET = /((?:secret[_-]?(?:access)?[_-]?key)["']?\s{0,3}[=:]\s{0,3}["']?)[^\s"',]+/gi;
const USERINFO = /(\bhttps?:\/\/)[^\s/?#@]+@/gi;

/**
 * A text that can be posted where help is asked: tokens, secrets, `secrets` wherever they stand, and the hexadecimal copies in
 * AWS's reply are out, signatures are shortened to eight digits, and of an access key id its ends remain.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const plain = text
    .replace(HEX_FIELDS, '')
    .replace(TOKEN, `$1${GONE}`)
    .replace(SECRET, `$1${GONE}`)
    .replace(USERINFO, `$1${GONE}@`)
    .replace(SIGNATURE, '$1$2…')
    .replace(/\b((?:AKIA|ASIA)[A-Z0-9]{2})[A-Z0-9]{6,24}([A-Z0-9]{2})\b/g, '$1…$2');
  return secrets.filter((secret) => secret.length >= 8).reduce(withoutSecret, plain);
}

/** Also where it stands percent-encoded. */
const withoutSecret = (text: string, secret: string): string =>
  text.replaceAll(secret, GONE).replaceAll(encodeURIComponent(secret), GONE);
