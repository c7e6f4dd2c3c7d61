import { describe, expect, it } from 'vitest';
import { readPaste } from '@/core/parsing/detect/read-paste';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { CORPUS } from '@/testing/corpus';
import type { CorpusEntry, Expected } from '@/testing/corpus/entry';
import { recognised } from '@/testing/corpus/recognised';
import { WRAPPINGS } from '@/testing/corpus/wrappings';
import { sampleOf } from '@/testing/sample';

const EVERY = 12;

/** What one wrapping or another makes unreadable, and why. */
const LOST: Readonly<Record<string, string>> = {
  'the reply of botocore as pprint breaks it': 'its literals are broken on lines',
  'a plain URL on a line of its own': 'it counts only where it has a line to itself',
  'the address of a database alone': 'it counts only where it has a paste to itself',
  'the address of a cache alone': 'it counts only where it has a paste to itself',
  'a version 2 reply with its string to sign': 'such a text has no shape, so what stands around it stays',
  'curl for cmd with plain quotes': 'a blank behind the caret ends the command',
  'curl that moves its data into the query': 'its quotes are of the other kind then',
  's3cmd --debug': 'its reply is in pieces of Python, broken anywhere',
  'headers as Apache’s client logs them': 'a quote stays behind the last',
  'the wire as Apache’s client logs it': 'each of its lines is quoted',
  'a request as grep -n shows it': 'as an argument of echo the number of its first line stands behind the command',
  'a request as grep -A shows it': 'as an argument of echo the number of its first line stands behind the command',
  'code that sends what was signed': 'code in a comment of code',
  'a presigned URL whose ampersands JSON escaped': 'two kinds of escapes in one URL',
  'a presigned URL in a log that JSON escaped twice': 'two kinds of escapes in one URL',
  'a presigned URL with carets before & as cmd writes them': 'two kinds of escapes in one URL',
  'a URL out of a batch file': 'two kinds of escapes in one URL',
  'JavaScript SDK, version 2': 'a message in a message',
  'a plain message of a JSON reply': 'a message in a message',
  'a token that is not valid': 'a message in a message',
  'the dictionary of botocore': 'a message in a message',
  'an Authorization header of version 2': 'broken as mails break lines, its pieces look like headers',
  'S3 XML escaped for HTML': 'two kinds of escapes in one text',
  'S3 XML escaped twice for HTML': 'two kinds of escapes in one text',
  'a string to sign alone': 'markup before its first line',
  'a URL, and the value of its Authorization header': 'an escaped URL holds what is escaped behind it',
  'curl -v in a window of 132':
    'its lines are broken at a width, and something else stands at the ends or beginnings of all',
  'a curl command in a window of 60':
    'its lines are broken at a width, and something else stands at the ends or beginnings of all',
  'a request in a window of 60':
    'its lines are broken at a width, and something else stands at the ends or beginnings of all',
  'curl -v in a window of 60':
    'its lines are broken at a width, and something else stands at the ends or beginnings of all',
  'a curl command in a window of 80':
    'its lines are broken at a width, and something else stands at the ends or beginnings of all',
  'a request in a window of 80':
    'its lines are broken at a width, and something else stands at the ends or beginnings of all',
  'curl -v in a window of 80':
    'its lines are broken at a width, and something else stands at the ends or beginnings of all',
  'a curl command in a window of 132':
    'its lines are broken at a width, and something else stands at the ends or beginnings of all',
  'a request in a window of 132':
    'its lines are broken at a width, and something else stands at the ends or beginnings of all',
  'a request in one line of syslog':
    'its line breaks are written as numbers, and stand for themselves in something else',
  'a line of a log in JSON': 'a record of JSON in something else',
  'a request in nginx’s log in JSON': 'a record of JSON in something else',
  'a request in Docker’s JSON': 'a record of JSON in something else',
  'an export of Insomnia in YAML, signed right': 'YAML knows its lines by their indents',
  'an export of Insomnia in YAML': 'YAML knows its lines by their indents',
  'an archive of a signed request that was accepted': 'a JSON file in JSON in JSON',
  'a HAR file': 'a JSON file in JSON in JSON',
  'a HAR file on one line': 'a JSON file in JSON in JSON',
  'one entry of a HAR file': 'a JSON file in JSON in JSON',
  'a presigned URL with a back-slash behind its host, and one slash too few before it':
    'two back-slashes are two slashes',
};

const isLost = ({ name }: CorpusEntry): boolean => name in LOST;
const formats = ({ items }: CorpusEntry): string => items.map(({ format }) => format).join();
const TEXTS = [
  ...CORPUS.filter(isLost),
  ...sampleOf(
    CORPUS.filter((entry) => !isLost(entry)),
    EVERY,
    formats,
  ),
];

describe('a text of the corpus is read again', () => {
  const lostSomewhere = new Set<string>();
  it.each(WRAPPINGS.map((wrapping) => [wrapping.name, wrapping] as const))('%s', (wrapping, { put }) => {
    const lost: string[] = [];
    for (const { name, text, items } of TEXTS) {
      const wrapped = put(text);
      // Where nothing but ampersands shows that it was escaped, that may be the mistake itself.
      if (/HTML$/.test(wrapping) && /&amp;/.test(wrapped) && !/&(?!amp;)|<pre>/.test(wrapped)) continue;
      const found = readPaste(wrapped).items;
      if (!items.every((expected) => found.some((item) => isSame(item, expected)))) lost.push(name);
    }
    for (const name of lost) lostSomewhere.add(name);
    expect(lost.filter((name) => !(name in LOST))).toEqual([]);
  });

  it('and what is said to be lost is lost', () => {
    expect(Object.keys(LOST).filter((name) => !lostSomewhere.has(name))).toEqual([]);
  });
});

/** Notes and bodies aside; which wording a reply or credentials are in may change with what stands around them. */
function isSame(item: PasteItem, { note: _, body: __, ...expected }: Expected): boolean {
  const { format, ...found } = recognised(item, expected) as Expected;
  const family = (name: string) => name.replace(/^(?:error|credentials)-.*|^http-reply$/, '');
  const { format: wanted, ...values } = expected;
  if (family(format) !== family(wanted)) return false;
  return Object.entries(values).every(([key, value]) => isEqual(found[key as keyof typeof found], value));
}

/** White space at the ends of lines is what a paste's hash repairs. */
const isEqual = (found: unknown, wanted: unknown): boolean =>
  JSON.stringify(found)?.replace(/(?:[ \t]|\\r)*(\\n|"\]?$)/g, '$1') === JSON.stringify(wanted);
