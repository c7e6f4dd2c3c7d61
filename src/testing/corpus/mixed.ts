import { COMMANDS } from './commands';
import { CREDENTIALS } from './credentials';
import { type CorpusEntry, type Diagnosis, entry } from './entry';
import { HTTP } from './http';
import { LOGS } from './logs';
import { REPLIES } from './replies';
import { URLS } from './urls';

const PROSE = 'It worked yesterday, and nothing was changed. The same key works elsewhere (I checked).';
const byName = (list: readonly CorpusEntry[], name: string): CorpusEntry => {
  const found = list.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no entry ${name}`);
  return found;
};
const mix = (name: string, diagnosis: Diagnosis, ...parts: readonly CorpusEntry[]): CorpusEntry =>
  entry(
    name,
    parts.map(({ text }) => text).join(`\n\n${PROSE}\n\n`),
    diagnosis,
    ...parts.flatMap(({ items }) => items),
  );

const url = byName(URLS, 'a presigned URL alone');
const xml = byName(REPLIES, 'S3 XML on one line');
const curl = byName(COMMANDS, 'curl over several lines of bash');
const json = byName(REPLIES, 'a JSON protocol');
const raw = byName(HTTP, 'a raw request');
const log = byName(LOGS, 'botocore with its logger');
const exported = byName(CREDENTIALS, 'bash exports');

/** Several of the others in one paste, with prose between. */
export const MIXED: readonly CorpusEntry[] = [
  mix('a URL and the reply to it', ['texts-reply-of-another'], url, xml),
  mix('a command and the reply to it', ['texts-reply-of-another'], curl, json),
  mix('a raw request and the reply to it', ['texts-reply-of-another'], raw, xml),
  mix('a log and the reply', ['texts-key-or-derivation'], log, xml),
  mix('a log and a reply with a JSON protocol', ['texts-reply-of-another'], log, json),
  mix('credentials and a URL', ['key-differs'], exported, url),
  mix('credentials and a command', ['key-differs'], exported, curl),
  mix('a command and fetch of the same', [], curl, byName(COMMANDS, 'fetch as a browser copies it')),
  mix('a reply before its request', ['texts-reply-of-another'], xml, curl),
  mix(
    'everything at once',
    ['texts-reply-of-another', 'texts-log-of-another', 'key-differs', 'texts-key-or-derivation'],
    exported,
    curl,
    log,
    xml,
    url,
  ),
  mix('a dump of Go and its log', [], byName(LOGS, 'Go'), byName(REPLIES, 'Go SDK, version 2')),
  mix('a HAR file and credentials', ['key-differs'], byName(HTTP, 'a HAR file'), exported),
];
