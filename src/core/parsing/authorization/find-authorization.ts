import { matchesNotAfter } from '@/core/kernel/matches-not-after';
import type { ForeignScheme, PastedRequest } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import { linesJoined, type PasteItem, type PasteNote } from '@/core/parsing/paste/paste';
import { isJoinedAt } from '@/core/parsing/paste/placeholders';
import { authorizationValue, isWhole, parameters } from './parameters';
import { rejoined } from './rejoined';

const V4 = /\b((?:AWS4|GOOG4)-(?!X509)[A-Z0-9-]{8,40}),?(?=[\s\\'"+]{1,40}Cr?e?d?e?n?t?i?a?l?)/g;
const NAME_BEFORE = /authorization["']?[ \t]*[:=][ \t]*["']?$/i;
const V2 =
  /\bAuthorization["']?[ \t]{0,4}[:=][ \t]{0,4}["']?((?:AWS|GOOG1) ([A-Za-z0-9]{10,64}):([A-Za-z0-9+/]{20,60}={0,2}))/gi;
const COOKIES = /\bCloudFront-(?:Policy|Signature|Key-Pair-Id|Expires)=[^\s;"',]{1,4000}/g;

/** Schemes made after the model of Signature Version 4, by how an Authorization header of theirs begins. */
const COUSINS: readonly (readonly [ForeignScheme, form: RegExp, notAfter?: RegExp])[] = [
  // IAM Roles Anywhere signs with the key of a certificate (aws/rolesanywhere-credential-helper).
  ['aws4-x509', /\bAWS4-X509-(?:RSA-SHA256|ECDSA-SHA256|MLDSA[0-9]*)[\s,]{1,8}Credential=[^\n"']{20,4000}/g],
  // Alibaba Cloud OSS, "Signature version 4", and the OpenAPI's version 3.
  ['oss4', /\bOSS4-HMAC-SHA256[\s,]{1,8}Credential=[^\n"']{20,4000}/g],
  ['acs3', /\bACS3-HMAC-SHA256[\s,]{1,8}Credential=[^\n"']{20,4000}/g],
  // Tencent Cloud API, "Signature v3".
  ['tc3', /\bTC3-HMAC-SHA256[\s,]{1,8}Credential=[^\n"']{20,4000}/g],
  // Huawei Cloud, "AK/SK signing".
  ['sdk-hmac', /\bSDK-HMAC-SHA256[\s,]{1,8}Access=[^\n"']{20,4000}/g],
  // Volcengine: no prefix before the name of the algorithm, and a scope that ends in `request`.
  [
    'volcengine',
    /HMAC-SHA256[\s,]{1,8}Credential=[^\s,"']{1,100}\/\d{8}\/[^\s,"']{1,80}\/request[^\n"']{20,4000}/g,
    /[A-Z0-9-]$/,
  ],
];

/** Reads every value of an Authorization header, with its name or bare, and CloudFront's signed cookies. */
export const findAuthorization = (text: string): readonly PasteItem[] => [
  ...versionFour(text),
  ...versionTwo(text),
  ...cousins(text),
  ...cookies(text),
];

function versionFour(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  let from = 0;
  for (const m of text.matchAll(V4)) {
    if (m.index < from) continue;
    const algorithm = m[1] as string;
    const after = m.index + m[0].length;
    const read = parameters(text, after);
    const joined = isWhole(read.parts) ? undefined : rejoined(text, after, algorithm);
    const { parts, end } = joined ?? read;
    // Code that adds the rest shows no header.
    if (Object.keys(parts).length === 0 || (!isWhole(parts) && isJoinedAt(text, end))) continue;
    const name = NAME_BEFORE.exec(text.slice(Math.max(0, m.index - 40), m.index))?.[0] ?? '';
    const value = authorizationValue(algorithm, parts);
    const lines = joined?.lines ?? text.slice(m.index, end).split('\n').length;
    const notes: readonly PasteNote[] = [...linesJoined(lines), ...redactions(value)];
    const request = withHeaders([['Authorization', value]]);
    const common = { format: 'authorization-header', at: [m.index - name.length, end], notes } as const;
    items.push(
      algorithm.startsWith('GOOG4')
        ? { kind: 'foreign', scheme: 'goog4', request, ...common }
        : { kind: 'request', request, ...common },
    );
    from = end;
  }
  return items;
}

const versionTwo = (text: string): readonly PasteItem[] =>
  [...text.matchAll(V2)].map((m) => ({
    kind: 'foreign',
    format: 'authorization-header',
    scheme: ((m[1] as string).startsWith('GOOG') ? 'goog2' : 'aws-v2-header') satisfies ForeignScheme,
    request: withHeaders([['Authorization', m[1] as string]]),
    at: [m.index, m.index + m[0].length],
    notes: [],
  }));

const cousins = (text: string): readonly PasteItem[] =>
  COUSINS.flatMap(([scheme, form, notAfter = /(?!)/]) =>
    [...matchesNotAfter(text, form, notAfter)].map((m): PasteItem => {
      const name = NAME_BEFORE.exec(text.slice(Math.max(0, m.index - 40), m.index))?.[0] ?? '';
      return {
        kind: 'foreign',
        format: 'authorization-header',
        scheme,
        request: withHeaders([['Authorization', m[0].trim()]]),
        at: [m.index - name.length, m.index + m[0].length],
        notes: redactions(m[0]),
      };
    }),
  );

function cookies(text: string): readonly PasteItem[] {
  const found = [...text.matchAll(COOKIES)];
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    {
      kind: 'foreign',
      format: 'cookies',
      scheme: 'cloudfront-cookies',
      request: withHeaders([['Cookie', found.map(([cookie]) => cookie).join('; ')]]),
      at: [first.index, last.index + last[0].length],
      notes: [],
    },
  ];
}

const withHeaders = (headers: PastedRequest['headers']): PastedRequest => ({
  method: undefined,
  scheme: undefined,
  authority: undefined,
  target: '',
  headers,
  body: undefined,
});
