import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseDraft } from '@/core/drafting/parse-draft';
import { sha256Hex } from '@/core/model/body';
import { instant } from '@/core/model/instant';
import { stepOf } from '@/core/model/trace';
import { sign } from '@/core/signing/sign';
import { type LineStep, stepLine } from '@/core/snippets/step-lines';

const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const API = 'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev';
const BUCKET = 'https://examplebucket.s3.eu-west-1.amazonaws.com';

type Row = readonly [
  name: string,
  method: string,
  url: string,
  signatureIn: 'query' | 'header',
  body?: string,
  token?: string,
];

const ROWS: readonly Row[] = [
  ['a link to Amazon S3', 'GET', `${BUCKET}/test.txt`, 'query'],
  ['an upload', 'PUT', `${BUCKET}/2026/summer%20trip.txt`, 'header', 'sunny\n'],
  ['an object with two slashes', 'GET', `${BUCKET}/2026//a%2Bb.jpg`, 'query'],
  ['an API', 'GET', `${API}/orders`, 'query'],
  ['an API with a query', 'GET', `${API}/orders?limit=10&color=sea%20blue&deep`, 'header'],
  ['an API with a body', 'POST', `${API}/orders`, 'header', '{"order": "it\'s 7"}'],
  ['a session token', 'GET', `${API}/orders`, 'query', '', 'a/token+with==signs'],
  ['a session token in a header', 'DELETE', `${API}/orders`, 'header', '', 'a/token+with==signs'],
  ['a path in Japanese', 'GET', `${API}/%E6%B3%A8%E6%96%87?q=%E9%9D%92`, 'query'],
  ['signs that a shell reads', 'GET', `${API}/a'b$(c)?d=%22e%22&f=*~!`, 'query'],
];

async function traceOf([, method, url, signatureIn, body = '', sessionToken = '']: Row) {
  const { value } = parseDraft(
    {
      method,
      url,
      signatureIn,
      sessionToken,
      service: url.startsWith(API) ? 'execute-api' : 's3',
      region: url.startsWith(API) ? 'ap-northeast-1' : 'eu-west-1',
      algorithm: 'sigv4',
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: SECRET,
      expires: '900',
      signingTime: '',
      headers: [{ name: 'x-team', value: 'red "panda" $HOME' }],
      contentSha256: true,
    },
    {
      now: instant(Date.parse('2026-11-29T12:00:00Z')),
      body: { size: Buffer.byteLength(body), sha256: sha256Hex(createHash('sha256').update(body).digest('hex')) },
    },
  );
  if (!value) throw new Error(`${url} cannot be signed`);
  return sign(value);
}

const printed = (line: string): string => {
  const { stdout, stderr } = spawnSync('sh', ['-c', line], {
    env: { PATH: process.env['PATH'], AWS_SECRET_ACCESS_KEY: SECRET },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.replace(/\n$/, '');
};

describe.each(ROWS.map((row) => [row[0], row] as const))(
  'the shell line of each step prints its value: %s',
  (_, row) => {
    it.each(['canonicalRequest', 'stringToSign', 'signingKey', 'signature'] as const)('%s', async (step: LineStep) => {
      const trace = await traceOf(row);
      const toSign = stepOf(trace, 'stringToSign').text;
      const value = {
        canonicalRequest: toSign.split('\n').at(-1),
        stringToSign: toSign,
        signingKey: stepOf(trace, 'kSigning').value,
        signature: stepOf(trace, 'signature').value,
      }[step];
      const line = stepLine(step, trace);
      expect(line).not.toContain(SECRET);
      expect(printed(line ?? '')).toBe(value);
    });
  },
);
