import { ofBurp } from './burp-items';
import { ofConsole } from './client-console';
import { ofCurlTrace } from './curl-trace';
import { withoutNumbers } from './gutter';
import { withoutPrefix } from './line-prefix';
import { ofNgrep } from './ngrep';
import { ofOctets } from './octet-dump';
import { ofRecords, ofSyslog } from './records';

/** What mails, terminals, containers and reviews put before each line; a line number counts as one. */
const MARGINS: readonly RegExp[] = [
  /^[ \t]*>[ \t]?/,
  /^[\w.-]{1,60}[ \t]*\| ?/,
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]{0,10}(?:Z|[+-]\d\d:\d\d)[ \t]/,
  /^\+/,
  /^[ \t]*\d{1,6}(?:[ \t]{2}|[:|\t] ?|\u2192)/,
  /^[\u200b\ufeff]+/,
];
/** Apache's client, which Java programs send with, logs each line it sends and gets; its wire log quotes them. */
const WIRE = /^[^\n]{0,300}?http-outgoing-\d+ (?:>>|<<) (?:"(.*)"|(.*?))\s*$/;
const INDENT = /^[ \t]+/;

/** A text without what stands before each of its lines, or undefined where no such thing does. */
export function withoutMargin(text: string): string | undefined {
  const traced =
    ofCurlTrace(text) ?? ofOctets(text) ?? ofSyslog(text) ?? ofNgrep(text) ?? ofConsole(text) ?? withoutNumbers(text);
  if (traced !== undefined) return traced;
  const lines = text.split('\n');
  if (/http-outgoing-\d+ >> /.test(text)) return ofWire(lines);
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length < 2) return ofBurp(text);
  const margin = MARGINS.find((one) => filled.every((line) => one.test(line)));
  if (margin !== undefined) return lines.map((line) => line.replace(margin, '')).join('\n');
  const bare = ofBurp(text) ?? ofRecords(text) ?? withoutPrefix(text);
  if (bare !== undefined) return bare;
  const widths = filled.map((line) => INDENT.exec(line)?.[0].length ?? 0);
  const least = widths.reduce((a, b) => Math.min(a, b));
  return least === 0 ? undefined : lines.map((line) => line.slice(least)).join('\n');
}

/** What was sent and got, without what the program logged between; the wire log repeats what the log of headers says. */
function ofWire(lines: readonly string[]): string | undefined {
  const sent = lines.flatMap((line) => {
    const m = WIRE.exec(line.replace(/\r$/, ''));
    return m === null ? [] : [{ quoted: m[1], plain: m[2] }];
  });
  if (sent.length < 2) return undefined;
  const isWire = sent.some(({ quoted }) => quoted !== undefined);
  return sent
    .flatMap(({ quoted, plain }) => (isWire ? (quoted ?? []) : (plain ?? [])))
    .map((line) => line.replace(/(?:\[\\r\])?\[\\n\]$/, ''))
    .join('\n');
}
