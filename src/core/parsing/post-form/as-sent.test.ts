import { expect, test } from 'vitest';
import { readPaste } from '@/core/parsing/detect/read-paste';

const FIELDS = [
  ['key', 'up/a.png'],
  ['x-amz-algorithm', 'AWS4-HMAC-SHA256'],
  ['x-amz-credential', 'AKIAJ5QZ7N3EXAMPLE77/20261130/eu-central-1/s3/aws4_request'],
  ['x-amz-date', '20261130T115015Z'],
  ['policy', 'eyJleHBpcmF0aW9uIjogIjIwMjYtMTItMDdUMTE6NTA6MTVaIiwgImNvbmRpdGlvbnMiOiBbXX0='],
  ['x-amz-signature', 'fdbb45cf2ddbddd63f96874bd688672e88f5d4421542e8f787d9612958040683'],
] as const;
const URL = 'https://photos.s3.eu-central-1.amazonaws.com/';
const given = FIELDS.map(([name, value]) => `-F '${name}=${value}'`);
const parts = (end: string): string =>
  FIELDS.map(
    ([name, value]) => `--X${end}Content-Disposition: form-data; name="${name}"${end}${end}${value}${end}`,
  ).join('');
const file = (end: string): string =>
  `--X${end}Content-Disposition: form-data; name="file"; filename="a.png"${end}Content-Type: image/png${end}${end}abc${end}--X--${end}`;
const sent = (end: string): string =>
  `POST / HTTP/1.1${end}Host: photos.s3.eu-central-1.amazonaws.com${end}Content-Type: multipart/form-data; boundary=X${end}${end}${parts(end)}${file(end)}`;

test.each([
  ['curl', `curl ${given.join(' ')} -F file=@a.png ${URL}`],
  ['curl over several lines', `curl -X POST \\\n  ${given.join(' \\\n  ')} \\\n  -F 'file=@a.png' \\\n  '${URL}'`],
  [
    'curl, --form and --form-string',
    `curl ${given.join(' ').replaceAll("-F 'p", "--form-string 'p")} --form file=@a.png ${URL}`,
  ],
  [
    'curl, as Postman quotes each value',
    `curl --location '${URL}' \\\n${FIELDS.map(([name, value]) => `--form '${name}="${value}"'`).join(' \\\n')} \\\n--form 'file=@"/a.png"'`,
  ],
  [
    'curl, with the type of each part',
    `curl ${given.map((one) => one.replace(/'$/, ";type=text/plain'")).join(' ')} ${URL}`,
  ],
  ['HTTP', sent('\n')],
  ['HTTP with its own line ends', sent('\r\n')],
])('a form as %s sends it is one request with its fields', (_, text) => {
  const { items } = readPaste(text);
  expect(items).toMatchObject([
    {
      kind: 'request',
      format: 'post-form',
      request: { method: 'POST', authority: 'photos.s3.eu-central-1.amazonaws.com', target: '/', form: FIELDS },
    },
  ]);
});

test.each([
  `curl -F 'policy=x' -F file=@a.png ${URL}`,
  `POST / HTTP/1.1\nHost: a.example\nContent-Type: multipart/form-data; boundary=X\n\n--X\nContent-Disposition: form-data; name="policy"\n\nx\n--X--\n`,
])('a form that is not signed is none: %s', (text) => {
  expect(readPaste(text).items.map(({ format }) => format)).not.toContain('post-form');
});
