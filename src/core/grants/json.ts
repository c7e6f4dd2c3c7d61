import { join, mapText, type Pieces, plain, text } from './pieces';

/** A JSON value in whose strings values keep their sources; undefined members are left out. */
export type Json = Pieces | string | number | boolean | readonly Json[] | { readonly [name: string]: Json | undefined };

const isPieces = (value: object): value is Pieces => 'parts' in value;

const escaped = (part: string): string => JSON.stringify(part).slice(1, -1);

/** A list of values that are no longer together stands on one line. */
const SHORT = 60;

/** JSON, indented by two. */
export function json(value: Json, indent = ''): Pieces {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return text`${JSON.stringify(value)}`;
  if (isPieces(value)) return text`"${mapText(value, escaped)}"`;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((item) => json(item, inner));
    const line = join(items, ', ');
    const isShort = items.every((item) => !plain(item).includes('\n')) && plain(line).length <= SHORT;
    if (isShort) return text`[${line}]`;
    return text`[\n${inner}${join(items, `,\n${inner}`)}\n${indent}]`;
  }
  const members = Object.entries(value as Readonly<Record<string, Json | undefined>>).flatMap(([name, member]) =>
    member === undefined ? [] : [text`${JSON.stringify(name)}: ${json(member, inner)}`],
  );
  return members.length === 0 ? text`{}` : text`{\n${inner}${join(members, `,\n${inner}`)}\n${indent}}`;
}
