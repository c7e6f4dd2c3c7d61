import { fromUtf8 } from '@/core/kernel/bytes';

/** What `--trace-time` and `--trace-ids` put before a heading. */
const BEFORE = '(?:\\d\\d:\\d\\d:\\d\\d\\.\\d{1,9} )?(?:\\[[\\dx-]{1,20}\\] )?';
const HEADING = new RegExp(`^${BEFORE}(=>|<=) (?:Send|Recv) (header|data|SSL data), \\d+ bytes \\(0x[0-9a-f]+\\)$`);
const NOTE = new RegExp(`^${BEFORE}== Info: `);
const LINE = /^([0-9a-f]{4,8}): (.*)$/;
/** The octets of a line, and behind them the same as text. */
const OCTETS = /^(?:(?:[0-9a-f]{2} ){16}|(?:[0-9a-f]{2} ){1,15} )/;

type Section = { readonly direction: string; readonly kind: string; text: string; next: number; isFolded: boolean };

/**
 * What curl sent and got, of a trace of it; undefined of any other text. `--trace-ascii` folds a line at 64 octets and counts them before
 * it, `--trace` shows each octet in hexadecimal (curl manual).
 */
export function ofCurlTrace(text: string): string | undefined {
  if (!/^.{0,60}=> Send header, \d+ bytes \(0x/m.test(text)) return undefined;
  const sections: Section[] = [];
  const others: string[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\r$/, '');
    const [, direction, kind = ''] = HEADING.exec(line) ?? [];
    const [, offset, shown = ''] = LINE.exec(line) ?? [];
    const section = sections.at(-1);
    if (direction !== undefined) sections.push({ direction, kind, text: '', next: 0, isFolded: false });
    else if (offset !== undefined && section !== undefined) append(section, Number.parseInt(offset, 16), shown);
    else if (!NOTE.test(line)) others.push(line);
  }
  const shown = sections.filter(({ kind }) => kind !== 'SSL data');
  return [...shown.map((section, i) => written(section, shown[i + 1])), others.join('\n')].join('');
}

function append(section: Section, at: number, shown: string): void {
  const octets = OCTETS.exec(shown)?.[0].trim().split(' ');
  section.isFolded ||= octets === undefined;
  // The two octets of a line break are left out where text is shown.
  if (at > section.next) section.text += '\n';
  section.text += octets ? String.fromCharCode(...octets.map((octet) => Number.parseInt(octet, 16))) : shown;
  section.next = at + (octets ?? shown).length;
}

function written({ direction, kind, text, isFolded }: Section, after: Section | undefined): string {
  const turn = after !== undefined && after.direction === direction ? '' : '\n\n';
  if (!isFolded) return `${fromOctets(text)}${turn}`;
  // What cannot be printed is shown as a dot, so that a body with a dot is not known.
  if (kind === 'data') return direction === '=>' && text.includes('.') ? turn : `${text}${turn}`;
  return `${text}\n${turn}`;
}

function fromOctets(text: string): string {
  const plain = fromUtf8(Uint8Array.from(text, (char) => char.charCodeAt(0))) ?? text;
  return plain.replaceAll('\r\n', '\n');
}
