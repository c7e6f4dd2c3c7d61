import { decodeText } from '@/core/kernel/percent';
import { JSON_WRITERS } from './json-writers';
import { STRICT, spellText } from './spelling/spelling';

/** The fields of a form, decoded; undefined where a text is none. */
function fieldsOf(text: string): readonly (readonly [name: string, value: string])[] | undefined {
  if (!/^[^\s=&{["]+=[^\s]*$/.test(text)) return undefined;
  const plain = (part: string): string => decodeText(part.replaceAll('+', ' ')) ?? part;
  return text
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const at = piece.indexOf('=');
      return at < 0 ? [plain(piece), ''] : [plain(piece.slice(0, at)), plain(piece.slice(at + 1))];
    });
}

const typed = (text: string): unknown =>
  /^(?:true|false|null|-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?)$/.test(text) ? JSON.parse(text) : text;

/** The object that a form was made of: repeats are a list, and what looks like a number or a word of JSON may be one. */
function objectOf(fields: readonly (readonly [string, string])[], as: (text: string) => unknown): unknown {
  const values = new Map<string, unknown[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), as(value)]);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
}

/** A form as every writer of JSON, and Python's `str`, write its fields. */
export function formAsJson(text: string): readonly string[] {
  const fields = fieldsOf(text);
  if (fields === undefined) return [];
  const objects = [objectOf(fields, (value) => value), objectOf(fields, typed)];
  const written = objects.flatMap((object) => JSON_WRITERS.map(({ write }) => write(object)));
  const asDict = written
    .filter((one) => one.startsWith('{"') && !one.includes("'"))
    .map((one) => one.replaceAll('"', "'"));
  return [...new Set([...written, ...asDict.filter((one) => one.includes("': '"))])];
}

/** The pairs that a value of a flat object gives a form: a list is repeated, in its own name or with brackets. */
function pairsOf(
  name: string,
  value: unknown,
  isBracketed: boolean,
): readonly (readonly [string, string])[] | undefined {
  if (Array.isArray(value)) {
    const all = value.map((one) => pairsOf(isBracketed ? `${name}[]` : name, one, isBracketed));
    return all.some((pairs) => pairs === undefined) ? undefined : all.flatMap((pairs) => pairs ?? []);
  }
  if (typeof value === 'object' && value !== null) return undefined;
  return [[name, value === null ? '' : String(value)]];
}

/** A flat object of JSON as forms have it. */
export function jsonAsForm(text: string): readonly string[] {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const forms = [false, true].flatMap((isBracketed): readonly string[] => {
    const pairs = Object.entries(value).map(([name, one]) => pairsOf(name, one, isBracketed));
    if (pairs.length === 0 || pairs.some((some) => some === undefined)) return [];
    const all = pairs.flatMap((some) => some ?? []);
    const strict = all.map((pair) => pair.map((part) => spellText(part, STRICT)).join('=')).join('&');
    return [strict, strict.replaceAll('%20', '+'), all.map((pair) => pair.join('=')).join('&')];
  });
  return [...new Set(forms)];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
