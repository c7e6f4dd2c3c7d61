import { fromBase64, fromUtf8 } from '@/core/kernel/bytes';
import { err, ok, type Result } from '@/core/kernel/result';
import { type Instant, instant, parseAmzDate } from '@/core/model/instant';

/** A condition as the policy writes it. */
export type Condition =
  | { readonly operator: 'eq' | 'starts-with'; readonly field: string; readonly value: string }
  | { readonly operator: 'content-length-range'; readonly least: number; readonly most: number };

export type Policy = { readonly expiration: Instant; readonly conditions: readonly Condition[] };

/** Why a policy document cannot be read. */
export type PolicyProblem = 'not-base64' | 'not-json' | 'expiration' | 'conditions' | 'condition';

/** Reads a policy document in base64 (Amazon S3 API Reference, "Creating a POST Policy"). */
export function readPolicy(base64: string): Result<Policy, PolicyProblem> {
  const bytes = fromBase64(base64);
  if (!bytes) return err('not-base64');
  const document = parseJson(fromUtf8(bytes) ?? '');
  if (!isRecord(document)) return err('not-json');
  const expiration = parseExpiration(document['expiration']);
  if (expiration === undefined) return err('expiration');
  const list = document['conditions'];
  if (!Array.isArray(list)) return err('conditions');
  const conditions = list.map(readCondition);
  return conditions.every((condition) => condition !== undefined) ? ok({ expiration, conditions }) : err('condition');
}

function parseJson(text: string): unknown {
  try {
    // The page named above lets a dollar sign be escaped, which JSON does not know.
    return JSON.parse(text.replaceAll('\\$', '$'));
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)?Z$/;

function parseExpiration(value: unknown): Instant | undefined {
  const m = typeof value === 'string' ? ISO.exec(value) : null;
  if (!m) return undefined;
  const [, year, month, day, hour, minute, second, fraction = ''] = m;
  const at = parseAmzDate(`${year}${month}${day}T${hour}${minute}${second}Z`);
  return at === undefined ? undefined : instant(at + Number(fraction.padEnd(3, '0')));
}

function readCondition(value: unknown): Condition | undefined {
  if (isRecord(value)) {
    const [pair, another] = Object.entries(value);
    if (!pair || another || typeof pair[1] !== 'string') return undefined;
    return { operator: 'eq', field: pair[0].toLowerCase(), value: pair[1] };
  }
  if (!Array.isArray(value) || value.length !== 3) return undefined;
  const [operator, first, second] = value as readonly unknown[];
  const name = typeof operator === 'string' ? operator.toLowerCase() : '';
  if (name === 'content-length-range') {
    const [least, most] = [Number(first), Number(second)];
    return least >= 0 && most >= least ? { operator: name, least, most } : undefined;
  }
  if ((name !== 'eq' && name !== 'starts-with') || typeof first !== 'string' || typeof second !== 'string') {
    return undefined;
  }
  return first.startsWith('$') ? { operator: name, field: first.slice(1).toLowerCase(), value: second } : undefined;
}
