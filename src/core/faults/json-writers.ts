/** How a library writes JSON that another wrote. */
export type JsonWriter = {
  readonly id: string;
  readonly by: readonly string[];
  readonly write: (value: unknown) => string;
};

type Style = {
  /** What stands between a name and its value, and behind a comma on one line. */
  readonly colon: string;
  readonly comma: string;
  /** What each level is indented by; on one line without. */
  readonly indent?: string;
  readonly newline?: string;
  readonly isSorted?: boolean;
  readonly escaped: (text: string) => string;
  /** An empty object or array, where it is not on one line. */
  readonly empty?: (open: string, close: string, margin: string) => string;
};

function write(value: unknown, style: Style, margin = ''): string {
  const { colon, comma, indent, newline = '\n', isSorted, escaped, empty } = style;
  if (typeof value === 'string') return `"${escaped(value)}"`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  const isList = Array.isArray(value);
  if (isSorted && !isList) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const [open, close] = isList ? '[]' : '{}';
  if (entries.length === 0)
    return indent === undefined || !empty ? `${open}${close}` : empty(open as string, close as string, margin);
  const inner = margin + (indent ?? '');
  const pieces = entries.map(([name, one]) => (isList ? '' : `"${escaped(name)}"${colon}`) + write(one, style, inner));
  if (indent === undefined) return `${open}${pieces.join(`,${comma}`)}${close}`;
  return `${open}${newline}${inner}${pieces.join(`,${newline}${inner}`)}${newline}${margin}${close}`;
}

const code = (character: string, isUpper: boolean): string => {
  const digits = character.charCodeAt(0).toString(16).padStart(4, '0');
  return `\\u${isUpper ? digits.toUpperCase() : digits}`;
};
/** As RFC 8259 asks for, and no more. */
const least = (text: string): string => JSON.stringify(text).slice(1, -1);
const escaping =
  (more: RegExp, isUpper = false) =>
  (text: string): string =>
    least(text).replace(more, (character) => code(character, isUpper));

const NOT_ASCII = /[\u007f-\uffff]/g;
const ascii = escaping(NOT_ASCII);
/** PHP and Perl leave DEL. */
const asciiButDelete = escaping(/[\u0080-\uffff]/g);
const slashes = (how: (text: string) => string) => (text: string) => how(text).replaceAll('/', '\\/');

const ONE_LINE = { colon: ':', comma: '' } as const;
const SPACED = { colon: ': ', comma: ' ' } as const;
const HTML = /[<>&\u2028\u2029]/g;

const writer = (id: string, by: readonly string[], style: Style): JsonWriter => ({
  id,
  by,
  write: (value) => write(value, style),
});
const hollowRuby = (open: string, close: string, margin: string): string =>
  `${open}\n${open === '[' ? '\n' : ''}${margin}${close}`;

/** Those of JavaScript, Python, PHP, Ruby, Go and Perl were run; the others are as their documentation has them. */
export const JSON_WRITERS: readonly JsonWriter[] = [
  writer(
    'compact',
    ['JavaScript JSON.stringify', 'Ruby to_json', 'Java Jackson', 'Rust serde_json', 'Dart jsonEncode'],
    {
      ...ONE_LINE,
      escaped: least,
    },
  ),
  writer('compact, sorted', ['Perl canonical', 'jq -cS', 'Swift .sortedKeys'], {
    ...ONE_LINE,
    isSorted: true,
    escaped: least,
  }),
  writer('spaced, in ASCII', ['Python json.dumps'], { ...SPACED, escaped: ascii }),
  writer('spaced', ['Python json.dumps(ensure_ascii=False)'], { ...SPACED, escaped: least }),
  writer('spaced, sorted', ['Python json.dumps(sort_keys=True)'], { ...SPACED, isSorted: true, escaped: ascii }),
  writer('compact, in ASCII', ["Python json.dumps(separators=(',', ':'))", 'Perl ascii'], {
    ...ONE_LINE,
    escaped: ascii,
  }),
  writer('slashes escaped, in ASCII', ['PHP json_encode'], { ...ONE_LINE, escaped: slashes(asciiButDelete) }),
  writer('in ASCII but for DEL', ['PHP JSON_UNESCAPED_SLASHES'], { ...ONE_LINE, escaped: asciiButDelete }),
  writer('slashes escaped', ['PHP JSON_UNESCAPED_UNICODE', 'Swift JSONEncoder', 'Objective-C NSJSONSerialization'], {
    ...ONE_LINE,
    escaped: slashes(least),
  }),
  writer('slashes escaped, sorted', ['Swift JSONEncoder with .sortedKeys'], {
    ...ONE_LINE,
    isSorted: true,
    escaped: slashes(least),
  }),
  writer('for HTML, sorted', ['Go json.Marshal of a map'], { ...ONE_LINE, isSorted: true, escaped: escaping(HTML) }),
  writer('for HTML', ['Go json.Marshal of a struct', 'Rails to_json'], { ...ONE_LINE, escaped: escaping(HTML) }),
  writer('for HTML, quotes too', ['Java Gson'], { ...ONE_LINE, escaped: escaping(/[<>&='\u2028\u2029]/g) }),
  writer('for HTML, in ASCII, upper case', ['C# System.Text.Json'], {
    ...ONE_LINE,
    escaped: (text) => escaping(/[<>&'+`\u007f-\uffff]/g, true)(text).replaceAll('\\"', '\\u0022'),
  }),
  ...[
    [
      'two blanks',
      '  ',
      ['JavaScript JSON.stringify(…, 2)', 'jq', 'Java Gson setPrettyPrinting', 'Dart JsonEncoder.withIndent'],
    ],
    ['four blanks', '    ', ['JavaScript JSON.stringify(…, 4)', 'Python json.tool']],
    ['a tab', '\t', ['JavaScript JSON.stringify(…, "\\t")', 'jq --tab']],
  ].map(([name, indent, by]) =>
    writer(`indented by ${name as string}`, by as readonly string[], {
      ...SPACED,
      indent: indent as string,
      escaped: least,
    }),
  ),
  writer('indented by two blanks, in ASCII', ['Python json.dumps(indent=2)'], {
    ...SPACED,
    indent: '  ',
    escaped: ascii,
  }),
  writer('indented by four blanks, in ASCII', ['Python json.dumps(indent=4)'], {
    ...SPACED,
    indent: '    ',
    escaped: ascii,
  }),
  writer('indented by four blanks, slashes escaped', ['PHP JSON_PRETTY_PRINT'], {
    ...SPACED,
    indent: '    ',
    escaped: slashes(asciiButDelete),
  }),
  writer('indented, for HTML, sorted', ['Go json.MarshalIndent'], {
    ...SPACED,
    indent: '  ',
    isSorted: true,
    escaped: escaping(HTML),
  }),
  writer('indented, with hollow lists', ['Ruby JSON.pretty_generate'], {
    ...SPACED,
    indent: '  ',
    escaped: least,
    empty: hollowRuby,
  }),
  writer('indented, a blank before colons', ['Swift .prettyPrinted', 'Objective-C NSJSONWritingPrettyPrinted'], {
    colon: ' : ',
    comma: ' ',
    indent: '  ',
    escaped: slashes(least),
    empty: (open, close, margin) => `${open}\n\n${margin}${close}`,
  }),
  writer('indented, a blank before colons, plain slashes', ['Java Jackson writerWithDefaultPrettyPrinter'], {
    colon: ' : ',
    comma: ' ',
    indent: '  ',
    escaped: least,
    empty: (open, close) => `${open} ${close}`,
  }),
  writer('indented by three blanks, sorted', ['Perl pretty'], {
    colon: ' : ',
    comma: ' ',
    indent: '   ',
    isSorted: true,
    escaped: least,
  }),
  writer('indented, lines of Windows', ['C# Newtonsoft Formatting.Indented', 'PowerShell ConvertTo-Json'], {
    ...SPACED,
    indent: '  ',
    newline: '\r\n',
    escaped: least,
  }),
];
