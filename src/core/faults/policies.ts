import { type Bytes, fromBase64, fromUtf8, toBase64, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import { CHARSETS } from './charsets';
import { JSON_WRITERS } from './json-writers';
import { OFTEN, SELDOM, USUAL } from './rarity';
import type { Slip } from './slip';

/** What is keyed instead of the policy of an upload form, which is given as it stands there: in Base64. */
export type PolicySlip = Slip<string, Bytes> & { readonly name: string };

const slip = (
  name: string,
  code: PolicySlip['code'],
  rarity: number,
  by: readonly string[],
  variants: (policy: string) => readonly (string | Bytes)[],
): PolicySlip => ({
  id: `policy/${code} ${name}`,
  at: 'signer',
  part: 'policy',
  code,
  rarity,
  by,
  name,
  variants: (policy) => variants(policy).map((text) => (typeof text === 'string' ? utf8(text) : text)),
});

/** Text in lines of so many signs. */
const lines = (text: string, width: number, end: string): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(end);
const digest = (bytes: Uint8Array): Bytes => bytesOfWords(sha256Words(bytes));

/** The document in a policy, as text; undefined where there is none. */
const documentIn = (policy: string): string | undefined => {
  const bytes = fromBase64(policy);
  return bytes && fromUtf8(bytes);
};
const ofDocument =
  (change: (json: string) => readonly (string | Bytes)[]) =>
  (policy: string): readonly (string | Bytes)[] => {
    const json = documentIn(policy);
    return json === undefined ? [] : change(json);
  };

/** The document again, as other libraries write the same JSON. */
function rewritten(json: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(json);
    return JSON_WRITERS.map(({ write }) => write(value));
  } catch {
    return [];
  }
}

/** Base64 as libraries write it, beside the one way that a form's field takes. */
const BASE64: readonly PolicySlip[] = [
  slip(
    'lines',
    'policy-base64',
    OFTEN,
    ['Python encodebytes', 'Java getMimeEncoder', 'Ruby encode64', 'openssl base64'],
    (policy) =>
      [76, 64, 60].flatMap((width) =>
        ['\n', '\r\n'].flatMap((end) => [lines(policy, width, end), `${lines(policy, width, end)}${end}`]),
      ),
  ),
  slip('newline', 'policy-base64', OFTEN, ['base64(1)', 'echo', 'Ruby encode64 of a short text'], (policy) => [
    `${policy}\n`,
    `${policy}\r\n`,
    `${policy} `,
  ]),
  slip(
    'url',
    'policy-base64',
    USUAL,
    ["Node.js 'base64url'", 'Python urlsafe_b64encode', 'Java getUrlEncoder'],
    (policy) => {
      const url = policy.replaceAll('+', '-').replaceAll('/', '_');
      return [url, url.replace(/=+$/, '')];
    },
  ),
  slip('padding', 'policy-base64', USUAL, ['Go RawStdEncoding', 'Java withoutPadding'], (policy) => [
    policy.replace(/=+$/, ''),
  ]),
  slip('twice', 'policy-base64', USUAL, ['btoa of what was encoded'], (policy) => [toBase64(utf8(policy))]),
  slip('percent', 'policy-base64', SELDOM, ['encodeURIComponent', 'quote_plus'], (policy) => [
    encodeURIComponent(policy),
    encodeURIComponent(policy).replace(/%../g, (octet) => octet.toLowerCase()),
  ]),
  slip('blanks', 'policy-base64', SELDOM, ['a decoded query string'], (policy) => [policy.replaceAll('+', ' ')]),
];

const DOCUMENTS: readonly PolicySlip[] = [
  slip(
    '',
    'policy-json',
    OFTEN,
    ['HMAC over JSON.stringify(policy)'],
    ofDocument((json) => [json, `${json}\n`]),
  ),
  slip(
    '',
    'policy-written-again',
    USUAL,
    ['a second JSON.stringify, json.dumps, to_json'],
    ofDocument((json) => rewritten(json).flatMap((text) => [toBase64(utf8(text)), toBase64(utf8(`${text}\n`)), text])),
  ),
  slip(
    'lines',
    'policy-written-again',
    USUAL,
    ['git autocrlf', 'here-documents'],
    ofDocument((json) =>
      [
        json.trim(),
        `${json}\n`,
        json.replace(/\r?\n/g, '\r\n'),
        json.replaceAll('\r\n', '\n'),
        json.replace(/\s*\n\s*/g, ''),
      ].map((text) => toBase64(utf8(text))),
    ),
  ),
  ...CHARSETS.filter(({ id }) => id !== 'latin-1' && id !== 'nul').map(({ id, by, bytes }) =>
    slip(id, 'policy-charset', id === 'utf-16le' ? USUAL : SELDOM, by, (policy) => [
      bytes(policy),
      ...ofDocument((json) => [toBase64(bytes(json))])(policy),
    ]),
  ),
  slip('hash', 'policy-hashed', USUAL, ['the last line of a request’s string to sign'], (policy) => {
    const hash = digest(utf8(policy));
    const json = fromBase64(policy);
    return [toHex(hash), hash, ...(json ? [toHex(digest(json)), digest(json)] : [])];
  }),
];

/** Every way to key another text than the policy. */
export const POLICY_SLIPS: readonly PolicySlip[] = [...BASE64, ...DOCUMENTS];
