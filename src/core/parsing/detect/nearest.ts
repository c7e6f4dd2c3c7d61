import type { Paste, PasteFormat } from '@/core/parsing/paste/paste';

/** Marks of each format, and up to where a text that has them was like it. */
const MARKS: readonly (readonly [PasteFormat, RegExp])[] = [
  ['carried-request', /iam_(?:http_)?request_[a-z]{3,7}|(?:%(?:25){0,3}7B%(?:25){0,3}22|\{")url/i],
  ['presigned-url', /X-Amz-[A-Za-z]{1,20}(?:=|%3D)?/i],
  ['presigned-token', /k8s-aws-v1\.?/],
  ['authorization-header', /AWS4-HMAC-SHA256|\bAuthorization[ \t]*[:=]/i],
  ['signer-log', /canonical[ _-]?(?:request|string)|string[ _-]?to[ _-]?sign/i],
  ['curl', /\bcurl(?:\.exe)?\b/],
  ['wget', /\bwget\b/],
  ['awscurl', /\bawscurl\b/],
  ['powershell', /\bInvoke-(?:WebRequest|RestMethod)\b/i],
  ['fetch', /\bfetch\s{0,8}\(/],
  ['har', /"(?:log|entries|request)"\s{0,8}:/],
  ['error-xml', /<\/?[A-Z][A-Za-z]{2,40}>/],
  ['credentials-env', /AWS_[A-Z_]{3,30}|\b(?:aws_)?(?:access_key|secret_(?:access_)?key)(?:_id)?\b/i],
  ['credentials-env', /\b(?:AKIA|ASIA)[A-Z0-9]{4,28}/],
  ['url', /\b(?:https?|wss?):\/\//],
  ['http-request', /\bHTTP\/[\d.]+|^[A-Za-z-]{2,40}:[ \t]\S/m],
  ['error-json', /\{\s{0,20}"[A-Za-z_]/],
];

/** The format that a text looks most like although nothing in it could be read; undefined where it looks like none. */
export function nearest(text: string): Paste['nearest'] {
  for (const [format, mark] of MARKS) {
    const m = mark.exec(text);
    if (m !== null) return { format, stoppedAt: m.index + m[0].length };
  }
  return undefined;
}
