import type { Header, HeaderList } from '@/core/model/headers';
import type { PastedRequest } from '@/core/model/pasted';
import { findCommands } from '@/core/parsing/curl/find-commands';
import { NAME as CURL, curlOptions } from '@/core/parsing/curl/options';
import { undoHtml } from '@/core/parsing/escapes/html';
import { headersOf } from '@/core/parsing/fetch/find-fetch';
import { isObject, literalAt, member } from '@/core/parsing/fetch/literal';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';

const FORM = /<form\b([^<>]{0,4000})>/gi;
const INPUT = /<(?:input|textarea)\b([^<>]{0,100000})>/gi;
const ATTRIBUTE = /\b(name|value|action)\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/** What `generate_presigned_post` of boto3 and `createPresignedPost` of the SDK for JavaScript give. */
const FIELDS = /\{\s{0,80}["']?url["']?\s{0,8}:\s{0,8}["']/g;
/** `formData.append('policy', '…')`. */
const APPEND =
  /\b(\w{1,60})\.(?:append|set|add|field)\(\s{0,20}(["'])([A-Za-z][\w-]{0,80})\2\s{0,8},\s{0,20}(["'])([^"'\n]{0,100000})\4\s{0,8}\)/g;
const LONGEST_FORM = 300_000;
/** Objects that begin like such a form, and may hold one another. */
const MOST_TRIED = 500;

/** What stands between the boundaries of a form on the wire (RFC 7578). */
const PART =
  /^Content-Disposition:[ \t]{0,8}form-data;[ \t]{0,8}name="([^"\n]{1,200})"(?![^\n]*filename)[^\n]*\n(?:[A-Za-z-]{1,60}:[^\n]*\n){0,8}\r?\n([^\n]{0,100000})/gim;
const REQUEST_LINE = /^POST[ \t]+(\S{1,4000})(?:[ \t]+HTTP\/[\d.]{1,3})?[ \t]*\r?$/gm;
const HOST = /^Host:[ \t]*(\S{1,300})[ \t]*\r?$/im;

/** Reads S3 upload forms: as HTML, as the SDKs give their fields, as code appends them, and as curl and HTTP send them. */
export function findForms(text: string): readonly PasteItem[] {
  if (!/\bpolicy\b/i.test(text)) return [];
  return [...inHtml(text), ...ofSdk(text), ...appended(text), ...ofCurl(text), ...onTheWire(text)];
}

const ofCurl = (text: string): readonly PasteItem[] =>
  findCommands(text, {
    format: 'post-form',
    name: CURL,
    read: (words) => {
      const options = curlOptions(words);
      const fields = options.flatMap(([name, value]): readonly Header[] => {
        const equals = value.indexOf('=');
        const isFile = name === 'form' && /^[@<]/.test(value.slice(equals + 1));
        return !/^form(?:-string)?$/.test(name) || equals < 1 || isFile
          ? []
          : [[value.slice(0, equals), name === 'form' ? formValue(value.slice(equals + 1)) : value.slice(equals + 1)]];
      });
      const action = options.find(([name]) => name === 'url')?.[1];
      const request = action === undefined ? undefined : formRequest(action, fields);
      return request && { request, credentials: undefined, notes: [] };
    },
  });

/** As curl reads the value of `-F`: without the quotes around it, and without what it says of the part (curl, src/tool_formparse.c). */
function formValue(value: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"/s.exec(value)?.[1];
  if (quoted !== undefined) return quoted.replace(/\\(["\\])/g, '$1');
  return value.replace(/;\s{0,8}(?:type|headers?|encoder|filename)=.{0,400}$/s, '');
}

/** The one form that a paste shows as it is sent. */
function onTheWire(text: string): readonly PasteItem[] {
  const parts = [...text.matchAll(PART)];
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const line = [...text.slice(0, first.index).matchAll(REQUEST_LINE)].at(-1);
  const host = line && HOST.exec(text.slice(line.index, first.index))?.[1];
  const target = line?.[1] ?? '';
  const action = host !== undefined && target.startsWith('/') ? `https://${host}${target}` : target || undefined;
  const fields = parts.map((m): Header => [m[1] as string, (m[2] as string).replace(/\r$/, '')]);
  const item = itemOf(action, fields, line?.index ?? first.index, endOfForm(text, last.index + last[0].length));
  return item === undefined ? [] : [item];
}

/** A file, and the boundary that ends the form, are of it. */
function endOfForm(text: string, from: number): number {
  const close = /^--\S{1,200}--[ \t]*\r?$/m.exec(text.slice(from, from + LONGEST_FORM));
  return close === null ? from : from + close.index + close[0].length;
}

function inHtml(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  const forms = [...text.matchAll(FORM)];
  for (const [i, m] of forms.entries()) {
    const from = m.index + m[0].length;
    // No form is within another: one that is never closed ends where the next begins.
    const rest = text.slice(from, Math.min(from + LONGEST_FORM, forms[i + 1]?.index ?? text.length));
    const close = rest.search(/<\/form\s{0,8}>/i);
    const inner = close < 0 ? rest : rest.slice(0, close);
    const fields = [...inner.matchAll(INPUT)].flatMap(([, attributes = '']): readonly Header[] => {
      const { name, value } = attributesIn(attributes);
      return name === undefined || value === undefined ? [] : [[name, value]];
    });
    const end = close < 0 ? from + inner.length : from + close + '</form>'.length;
    const item = itemOf(attributesIn(m[1] ?? '').action, fields, m.index, end);
    if (item !== undefined) items.push(item);
  }
  return items;
}

function attributesIn(text: string): Partial<Record<'name' | 'value' | 'action', string>> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      undoHtml(double ?? single ?? bare ?? ''),
    ]),
  );
}

function ofSdk(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  let tried = 0;
  for (const m of text.matchAll(FIELDS)) {
    if (m.index < (items.at(-1)?.at[1] ?? 0)) continue;
    if (++tried > MOST_TRIED) break;
    const { value, end } = literalAt(text, m.index);
    const url = isObject(value) ? member(value, 'url') : undefined;
    const fields = isObject(value) ? headersOf(member(value, 'fields')) : [];
    const item = typeof url === 'string' ? itemOf(url, fields, m.index, end) : undefined;
    if (item !== undefined) items.push(item);
  }
  return items;
}

/** The fields of one form in code; where it is sent to is not among them. */
function appended(text: string): readonly PasteItem[] {
  const found = [...text.matchAll(APPEND)];
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return [];
  const fields = found
    .filter(([, variable]) => variable === first[1])
    .map((m): Header => [m[3] as string, m[5] as string]);
  const item = itemOf(undefined, fields, first.index, last.index + last[0].length);
  return item === undefined ? [] : [item];
}

const has = (fields: HeaderList, wanted: RegExp): boolean => fields.some(([name]) => wanted.test(name));

function itemOf(action: string | undefined, fields: HeaderList, start: number, end: number): PasteItem | undefined {
  const request = formRequest(action, fields);
  return request && { kind: 'request', format: 'post-form', request, at: [start, end], notes: [] };
}

function formRequest(action: string | undefined, fields: HeaderList): PastedRequest | undefined {
  if (!has(fields, /^policy$/i) || !has(fields, /^x-amz-(?:signature|credential)$/i)) return undefined;
  const place = action === undefined ? undefined : requestOfUrl(action);
  return {
    method: 'POST',
    scheme: place?.scheme,
    authority: place?.authority,
    target: place?.target === '' ? '/' : (place?.target ?? ''),
    headers: [],
    body: undefined,
    // The browser writes headers and body when the form is sent.
    headersUnknown: true,
    form: fields,
  };
}
