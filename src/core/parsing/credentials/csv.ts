import type { PasteItem } from '@/core/parsing/paste/paste';
import { type CredentialPart, partOf } from './names';

const HEAD = /^\ufeff?[^\n]{0,400}Access key ID[^\n]{0,400}Secret access key[^\n]{0,400}$/gim;

/** Reads the file of a new access key that the console offers: a line of names, then lines of values. */
export function findCsv(text: string): readonly PasteItem[] {
  return [...text.matchAll(HEAD)].flatMap((m): readonly PasteItem[] => {
    const names = cells(m[0]).map(partOf);
    const start = m.index + m[0].length + 1;
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const values = cells(text.slice(start, Math.min(end, start + 4000)));
    const value = (part: CredentialPart): string | undefined => values[names.indexOf(part)] || undefined;
    const [accessKeyId, secretAccessKey] = [value('accessKeyId'), value('secretAccessKey')];
    if (accessKeyId === undefined || secretAccessKey === undefined) return [];
    const credentials = {
      accessKeyId,
      secretAccessKey,
      sessionToken: undefined,
      expiration: undefined,
      region: undefined,
    };
    return [{ kind: 'credentials', format: 'credentials-csv', credentials, at: [m.index, end], notes: [] }];
  });
}

const cells = (line: string): readonly string[] =>
  line
    .replace(/^\ufeff/, '')
    .split(/[,\t]/)
    .map((cell) => cell.trim().replace(/^"|"$/g, ''));
