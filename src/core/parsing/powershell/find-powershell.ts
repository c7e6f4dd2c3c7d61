import type { PastedRequest } from '@/core/model/pasted';
import { findCommands } from '@/core/parsing/curl/find-commands';
import type { CurlRequest, IsQuoted } from '@/core/parsing/curl/request';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { POWERSHELL } from '@/core/parsing/shell/dialects';
import { cleanUrl } from '@/core/parsing/url/clean-url';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';
import { tableIn, type Variables, variableIn, variablesBefore } from './variables';

const NAME = /(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)(?=[ \t]+(?:-|["'$]|@\w|https?:|`\r?\n))/gi;
const SWITCHES =
  /^-(?:UseBasicParsing|SkipHeaderValidation|SkipCertificateCheck|UseDefaultCredentials|Verbose|PassThru)$/i;
const PSEUDO = new Set(['method', 'authority', 'scheme', 'path']);

/** Reads Invoke-WebRequest and Invoke-RestMethod, with what stands above them in the variables that they name. */
export function findPowershell(text: string): readonly PasteItem[] {
  const script = withTablesInline(text);
  return findCommands(script, {
    format: 'powershell',
    name: NAME,
    read: (words, isQuoted, at) => powershellRequest(words, isQuoted, variablesBefore(script, at)),
    dialect: POWERSHELL,
  });
}

function powershellRequest(words: readonly string[], isQuoted: IsQuoted, known: Variables): CurlRequest | undefined {
  const values = new Map<string, string>();
  let [url, isSplat] = ['', false];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (SWITCHES.test(word)) continue;
    if (/^-[A-Za-z]+:?$/.test(word)) values.set(word.slice(1).replace(':', '').toLowerCase(), words[++i] ?? '');
    else if (/^@\w+$/.test(word)) {
      const entries = variableIn(word, known)?.entries;
      isSplat ||= entries === undefined;
      for (const [name, value] of entries ?? []) values.set(name.toLowerCase(), value ?? `$${name}`);
    } else if (/^https?:/i.test(word) || (url === '' && word.startsWith('$'))) url = word;
  }
  const textOf = (name: string): string | undefined => {
    const value = values.get(name) ?? (name === 'uri' ? url : undefined);
    const variable = value === undefined ? undefined : variableIn(value, known);
    return variable === undefined ? value : variable.text;
  };
  const named = textOf('uri') ?? '';
  const request = requestOfUrl(cleanUrl(named, isQuoted(named)).url);
  if (request === undefined) return undefined;
  const given = values.get('headers');
  const table =
    given === undefined ? [] : given.startsWith('{') ? tableIn(given, known) : variableIn(given, known)?.entries;
  const type = values.has('contenttype') ? [['Content-Type', textOf('contenttype')] as const] : [];
  const all = [...(table ?? []), ...type].filter(([name]) => !PSEUDO.has(name));
  const [method, body, file] = [textOf('method'), textOf('body'), textOf('infile')];
  return {
    request: {
      ...request,
      method: method?.toUpperCase() ?? (values.has('method') || isSplat ? undefined : 'GET'),
      headers: all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
      body:
        file !== undefined
          ? { kind: 'file', name: file }
          : body === undefined
            ? undefined
            : { kind: 'text', text: body },
      ...added(all.flatMap(([name, value]) => (value === undefined ? [name.toLowerCase()] : []))),
      ...(table === undefined || isSplat ? { headersUnknown: true } : {}),
    },
    credentials: undefined,
    notes: [],
  };
}

/** Headers whose values only a run of the script would tell. */
const added = (names: readonly string[]): Pick<PastedRequest, 'adds'> =>
  names.length === 0 ? {} : { adds: names.map((name) => ({ name, value: undefined })) };

/** Makes a one-line quoted word of each `@{ … }`, of the same length, so that the shell's words hold it and spans stay. */
const withTablesInline = (text: string): string =>
  text.replace(
    /@\{(?:[^}@]|@(?!\{)){0,8000}\}/g,
    (table) => `'${table.slice(1, -1).replace(/'/g, '\ue001').replace(/\n/g, '\ue002')}'`,
  );
