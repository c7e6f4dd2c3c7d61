import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { accusations } from '@/testing/accused';
import { PASTED } from '@/testing/corpus/entry';
import { DATE, SECRET, wrap } from '@/testing/corpus/parts';
import { presign, signHeaders } from '@/testing/sign-v4';
import { inShort, statementsOf, verdictOf } from '@/testing/verdicts';

const HOST = 'q7w2e9r4.execute-api.ap-southeast-2.amazonaws.com';
const BODY = '{"order": 17, "note": "two"}';
const URL = `https://${HOST}/prod/orders?dry=1`;
const TO_SIGN = {
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  secret: SECRET,
  token: 'IQoJb3JpZ2luX2VjEJ3//////////wEaCXVzLWVhc3QtMSJHMEUCIQD+abc/def==',
  date: DATE,
  method: 'POST',
  host: HOST,
  path: '/prod/orders',
  query: ['dry=1'],
  region: 'ap-southeast-2',
  service: 'execute-api',
  payloadHash: createHash('sha256').update(BODY).digest('hex'),
};
const AGENT =
  'Boto3/1.43.11 md/Botocore#1.43.11 ua/2.1 os/linux#6.18 md/arch#x86_64 lang/python#3.11.7 md/pyimpl#CPython';
const HEADERS = [
  ...signHeaders({ ...TO_SIGN, headers: [['content-type', 'application/json']] }),
  ['User-Agent', AGENT],
  ['Content-Length', String(BODY.length)],
] as const;
const LINES = [
  'POST /prod/orders?dry=1 HTTP/1.1',
  `Host: ${HOST}`,
  ...HEADERS.map((pair) => pair.join(': ')),
  '',
  BODY,
];
const RAW = LINES.join('\n');
const LINK = `https://${HOST}/prod/orders/7?${presign({ ...TO_SIGN, method: 'DELETE', path: '/prod/orders/7', query: [], payloadHash: createHash('sha256').digest('hex') }, 900)}`;
const DELETE = `curl '${LINK}' \\\n-X 'DELETE' \\\n-H 'Accept: */*'`;
const CURL = [
  `curl -v \\`,
  '\t-X POST \\',
  ...HEADERS.slice(0, -1).map((pair) => `\t-H "${pair.join(': ')}" \\`),
  `\t-d "${BODY.replaceAll('"', '\\"')}" \\`,
  `\t"${URL}"`,
].join('\n');

const each =
  (put: (line: string, i: number) => string) =>
  (text: string): string =>
    text.split('\n').map(put).join('\n');
const quotes = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
const python = (text: string): string =>
  (text.match(/(?:\S+ ?){1,3}/g) ?? []).map((piece) => `'${piece}'`).join('\n                  ');

/** What stands before every line, by who puts it there. */
const BEFORE: Readonly<Record<string, (text: string) => string>> = {
  'grep -n': each((line, i) => `${i + 88}:${line}`),
  'grep -n in several files': each((line, i) => `logs/app-2.log:${i + 98}:${line}`),
  'grep -A': each((line, i) => `app.log${i === 0 ? ':97:' : `-${i + 97}-`}${line}`),
  'cat -n': each((line, i) => `${String(i + 1).padStart(6)}\t${line}`),
  vim: each((line, i) => `${String(i + 1).padStart(3)} ${line}`),
  bat: each((line, i) => `${String(i + 1).padStart(4)} \u2502 ${line}`),
  'bat with its frame': (text) =>
    `\u2500\u2500\u2500\u2500\u2500\u252c\u2500\u2500\u2500\u2500\u2500\n     \u2502 File: app.log\n\u2500\u2500\u2500\u2500\u2500\u253c\u2500\u2500\u2500\u2500\u2500\n${each((line, i) => `${String(i + 1).padStart(4)} \u2502 ${line}`)(text)}\n\u2500\u2500\u2500\u2500\u2500\u2534\u2500\u2500\u2500\u2500\u2500`,
  bars: each((line) => `| ${line}`),
  'a comment': each((line) => `// ${line}`),
  'a comment of a shell': each((line) => `# ${line}`),
  'a list': each((line) => `- ${line}`),
  'the journal': each((line) => `Mar 14 09:26:53 ip-10-0-0-5 api[812]: ${line}`),
  'kubectl with a prefix': each((line) => `[pod/api-7f9c/api] ${line}`),
  Jenkins: each((line) => `[2026-03-14T09:26:53.123Z] ${line}`),
  loguru: each((line) => `09:26:53 | DEBUG    | client.py:33 | ${line}`),
  logcat: each((line) => `2026-03-14 09:26:53.123  4321-4350  okhttp.OkHttpClient     com.example.app      D  ${line}`),
  'a command above': (text) => `$ grep -n -A20 curl app.log\n${each((line, i) => `${i + 7}:${line}`)(text)}`,
};

/** Forms of one request each. */
const FORMS: Readonly<Record<string, string>> = {
  'Faraday’s log': `I, [2026-03-14T09:26:53.123456 #12]  INFO -- request: POST ${URL}\nI, [2026-03-14T09:26:53.123456 #12]  INFO -- request: ${HEADERS.map(([name, value]) => `${name}: ${quotes(value)}`).join('\n')}\nI, [2026-03-14T09:26:53.123456 #12]  INFO -- request: ${BODY}\n`,
  'the console of Postman': `\u25b6 POST ${URL}\n403\n100 ms\n\u25bc Network\n\u25bc Request Headers\n${HEADERS.map(([name, value]) => `${name.toLowerCase()}: ${quotes(value)}`).join('\n')}\nHost: "${HOST}"\n\u25bc Request Body\n${BODY}\n\u25bc Response Headers\nContent-Length: "0"\n`,
  'pprint of Python': `POST ${URL}\n{${HEADERS.map(([name, value]) => `'${name}': ${python(value)}`).join(',\n ')}}\n'${BODY}'`,
  'ngrep, by lines': `interface: eth0 (10.0.0.0/255.255.255.0)\n####\nT 10.0.0.5:51234 -> 52.219.1.2:80 [AP] #4\n${LINES.slice(
    0,
    -1,
  )
    .map((line) => `${line}.`)
    .join('\n')}\n${BODY}\n##\n`,
  'an event of Sentry': JSON.stringify({
    request: {
      url: URL.replace(/\?.*/, ''),
      method: 'POST',
      query_string: 'dry=1',
      headers: [['Host', HOST], ...HEADERS],
      data: BODY,
    },
  }),
  'what Go has logged in a request': JSON.stringify({
    request: { url: URL, method: 'POST', headers: Object.fromEntries(HEADERS.map(([n, v]) => [n, [v]])), body: BODY },
  }),
  'blanks behind carriage returns': LINES.map((line) => `${line}\r   `).join('\n'),
  'an empty line behind each': LINES.join('\n\n'),
  'an empty line behind each, of curl': CURL.replaceAll('\n', '\n\n'),
  'curl with blanks for its line breaks': DELETE.replaceAll('\n', ' '),
  'a document in RTF': `{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Courier;}}\n\\f0\\fs20 ${LINES.join('\\line\n').replace(/[{}]/g, '\\$&')}}`,
  'Swagger in a mail': each((line) => `> ${line}`)(
    `Curl\n\ncurl -X 'DELETE' \\\n  '${LINK}' \\\n\nRequest URL\n${LINK}\nServer response\nCode\tDetails\n403\t`,
  ),
};

const NOW = parseAmzDate(PASTED) as Instant;
const RIGHT = new Set(['right over sent']);

async function saidOf(text: string): Promise<readonly string[]> {
  const [alone, proved] = [await verdictOf(text, NOW), await verdictOf(text, NOW, SECRET)];
  expect([...accusations(alone), ...accusations(proved)]).toEqual([]);
  expect(
    statementsOf(alone)
      .map(inShort)
      .filter((said) => /^likely:(?!outcome-)/.test(said)),
  ).toEqual([]);
  return statementsOf(proved).map(inShort);
}

describe('a right request is read below what stands before its lines:', () => {
  for (const [what, put] of Object.entries(BEFORE))
    it.each([
      ['a request', RAW],
      ['a curl command', CURL],
      ['a curl command with a link', DELETE],
    ])(`${what}, %s`, async (_, text) => {
      expect((await saidOf(put(text))).filter((said) => RIGHT.has(said))).not.toEqual([]);
    });
});

/** What shows the body in a form that tells it from nothing else. */
const WITHOUT_BODY = new Set(['Faraday’s log', 'pprint of Python']);

it.each(Object.entries(FORMS))('a right request is read out of %s', async (name, text) => {
  const said = await saidOf(text);
  expect(said.some((one) => RIGHT.has(one) || (WITHOUT_BODY.has(name) && one === 'not-found'))).toBe(true);
});

it.each([
  ['angle brackets', each((line) => `<<${line}>>`)],
  ['signs at both ends', each((line) => `~~ ${line} ~~`)],
])('where a signature cannot be read as part of a request, that is said, and nobody accused: %s', async (_, put) => {
  const said = await saidOf(`POST ${URL} HTTP/1.1\nHost: ${HOST}\n\n${put(RAW)}`);
  expect(said).not.toContain('likely:authorization-not-signed');
  expect(said).toContain('suspect:authorization-unread');
});

it('nor is an upload form that was not read called unsigned', async () => {
  const field = (key: string, value: string) => ({ key, value, type: 'text' });
  const formdata = [field('key', 'a'), field('policy', 'eyJ9'), field('x-amz-signature', 'ab'.repeat(32))];
  const request = {
    method: 'POST',
    header: [],
    body: { mode: 'formdata', formdata },
    url: { raw: `https://${HOST}/` },
  };
  const said = await saidOf(JSON.stringify({ info: { name: 'x' }, item: [{ name: 'r', request }] }, undefined, 1));
  expect(said.filter((one) => one.includes('not-signed'))).toEqual([]);
});

it('where lines were joined, another value than what was read is no proof of a mistake', async () => {
  const changed = CURL.replaceAll(/ \\\n\t/g, ' ').replace('application/json', 'application/jsonr');
  const verdict = await verdictOf(wrap(changed, 80), NOW, SECRET);
  expect(accusations(verdict)).toEqual([]);
  expect(statementsOf(verdict).map(inShort)).toContain('unreadable: misread');
  expect(accusations(await verdictOf(changed, NOW, SECRET))).toEqual(['header-other']);
});
