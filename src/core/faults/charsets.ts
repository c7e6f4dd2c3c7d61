import { type Bytes, utf8 } from '@/core/kernel/bytes';

/** How text becomes bytes, other than as UTF-8. */
export type Charset = {
  readonly id: CharsetId;
  readonly by: readonly string[];
  readonly bytes: (text: string) => Bytes;
};

export type CharsetId =
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-16'
  | 'utf-16le-bom'
  | 'utf-32le'
  | 'utf-8-bom'
  | 'latin-1'
  | 'nul';

function units(text: string, size: 2 | 4, isLittle: boolean): Bytes {
  const codes =
    size === 2
      ? Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
      : Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(size * codes.length));
  for (const [i, code] of codes.entries()) {
    if (size === 2) view.setUint16(2 * i, code, isLittle);
    else view.setUint32(4 * i, code, isLittle);
  }
  return new Uint8Array(view.buffer);
}

export const CHARSETS: readonly Charset[] = [
  {
    id: 'utf-16le',
    by: ['C# Encoding.Unicode', 'PowerShell [Text.Encoding]::Unicode', 'Swift .utf16LittleEndian', "Node.js 'utf16le'"],
    bytes: (text) => units(text, 2, true),
  },
  {
    id: 'utf-16be',
    by: ['C# Encoding.BigEndianUnicode', 'Java UTF_16BE'],
    bytes: (text) => units(text, 2, false),
  },
  { id: 'utf-16', by: ['Java UTF_16'], bytes: (text) => units(`\ufeff${text}`, 2, false) },
  {
    id: 'utf-16le-bom',
    by: ['Python utf-16', 'PowerShell 5.1 Out-File', 'C# File.WriteAllText(…, Encoding.Unicode)'],
    bytes: (text) => units(`\ufeff${text}`, 2, true),
  },
  { id: 'utf-32le', by: ['C# Encoding.UTF32', 'Python utf-32-le'], bytes: (text) => units(text, 4, true) },
  {
    id: 'utf-8-bom',
    by: ['PowerShell 5.1 Out-File -Encoding utf8', 'Windows Notepad', 'Python utf-8-sig'],
    bytes: (text) => utf8(`\ufeff${text}`),
  },
  {
    id: 'latin-1',
    by: ['Python latin-1', 'Ruby ISO-8859-1', 'Perl without encode', "Node.js 'latin1'", 'PHP utf8_decode'],
    bytes: (text) =>
      Uint8Array.from(text, (character) => {
        const code = character.codePointAt(0) ?? 0;
        return code > 0xff ? 0x3f : code;
      }),
  },
  { id: 'nul', by: ['C strlen() + 1', 'C sizeof'], bytes: (text) => utf8(`${text}\0`) },
];
