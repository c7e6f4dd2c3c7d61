import { headerValues } from '@/core/model/headers';
import type { PastedRequest } from '@/core/model/pasted';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { SIGNATURE } from '@/core/parsing/paste/signature';

const ESCAPE = '\u001b';
/**
 * What escapes leave behind where they were not undone, or not far enough. Curly quotes and invisible characters are not in
 * it: they may be in what was sent, and be its mistake.
 */
const RESIDUE = new RegExp(
  `\\\\(?:n|r|t|"|'|u00[0-9a-f]{2}|[_*~\\[\\]])|=3D|&(?:amp|quot|lt|gt|#39|nbsp);|\\\\$|</?(?:code|pre)>|${ESCAPE}`,
  'i',
);
/** No header holds one: it is of what the text went through, or the mistake. */
const LINE_BREAK = /[\r\n]/;
export const CANONICAL = /^[A-Z]{3,8}\n\/[^\n]*\n[^\n]*\n(?:[^\n]+\n)*\n[^\s]+\n\S+$/;
export const TO_SIGN = /^AWS4-[A-Z0-9-]+\n\d{8}T\d{6}Z\n\S+\n[0-9a-f]{64}$/;
/** A longer body is not looked into, in UTF-16 units. */
const LONGEST_BODY = 100_000;
const SIGNED = new RegExp(`Signature=${SIGNATURE}`, 'i');

/** Of an item that is not the best of its kind: pieces of a broken one are many. */
const OTHERS = 0.05;

/**
 * How much of a signed request a reading shows, and how well formed, as a number to compare readings of one text by: of each
 * kind its best item counts, others little.
 */
export function quality(items: readonly PasteItem[]): number {
  const best = new Map<PasteItem['kind'], number>();
  let all = 0;
  for (const item of items) {
    const one = worth(item);
    all += one;
    best.set(item.kind, Math.max(best.get(item.kind) ?? 0, one));
  }
  return [...best.values()].reduce((sum, one) => sum + one, 0) + all * OTHERS;
}

function worth(item: PasteItem): number {
  const unclosed = item.notes.some(({ code }) => code === 'unclosed-quote') ? -2 : 0;
  switch (item.kind) {
    case 'request':
    case 'foreign':
      return 1 + unclosed + worthOfRequest(item.request);
    case 'reply': {
      const { code, message, canonicalRequest, stringToSign, signatureProvided, fields, status } = item.reply;
      const values = fields.map(([, value]) => value);
      return (
        worthOf(code, /^\w+$/) +
        worthOf(message) +
        worthOf(canonicalRequest, CANONICAL) +
        worthOf(stringToSign, TO_SIGN) +
        worthOf(signatureProvided, /^[0-9a-f]{64}$/) +
        worthOf(status?.toString()) +
        worthOfMany(values) / 2
      );
    }
    case 'log': {
      const { signer, canonicalRequest, stringToSign, signature } = item.log;
      return (
        worthOf(canonicalRequest, CANONICAL) +
        worthOf(stringToSign, TO_SIGN) +
        worthOf(signature) +
        (signer === 'unknown' ? 0 : 1)
      );
    }
    case 'credentials': {
      const { accessKeyId, secretAccessKey, sessionToken } = item.credentials;
      return (
        worthOf(accessKeyId, /^[A-Z0-9]{16,128}$/) +
        worthOf(secretAccessKey, /^[A-Za-z0-9/+]{40}$/) +
        worthOf(sessionToken, /^[A-Za-z0-9/+=]+$/)
      );
    }
  }
}

function worthOfRequest({ method, authority, target, headers, body }: PastedRequest): number {
  const signed = SIGNED.test(target) || headerValues(headers, 'authorization').some((value) => SIGNED.test(value));
  return (
    (signed ? 2 : 0) +
    worthOf(method, /^[A-Z]+$/) +
    worthOf(authority, /^[A-Za-z0-9.:-]+$/) +
    worthOf(target, /^[^\s\p{Cc}<>"`\\]+$/u) +
    worthOfMany(headers.map(([, value]) => value.trim().replace(LINE_BREAK, '\\n'))) +
    (body === undefined ? 0 : body.kind === 'text' && isBroken(body.text) ? 0.5 : 1)
  );
}

/** Whether escapes are left in a text that nothing undid. */
export const hasResidue = (text: string): boolean => RESIDUE.test(text);

/** A body is mostly JSON, whole or broken by its own quotes. */
export function isBroken(body: string): boolean {
  if (body.length > LONGEST_BODY) return false;
  if (!/^\s*[{[]/.test(body)) return RESIDUE.test(body);
  try {
    JSON.parse(body);
    return false;
  } catch {
    return true;
  }
}

/** A value that is there, without residue and of the form that it should have, is worth most. */
function worthOf(value: string | undefined, form = /^/): number {
  if (value === undefined || value === '') return 0;
  if (RESIDUE.test(value)) return 0.25;
  return form.test(value) ? 2 : 1;
}

/** Many values tell more than one, but no more than a whole request would. */
const worthOfMany = (values: readonly string[]): number =>
  values.slice(0, 20).reduce((sum, value) => sum + worthOf(value) / 2, 0);
