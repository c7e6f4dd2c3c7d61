import type { SnippetBody } from '@/core/snippets/code-request';
import { bodyOf, IN_HEADER, S3, type TypedChange } from './typed';

/** A request that code is written for: what is typed, and its body. */
export type SnippetCase = { readonly name: string; readonly typed: TypedChange; readonly body: SnippetBody };

const API = 'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com';
const BUCKET = 'https://examplebucket.s3.ap-northeast-1.amazonaws.com';
const IN_S3 = { ...S3, region: 'ap-northeast-1' } as const;
const TOKEN = 'IQoJb3JpZ2luX2VjEXAMPLE/+=tokEn==';

/** Ends or opens whatever a text could stand in, and plants a file named `planted` where any of it is run. */
export const HOSTILE =
  `'"\`$(touch planted)\`touch planted\`\${IFS}#{File.write("planted","")}{\\n\\u0022\\}%2F%PATH%^&|;!!]]>` +
  `{{planted}}<%=1%>\${{planted}}//*/--%\\(1)"""'''\\`;
/** The same for tools that know a variable by two braces. */
const CALMER = HOSTILE.replaceAll('{{', '{ {');
const LINES = `first\nsecond "quoted"\r\n\tthird 'quoted' \\ back`;

function made(name: string, typed: TypedChange, text?: string): SnippetCase {
  if (text === undefined) return { name, typed, body: { kind: 'none' } };
  return { name, typed: { ...typed, body: bodyOf(text) }, body: { kind: 'text', text } };
}

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Requests that code is written for, by every client. */
export const SNIPPET_REQUESTS: readonly SnippetCase[] = [
  made('a link to an API', {}),
  made('a link to an API with a token', { sessionToken: TOKEN }),
  made('a link with a query to be sorted and encoded', { url: `${API}/dev/sample?b=2&a=(1) x&a=%C3%A9&empty&c=d/e:f` }),
  made('a link with repeated keys', { url: `${API}/dev/sample?k=b&k=a&k` }),
  made('a link with a header', { headers: [['X-Note', 'a  b "c  d" e']] }),
  made(
    'a link to POST a body that is signed',
    { method: 'POST', headers: [['Content-Type', 'application/json']] },
    '{"a":"é"}',
  ),
  made('headers for an API', { ...IN_HEADER, headers: [['Accept', 'application/json']] }),
  made('headers without the hash of the body', { ...IN_HEADER, contentSha256: false }),
  made('headers with a token and a query', {
    ...IN_HEADER,
    sessionToken: TOKEN,
    url: `${API}/dev/sample?q=a%2Bb%20c&p=$HOME&x=%60id%60`,
  }),
  made(
    'headers for a JSON body',
    { ...IN_HEADER, method: 'POST', headers: [['Content-Type', 'application/json']] },
    '{"name":"it\'s \\"quoted\\" $HOME `id`"}',
  ),
  made(
    'headers for a body of lines',
    { ...IN_HEADER, method: 'PUT', headers: [['Content-Type', 'text/plain; charset=utf-8']] },
    LINES,
  ),
  made(
    'headers for a hostile body',
    { ...IN_HEADER, method: 'POST', headers: [['Content-Type', 'text/plain']] },
    `${HOSTILE}\n${HOSTILE} 日本語 \u{1f600} \u2028 \u200b end`,
  ),
  made('a hostile header', { ...IN_HEADER, headers: [['X-Hostile', HOSTILE]] }),
  made(
    'a hostile header and body without variables',
    {
      ...IN_HEADER,
      method: 'POST',
      headers: [
        ['X-Hostile', CALMER],
        ['Content-Type', 'text/plain'],
      ],
    },
    `x ${CALMER}\n  } ${CALMER}\n  ${CALMER} 日本語 \u{1f600} end`,
  ),
  made('a hostile query', { url: `${API}/dev/sample?${encoded('n')}=${encoded(HOSTILE)}` }),
  made('headers that are repeated and that sort together', {
    ...IN_HEADER,
    headers: [
      ['X-A', '1'],
      ['X-A-B', '2'],
      ['x-a', '3'],
      ['X-Empty', ''],
    ],
  }),
  made('headers that change on the way', {
    ...IN_HEADER,
    headers: [
      ['User-Agent', 'me/1.0'],
      ['Cache-Control', 'no-cache'],
    ],
  }),
  made('a path that is encoded again', { ...IN_HEADER, url: `${API}/dev/a%20b/c:d@e` }),
  made('a path with an empty segment', { ...IN_HEADER, url: `${API}/dev//sample` }),
  made('DELETE', { ...IN_HEADER, method: 'DELETE', url: `${API}/dev/items/1` }),
  made('a link to an object', { ...IN_S3, url: `${BUCKET}/test.txt` }),
  made('a link to an object with an awkward key', {
    ...IN_S3,
    url: `${BUCKET}/a b/it's (1)+é&$HOME/%60id%60 "q" 日本.txt?response-content-type=text/plain`,
  }),
  made(
    'a link to upload an object',
    {
      ...IN_S3,
      method: 'PUT',
      url: `${BUCKET}/up/load.txt`,
      sessionToken: TOKEN,
      headers: [
        ['Content-Type', 'text/plain'],
        ['x-amz-acl', 'private'],
      ],
    },
    'hello',
  ),
  made(
    'a link that binds an upload to a type',
    { ...IN_S3, method: 'PUT', url: `${BUCKET}/up/load.txt`, headers: [['Content-Type', 'text/plain']] },
    'hello',
  ),
  made('a link to upload whatever comes', { ...IN_S3, method: 'PUT', url: `${BUCKET}/up/load.txt` }),
  made('headers for an object', { ...IN_S3, ...IN_HEADER, url: `${BUCKET}/a//b/../c%2Bd.txt` }),
  made(
    'headers to upload an object',
    {
      ...IN_S3,
      ...IN_HEADER,
      method: 'PUT',
      url: `${BUCKET}/up/ü.txt`,
      headers: [
        ['Content-Type', 'text/plain'],
        ['x-amz-meta-note', "it's $(id)"],
      ],
    },
    'hello ]]> \\ %d\n',
  ),
];
