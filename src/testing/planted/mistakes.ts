import { LANGUAGES } from './languages';
import { mistake, type PlantedMistake } from './mistake';
import { type Habits, hmac, type Job, RIGHT, sha, strictOctet } from './signer';

const leave = (characters: string) => (octet: number) =>
  characters.includes(String.fromCharCode(octet)) ? String.fromCharCode(octet) : strictOctet(octet);

const path: readonly PlantedMistake[] = [
  mistake('path-passes', 'the path once less or more', (h) => ({
    pathPasses: (job) => (h.pathPasses(job) === 1 ? 2 : 1),
  })),
  mistake('path-passes', 'the path as it stands', () => ({ pathPasses: () => 'raw' })),
  mistake('path-passes', 'the path decoded', () => ({ pathPasses: () => 'decoded' })),
  mistake('path-passes', 'the path three times', () => ({ pathPasses: () => 3 })),
  mistake('path-form', 'the path normalised or not, the wrong way', () => ({
    pathForm: (text, job) => (job.likeS3 ? RIGHT.pathForm(text, { ...job, likeS3: false }) : text),
  })),
  mistake('path-form', 'slashes merged', () => ({ pathForm: (text) => text.replace(/\/\/+/g, '/') })),
  mistake('path-source', 'a slash at the end', () => ({
    pathSource: (text) => (text.endsWith('/') ? text.slice(0, -1) : `${text}/`),
  })),
  mistake('path-source', 'the stage left out', () => ({ pathSource: (text) => text.replace(/^\/[^/]*/, '') || '/' })),
  mistake('path-source', 'a stage before', () => ({ pathSource: (text) => `/prod${text}` })),
  mistake('path-source', 'no path', () => ({ pathSource: () => '/' })),
  mistake('path-source', 'no leading slash', (h) => ({ pathForm: (text, job) => h.pathForm(text, job).slice(1) })),
  mistake('path-octet', 'some reserved characters left', () => ({ pathOctet: leave("!'()*") })),
  mistake('path-octet', 'colons left', () => ({ pathOctet: leave(':') })),
  mistake('path-octet', 'characters of RFC 3986 segments left', () => ({ pathOctet: leave(":@!$&'()*+,;=") })),
  mistake('path-octet', 'the tilde encoded', () => ({ pathOctet: (o) => (o === 0x7e ? '%7E' : strictOctet(o)) })),
  mistake('path-octet', 'a plus for each space', () => ({ pathOctet: (o) => (o === 0x20 ? '+' : strictOctet(o)) })),
  mistake('path-octet', 'digits in lower case', () => ({ pathOctet: (o) => lower(strictOctet(o)) })),
];

const lower = (text: string): string => (text.startsWith('%') ? text.toLowerCase() : text);
const pairText = ([name, value]: readonly [string, string]): string => `${name}=${value}`;

const query: readonly PlantedMistake[] = [
  mistake('query-order', 'not sorted', () => ({ querySort: (pairs) => pairs })),
  mistake('query-order', 'sorted as whole strings', () => ({
    querySort: (pairs) => [...pairs].sort((a, b) => (pairText(a) < pairText(b) ? -1 : 1)),
  })),
  mistake('query-order', 'sorted by name only', () => ({
    querySort: (p) => [...p].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  })),
  mistake('query-order', 'sorted before encoding', () => ({
    querySort: (pairs) => {
      const plain = (text: string) => decodeURIComponent(text);
      return [...pairs].sort(([a, x], [b, y]) =>
        plain(a) === plain(b) ? (plain(x) < plain(y) ? -1 : 1) : plain(a) < plain(b) ? -1 : 1,
      );
    },
  })),
  mistake('query-octet', 'a plus for each space', () => ({ queryOctet: (o) => (o === 0x20 ? '+' : strictOctet(o)) })),
  mistake('query-octet', 'digits in lower case', () => ({ queryOctet: (o) => lower(strictOctet(o)) })),
  mistake('query-octet', 'slashes left', () => ({ queryOctet: leave('/') })),
  mistake('query-octet', "characters of JavaScript's encoder left", () => ({ queryOctet: leave("!'()*") })),
  mistake('query-octet', 'the tilde encoded', () => ({ queryOctet: (o) => (o === 0x7e ? '%7E' : strictOctet(o)) })),
  mistake('query-text', 'encoded twice', () => ({ queryText: (text) => text.replaceAll('%', '%25') })),
  mistake('query-pairs', 'nothing of it', () => ({ pairs: () => [] })),
  mistake('query-pairs', 'without X-Amz-Expires', () => ({
    pairs: (pairs) => pairs.filter(([name]) => name !== 'X-Amz-Expires'),
  })),
  mistake('query-pairs', 'its own parameters only', () => ({
    pairs: (pairs) => pairs.filter(([name]) => name.startsWith('X-Amz')),
  })),
  mistake('query-pairs', 'without its own parameters', () => ({
    pairs: (pairs) => pairs.filter(([name]) => !name.startsWith('X-Amz')),
  })),
  mistake('query-pairs', 'without the token', () => ({
    pairs: (pairs) => pairs.filter(([name]) => name !== 'X-Amz-Security-Token'),
  })),
  mistake('query-pairs', 'empty values dropped', () => ({
    pairs: (pairs) => pairs.filter(([, value]) => value !== ''),
  })),
  mistake('query-pairs', 'the first of repeats', () => ({
    pairs: (pairs) => pairs.filter(([name], i) => pairs.findIndex(([other]) => other === name) === i),
  })),
  mistake('query-pairs', 'the last of repeats', () => ({
    pairs: (pairs) => pairs.filter(([name], i) => !pairs.slice(i + 1).some(([other]) => other === name)),
  })),
  mistake('query-pairs', 'another lifetime', () => ({
    pairs: (pairs) => pairs.map(([name, value]) => [name, name === 'X-Amz-Expires' ? '3600' : value]),
  })),
  mistake('query-join', 'no equals sign after bare names', () => ({
    queryJoin: (pairs) => pairs.map((pair) => (pair[1] === '' ? pair[0] : pairText(pair))).join('&'),
  })),
  mistake('query-join', 'a question mark before', (h) => ({ queryJoin: (pairs) => `?${h.queryJoin(pairs)}` })),
];

const without = (name: string) =>
  mistake('header-set', `without ${name}`, () => ({ signedNames: (names) => names.filter((n) => n !== name) }));
const withAlso = (name: string) =>
  mistake('header-set', `with ${name}`, () => ({
    signedNames: (names, job) =>
      job.headers.some(([n]) => n.toLowerCase() === name) ? [...new Set([...names, name])].sort() : names,
  }));
const value = (name: string, what: string, how: (value: string, job: Job) => string) =>
  mistake(`value-${name}`, `${name} ${what}`, (h) => ({
    values: (n, values, job) => h.values(n, n === name ? values.map((text) => how(text, job)) : values, job),
  }));

const headers: readonly PlantedMistake[] = [
  ...['content-type', 'x-amz-date', 'x-amz-security-token', 'x-amz-content-sha256', 'x-amz-meta-note', 'range'].map(
    without,
  ),
  ...['user-agent', 'accept', 'date', 'connection'].map(withAlso),
  mistake('header-set', 'host only', () => ({ signedNames: () => ['host'] })),
  mistake('header-set', 'in another order', () => ({
    signedNames: (names) => ['host', ...names.filter((n) => n !== 'host')],
  })),
  mistake('trim', 'values as they stand', () => ({ trim: (text) => text })),
  mistake('trim', 'spaces not folded', () => ({ trim: (text) => text.trim() })),
  mistake('join', 'a comma and a space between repeats', () => ({ join: ', ' })),
  mistake('repeats', 'the last of repeats', (h) => ({
    values: (n, values, job) => h.values(n, values.slice(-1), job),
  })),
  mistake('repeats', 'the first of repeats', (h) => ({
    values: (n, values, job) => h.values(n, values.slice(0, 1), job),
  })),
  value('content-type', 'without charset', (text) => text.replace(/;.*/, '')),
  value('content-type', 'with charset', (text) => `${text.replace(/;.*/, '')}; charset=utf-8`),
  value('content-type', 'for another body', () => 'application/x-www-form-urlencoded'),
  value('x-amz-meta-note', 'in lower case', (text) => text.toLowerCase()),
  value('accept-encoding', 'as a proxy makes it', () => 'gzip,gzip(gfe)'),
  value('range', 'empty', () => ''),
];

const host = (name: string, how: Habits['host']) => mistake('host', name, () => ({ host: how }));
const hosts: readonly PlantedMistake[] = [
  host('without its port', (text) => text.replace(/:\d+$/, '')),
  host('with the default port', (text, { scheme }) =>
    /:/.test(text) ? text : `${text}:${scheme === 'https' ? 443 : 80}`,
  ),
  host('in capitals', (text) => text.toUpperCase()),
  host('with a dot at the end', (text) => (/:/.test(text) ? text : `${text}.`)),
  host('with www', (text) => `www.${text}`),
  host('as localhost', () => 'localhost'),
  host(
    "as the proxy's caller knew it",
    (text, { headers: given }) => given.find(([n]) => n === 'X-Forwarded-Host')?.[1] ?? text,
  ),
  host('of another region', (text, { region }) => text.replace(region, 'eu-west-3')),
];

const body = (name: string, how: (text: string) => string) =>
  mistake('payload', name, () => ({ payload: (line, job) => (job.body === undefined ? line : sha(how(job.body))) }));
const payloads: readonly PlantedMistake[] = [
  mistake('payload', 'of nothing', () => ({ payload: () => sha('') })),
  mistake('payload', 'unsigned', () => ({ payload: () => 'UNSIGNED-PAYLOAD' })),
  mistake('payload', 'streaming', () => ({ payload: () => 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' })),
  mistake('payload', 'empty line', () => ({ payload: () => '' })),
  mistake('payload', 'in capitals', () => ({ payload: (line) => line.toUpperCase() })),
  mistake('payload', 'hashed twice', () => ({ payload: (line) => sha(line) })),
  body('with a newline', (text) => `${text}\n`),
  body('without its last newline', (text) => text.replace(/\n$/, '')),
  body('with CRLF', (text) => text.replace(/\r?\n/g, '\r\n')),
  body('JSON indented', (text) => (text.startsWith('{') ? JSON.stringify(JSON.parse(text), null, 2) : text)),
  body('JSON compact', (text) => (text.startsWith('{') ? JSON.stringify(JSON.parse(text)) : text)),
];

const layouts: readonly PlantedMistake[] = [
  mistake('layout', 'no blank line', () => ({ layout: (p) => RIGHT.layout({ ...p, block: p.block.slice(0, -1) }) })),
  mistake('layout', 'a newline at the end', () => ({ layout: (p) => `${RIGHT.layout(p)}\n` })),
  mistake('layout', 'CRLF', () => ({ layout: (p) => RIGHT.layout(p).replaceAll('\n', '\r\n') })),
  mistake('layout', 'backslash n', () => ({ layout: (p) => RIGHT.layout(p).replaceAll('\n', '\\n') })),
  mistake('method', 'in lower case', () => ({ method: (text) => text.toLowerCase() })),
  ...['GET', 'HEAD', 'PUT', 'POST', 'DELETE'].map((text) => mistake('method', text, () => ({ method: () => text }))),
];

const shifted = (date: string, minutes: number): string => {
  const [, y, m, d, hh, mm, ss] = /(....)(..)(..)T(..)(..)(..)Z/.exec(date)!.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return new Date(Date.UTC(y, m - 1, d, hh, mm + minutes, ss)).toISOString().replace(/[-:]|\.\d+/g, '');
};
const date = (name: string, how: Habits['date']) => mistake('date', name, () => ({ date: how }));
const scopes: readonly PlantedMistake[] = [
  ...[540, -420, 330, 60, -300, 570].map((minutes) => date(`${minutes} minutes off`, (text) => shifted(text, minutes))),
  date('with dashes', (text) => text.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z')),
  date('with milliseconds', (text) => text.replace('Z', '.000Z')),
  date('without Z', (text) => text.slice(0, -1)),
  date('the day only', (text) => text.slice(0, 8)),
  mistake('day', 'the day before', () => ({ day: (text) => shifted(`${text}T000000Z`, -1440).slice(0, 8) })),
  mistake('day', 'the day after', () => ({ day: (text) => shifted(`${text}T000000Z`, 1440).slice(0, 8) })),
  mistake('day', 'with dashes', () => ({ day: (text) => text.replace(/(....)(..)(..)/, '$1-$2-$3') })),
  ...['us-east-1', 'eu-central-1', 'ap-southeast-2', 'auto'].map((text) =>
    mistake('region', text, () => ({ region: () => text })),
  ),
  ...['execute-api', 's3', 'es', 'email', 'apigateway', 'sts', 'kafka'].map((text) =>
    mistake('service', text, () => ({ service: () => text })),
  ),
  mistake('terminator', 'left empty', () => ({ terminator: '' })),
  mistake('terminator', 'misspelt', () => ({ terminator: 'aws4-request' })),
  mistake('algorithm', 'misspelt', () => ({ algorithm: 'AWS4-HMAC-SHA-256' })),
  mistake('hash', 'in capitals', () => ({ hash: (text) => sha(text).toUpperCase() })),
  mistake('hash', 'hashed twice', () => ({ hash: (text) => sha(sha(text)) })),
  mistake('to-sign', 'a newline at the end', () => ({ toSign: (lines) => `${lines.join('\n')}\n` })),
  mistake('to-sign', 'the canonical request keyed itself', () => ({ toSign: (_, canonical) => canonical })),
  mistake('to-sign', 'the canonical request not hashed', () => ({
    toSign: (lines, canonical) => [...lines.slice(0, 3), canonical].join('\n'),
  })),
  mistake('to-sign', 'the whole credential', () => ({
    toSign: ([a, d, s, x], _, { keyId }) => [a, d, `${keyId}/${s}`, x].join('\n'),
  })),
];

const secret = (name: string, how: (text: string, job: Job) => string) =>
  mistake('secret', name, () => ({ secret: how }));
const secrets: readonly PlantedMistake[] = [
  secret('with a newline', (text) => `${text}\n`),
  secret('with a space', (text) => `${text} `),
  secret('after a space', (text) => ` ${text}`),
  secret('with CRLF', (text) => `${text}\r\n`),
  secret('quoted', (text) => `"${text}"`),
  secret('quoted with apostrophes', (text) => `'${text}'`),
  secret('URL-encoded', encodeURIComponent),
  secret('plus made a space', (text) => text.replaceAll('+', ' ')),
  secret('slashes escaped', (text) => text.replaceAll('/', '\\/')),
  secret('in lower case', (text) => text.toLowerCase()),
  secret('without its last character', (text) => text.slice(0, -1)),
  secret('without its first character', (text) => text.slice(1)),
  secret('the key id instead', (_, { keyId }) => keyId),
  secret('twice', (text) => text + text),
  secret('after a byte order mark', (text) => `\ufeff${text}`),
  secret('HTML-escaped', (text) => text.replaceAll('/', '&#x2F;')),
];

const key = (name: string, how: Habits['key']) => mistake('key', name, () => ({ key: how }));
const chain = (start: string | Buffer, messages: readonly string[], how: (key: Buffer) => Buffer = (k) => k): Buffer =>
  messages.reduce<Buffer>((k, message) => how(hmac(k, message)), Buffer.from(start as string));
const derivations: readonly PlantedMistake[] = [
  key('without AWS4', (text, messages) => chain(text, messages)),
  key('no derivation', (text) => Buffer.from(`AWS4${text}`)),
  key('the secret itself', (text) => Buffer.from(text)),
  key('region and service swapped', (text, [d, r, s, t]) => chain(`AWS4${text}`, [d!, s!, r!, t!])),
  key('without its terminator', (text, messages) => chain(`AWS4${text}`, messages.slice(0, 3))),
  key('hexadecimal between', (text, messages) => chain(`AWS4${text}`, messages, (k) => Buffer.from(k.toString('hex')))),
  key('hexadecimal at the end', (text, messages) => Buffer.from(RIGHT.key(text, messages).toString('hex'))),
  key('read as text', (text, messages) =>
    chain(`AWS4${text}`, messages, (k) => Buffer.from(k.toString('latin1'), 'utf8')),
  ),
  key('key and text swapped', (text, messages) =>
    messages.reduce<Buffer>((k, message) => hmac(message, k), Buffer.from(`AWS4${text}`)),
  ),
  key('of the secret as base64', (text, messages) =>
    messages.reduce<Buffer>((k, m) => hmac(k, m), Buffer.concat([Buffer.from('AWS4'), Buffer.from(text, 'base64')])),
  ),
];

/** Every class in which signers go wrong. */
export const MISTAKES: readonly PlantedMistake[] = [
  ...path,
  ...query,
  ...headers,
  ...hosts,
  ...payloads,
  ...layouts,
  ...scopes,
  ...secrets,
  ...derivations,
  ...LANGUAGES,
];
