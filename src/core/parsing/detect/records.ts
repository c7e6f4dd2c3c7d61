import { parsedJson } from '@/core/parsing/escapes/json-as-far';

/** What loggers, containers and clouds call the field that holds a line of a program. */
const MESSAGE = ['log', 'message', 'msg', 'MESSAGE', '@message', 'line', 'textPayload'];
const RECORD = /^\s*\{.*\}[\s,]*$/;
/** The head that syslog puts before a message (RFC 3164, 4.1), and as rsyslog writes the time. */
const SYSLOG = /^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S{8,30}) \S{1,100} [^\s:]{1,100}: /gm;

/** A program's lines out of records in JSON, one on each line; what stands between them stays. Undefined of any other text. */
export function ofRecords(text: string): string | undefined {
  let records = 0;
  const lines = text.split('\n').map((line) => {
    const message = RECORD.test(line) ? messageOf(line) : undefined;
    if (message !== undefined) records++;
    return message ?? line;
  });
  return records < 2 ? undefined : lines.join('\n');
}

function messageOf(line: string): string | undefined {
  const record = parsedJson(line.trim().replace(/,$/, '')) as Record<string, unknown> | undefined;
  const message = MESSAGE.map((name) => record?.[name]).find((value) => typeof value === 'string');
  return typeof message === 'string' ? message.replace(/\r?\n$/, '') : undefined;
}

/**
 * Lines out of one of syslog; undefined of any other text. What may not stand in a line is written in octal (rsyslog,
 * "escapeControlCharactersOnReceive").
 */
export const ofSyslog = (text: string): string | undefined =>
  /#012/.test(text)
    ? text
        .replace(SYSLOG, '')
        .replace(/(?:#015)?#012/g, '\n')
        .replaceAll('#011', '\t')
    : undefined;
