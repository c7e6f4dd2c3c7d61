import { encodeStrict } from '@/core/kernel/percent';
import type { Header } from '@/core/model/headers';
import type { PastedBody } from '@/core/model/pasted';
import { findCommands } from '@/core/parsing/curl/find-commands';
import type { CurlRequest, IsQuoted } from '@/core/parsing/curl/request';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { cleanUrl } from '@/core/parsing/url/clean-url';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';

const NAME =
  /\b(?:https?|xhs?)(?=[ \t]+(?:(?:--?[a-zA-Z][\w-]*(?:[= ][\w.:-]+)?[ \t]+){0,6}(?:(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS|get|put|post|delete|patch|head|options)[ \t]+)?["'$]{0,2}https?:\/\/))/g;
const METHOD = /^(?:[A-Z]{3,7}|get|put|post|delete|patch|head|options)$/;
const ITEM = /^([A-Za-z0-9_.[\]-]{1,200})(:=@?|==|=@|=|@|:|;)([\s\S]*)$/;
const WITH_VALUE = new Set([
  '--auth',
  '-a',
  '--auth-type',
  '-A',
  '--session',
  '--output',
  '-o',
  '--print',
  '-p',
  '--proxy',
  '--timeout',
  '--verify',
]);

/** Reads HTTPie's commands, and those of xh, which takes the same (HTTPie documentation, "Request items"). */
export const findHttpie = (text: string): readonly PasteItem[] =>
  findCommands(text, { format: 'httpie', name: NAME, read: httpieRequest });

function httpieRequest(words: readonly string[], isQuoted: IsQuoted): CurlRequest | undefined {
  const headers: Header[] = [];
  const fields: (readonly [string, string | undefined])[] = [];
  const query: string[] = [];
  let method: string | undefined;
  let url: string | undefined;
  let raw: PastedBody | undefined;
  let form = false;
  let multipart = false;
  const keepsDots = words.includes('--path-as-is');
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word === '<') raw = { kind: 'file', name: words[++i] ?? '' };
    else if (word.startsWith('<')) raw = { kind: 'file', name: word.slice(1) };
    else if (word === '--raw') raw = { kind: 'text', text: words[++i] ?? '' };
    else if (word.startsWith('--raw=')) raw = { kind: 'text', text: word.slice('--raw='.length) };
    else if (word === '--form' || word === '-f') form = true;
    else if (word === '--multipart') multipart = true;
    else if (WITH_VALUE.has(word)) i++;
    else if (/^--?[a-z]/i.test(word)) continue;
    else if (url === undefined && method === undefined && METHOD.test(word)) method = word.toUpperCase();
    else if (url === undefined) url = word;
    else {
      const [, name = '', sign = '', value = ''] = ITEM.exec(word) ?? [];
      if (sign === ':') headers.push([name, value.trim()]);
      else if (sign === ';') headers.push([name, '']);
      else if (sign === '==') query.push(`${encodeStrict(name)}=${encodeStrict(value)}`);
      else if (sign === '@' && name !== '') multipart = true;
      else if (sign !== '') fields.push([name, sign === '=' ? value : undefined]);
    }
  }
  const place = url === undefined ? undefined : requestOfUrl(cleanUrl(url, isQuoted(url)).url);
  if (place === undefined) return undefined;
  const mayHaveBody = /^(?:PUT|POST|PATCH)$/.test(method ?? '');
  const hasBody = raw !== undefined || fields.length > 0 || multipart;
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  const type = multipart ? undefined : form ? FORM : hasBody ? 'application/json' : undefined;
  const isGiven = names.has('content-type') || type === undefined;
  const divider = place.target.includes('?') ? '&' : '?';
  return {
    request: {
      ...place,
      target: query.length === 0 ? place.target : `${place.target || '/'}${divider}${query.join('&')}`,
      method: method ?? (hasBody ? 'POST' : 'GET'),
      headers: isGiven ? headers : [...headers, ['Content-Type', type]],
      body: raw ?? bodyOf(fields, form, multipart),
      client: { name: 'httpie', ...(keepsDots ? { keepsDots } : {}) },
      adds: [
        ...(isGiven ? [] : [{ name: 'content-type', value: type }]),
        ...[
          'accept',
          'accept-encoding',
          'connection',
          'user-agent',
          ...(hasBody || mayHaveBody ? ['content-length'] : []),
          // A file that the shell hands over is not among the words.
          ...(mayHaveBody && !hasBody ? ['content-type'] : []),
        ].map((name) => ({
          name,
          value: undefined,
        })),
        ...(multipart ? [{ name: 'content-type', value: undefined, multipart: true } as const] : []),
      ].filter(({ name }) => !names.has(name)),
    },
    credentials: undefined,
    notes: [
      ...(isGiven ? [] : [{ code: 'header-added-by-client', count: 1 } as const]),
      ...(multipart ? [{ code: 'multipart-body-unknown', count: 1 } as const] : []),
    ],
  };
}

const FORM = 'application/x-www-form-urlencoded; charset=utf-8';

/** Fields as HTTPie writes them in JSON, or as a form; what it reads from files, or as JSON, is not known. */
function bodyOf(
  fields: readonly (readonly [string, string | undefined])[],
  form: boolean,
  multipart: boolean,
): PastedBody | undefined {
  if (fields.length === 0 || multipart || fields.some(([name, value]) => value === undefined || /[[\]]/.test(name)))
    return undefined;
  const text = form
    ? fields
        .map(([name, value]) => `${encodeStrict(name)}=${encodeStrict(value ?? '').replaceAll('%20', '+')}`)
        .join('&')
    : `{${fields.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')}}`;
  return { kind: 'text', text };
}
