import type { Header } from '@/core/model/headers';
import { findCommands } from '@/core/parsing/curl/find-commands';
import type { CurlRequest, IsQuoted } from '@/core/parsing/curl/request';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { POWERSHELL } from '@/core/parsing/shell/dialects';
import { cleanUrl } from '@/core/parsing/url/clean-url';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';
import { hashTable } from './hash-table';

const NAME = /(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)(?=[ \t]+(?:-|["'$]|https?:|`\r?\n))/gi;
const SWITCHES =
  /^-(?:UseBasicParsing|SkipHeaderValidation|SkipCertificateCheck|UseDefaultCredentials|Verbose|PassThru)$/i;
const PSEUDO = new Set(['method', 'authority', 'scheme', 'path']);

/** Reads Invoke-WebRequest and Invoke-RestMethod, and the table of headers that they name or that stands above them. */
export function findPowershell(text: string): readonly PasteItem[] {
  return findCommands(withTablesInline(text), {
    format: 'powershell',
    name: NAME,
    read: powershellRequest,
    dialect: POWERSHELL,
  });
}

function powershellRequest(words: readonly string[], isQuoted: IsQuoted): CurlRequest | undefined {
  const values = new Map<string, string>();
  let url = '';
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (SWITCHES.test(word)) continue;
    if (/^-[A-Za-z]+:?$/.test(word)) values.set(word.slice(1).replace(':', '').toLowerCase(), words[++i] ?? '');
    else if (/^https?:/i.test(word)) url = word;
  }
  const named = values.get('uri') ?? url;
  const request = requestOfUrl(cleanUrl(named, isQuoted(named)).url);
  if (request === undefined) return undefined;
  const table = hashTable(values.get('headers') ?? '').filter(([name]) => !PSEUDO.has(name));
  const type = values.get('contenttype');
  const headers: readonly Header[] = type === undefined ? table : [...table, ['Content-Type', type]];
  const body = values.get('body');
  const file = values.get('infile');
  return {
    request: {
      ...request,
      method: values.get('method')?.toUpperCase() ?? 'GET',
      headers,
      body:
        file !== undefined
          ? { kind: 'file', name: file }
          : body === undefined
            ? undefined
            : { kind: 'text', text: body },
    },
    credentials: undefined,
    notes: [],
  };
}

/** Makes a one-line quoted word of each `@{ … }`, of the same length, so that the shell's words hold it and spans stay. */
const withTablesInline = (text: string): string =>
  text.replace(
    /@\{(?:[^}@]|@(?!\{)){0,8000}\}/g,
    (table) => `'${table.slice(1, -1).replace(/'/g, '\ue001').replace(/\n/g, '\ue002')}'`,
  );
