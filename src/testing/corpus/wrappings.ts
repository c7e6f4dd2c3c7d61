import { escapeHtml, escapeJson } from './parts';

/** How whole texts reach people: each loses nothing, so that what was in the text can be read again. */
export type Wrapping = {
  readonly name: string;
  readonly put: (text: string) => string;
};

const lines = (each: (line: string, i: number) => string) => (text: string) => text.split('\n').map(each).join('\n');
const python = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r');

/** RFC 2045, section 6.7. */
const quotedPrintable = (text: string): string =>
  [...Buffer.from(text.replace(/\p{Surrogate}/gu, ''))]
    .map((octet) => String.fromCharCode(octet))
    .join('')
    .replace(/[^\t\r\n !-<>-~]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .split('\n')
    .map((line) => (line.match(/(?:=..|[^=]){1,24}/g) ?? ['']).join('=\n'))
    .join('\n');

export const WRAPPINGS: readonly Wrapping[] = [
  { name: 'with CRLF', put: (text) => text.replace(/\r?\n/g, '\r\n') },
  { name: 'with blanks at the ends of lines', put: (text) => text.replace(/\r?\n/g, (end) => `  ${end}`) },
  { name: 'in a code block', put: (text) => `\`\`\`\n${text}\n\`\`\`` },
  { name: 'in a code block with prose', put: (text) => `Here it is:\n\n\`\`\`text\n${text}\n\`\`\`\n\nThanks!` },
  { name: 'indented', put: lines((line) => `    ${line}`) },
  { name: 'indented with tabs', put: lines((line) => `\t${line}`) },
  { name: 'quoted in a mail', put: lines((line) => `> ${line}`) },
  { name: 'quoted in an answer to a mail', put: lines((line) => `> > ${line}`) },
  { name: 'in the log of a container', put: lines((line) => `app-1  | ${line}`) },
  { name: 'in a log with times', put: lines((line) => `2026-03-14T09:26:53.123456789Z ${line}`) },
  { name: 'in a change under review', put: lines((line) => `+${line}`) },
  { name: 'with line numbers', put: lines((line, i) => `${String(i + 1).padStart(4)}  ${line}`) },
  { name: 'numbered by grep', put: lines((line, i) => `app.log:${i + 88}:${line}`) },
  {
    name: 'numbered around a match by grep',
    put: lines((line, i) => `logs/app-2.log${i === 0 ? ':97:' : `-${i + 97}-`}${line}`),
  },
  { name: 'numbered by vim', put: lines((line, i) => `${String(i + 1).padStart(3)} ${line}`) },
  { name: 'as bat shows it', put: lines((line, i) => `${String(i + 1).padStart(4)} \u2502 ${line}`) },
  { name: 'behind bars', put: lines((line) => `| ${line}`) },
  { name: 'in a comment', put: lines((line) => `// ${line}`) },
  { name: 'in the journal', put: lines((line) => `Mar 14 09:26:53 ip-10-0-0-5 api[812]: ${line}`) },
  { name: 'under a name and a time of a chat', put: (text) => `Jane Doe  10:42 AM\n${text}` },
  { name: 'with a byte order mark', put: (text) => `\ufeff${text}` },
  { name: 'with zero-width spaces before the lines', put: lines((line) => `\u200b${line}`) },
  { name: 'with no-break spaces', put: (text) => text.replaceAll(' ', '\u00a0') },
  { name: 'in the colours of a terminal', put: (text) => `\u001b[31m${text}\u001b[0m` },
  {
    name: 'with the quotes of a word processor',
    put: (text) => text.replace(/"([^"\n]*)"/g, '\u201c$1\u201d').replace(/'([^'\n]*)'/g, '\u2018$1\u2019'),
  },
  { name: 'escaped for HTML', put: escapeHtml },
  { name: 'in a page of HTML', put: (text) => `<pre><code>${escapeHtml(text)}</code></pre>` },
  { name: 'as a JSON string', put: (text) => `"${escapeJson(text)}"` },
  { name: 'in a field of JSON', put: (text) => JSON.stringify({ message: text, level: 'error' }) },
  { name: 'in a field of indented JSON', put: (text) => JSON.stringify({ time: 1, log: text }, null, 2) },
  { name: 'in JSON in JSON', put: (text) => JSON.stringify({ log: JSON.stringify({ message: text }) }) },
  { name: 'as Python prints it', put: (text) => `'${python(text)}'` },
  { name: 'percent-encoded', put: (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')) },
  { name: 'in the encoding of mails', put: (text) => (text.includes('=') ? quotedPrintable(text) : text) },
  { name: 'escaped for Markdown', put: (text) => text.replace(/[\\`*_[\]~]/g, '\\$&') },
  { name: 'as the argument of echo', put: (text) => `echo '${text.replaceAll("'", "'\\''")}'` },
];
