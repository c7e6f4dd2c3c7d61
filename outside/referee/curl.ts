import { spawn, spawnSync } from 'node:child_process';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { targetOf, typedHost } from '@/core/snippets/asked';
import type { Answer, Running } from './peer';
import type { Question } from './question';
import { SIGNED_AT } from './vectors/wanted';

/** When curl believes it runs; the clock stands still. */
export const CURL_CLOCK = Date.parse(`${SIGNED_AT}Z`.replace(' ', 'T')) / 1000;

/** A text in a configuration file of curl. */
const quoted = (text: string): string =>
  `"${text.replace(/[\\"\n\r\t\v]/g, (c) => ({ '\n': '\\n', '\r': '\\r', '\t': '\\t', '\v': '\\v' })[c] ?? `\\${c}`)}"`;

function transfer(q: Question, port: number): string {
  const host = typedHost(q);
  const headers = [
    ...q.headers.map(([name, value]) => (value.trim() === '' ? `${name};` : `${name}: ${value}`)),
    ...(host === undefined ? [] : [`Host: ${host}`]),
    ...(q.contentSha256 === undefined ? [] : [`x-amz-content-sha256: ${q.contentSha256}`]),
    ...(q.token === undefined ? [] : [`x-amz-security-token: ${q.token}`]),
  ];
  return [
    'silent',
    'globoff',
    'path-as-is',
    'noproxy = "*"',
    'output = "/dev/null"',
    'write-out = "%{exitcode} %{errormsg}\\n"',
    `connect-to = "::127.0.0.1:${port}"`,
    `request = ${quoted(q.method)}`,
    `aws-sigv4 = ${quoted(`aws:amz:${q.region}:${q.service}`)}`,
    `user = ${quoted(`${q.accessKeyId}:${q.secret}`)}`,
    ...headers.map((header) => `header = ${quoted(header)}`),
    ...(q.body === '' ? [] : [`data-raw = ${quoted(q.body)}`]),
    `url = ${quoted(`http://${q.authority}${targetOf(q)}`)}`,
  ].join('\n');
}

/** Starts curl under faketime, once for every list of questions; a listener here reads what it sends. */
export async function startCurl(): Promise<Running | undefined> {
  const curl = spawnSync('curl', ['--version'], { encoding: 'utf8' });
  const faketime = spawnSync('faketime', ['--version']);
  if (curl.status !== 0 || faketime.status !== 0) return undefined;
  const heads: string[] = [];
  const server = await listen((head) => heads.push(head));
  const { port } = server.address() as AddressInfo;
  return {
    version: /^curl (\S+)/.exec(curl.stdout)?.[1] ?? '',
    ask: async (questions) => {
      heads.length = 0;
      const ends = await run(questions.map((q) => transfer(q, port)).join('\nnext\n'));
      if (ends.length !== questions.length) throw new Error(`curl did not answer: ${ends.join('; ')}`);
      return ends.map((end): Answer => {
        if (!end.startsWith('0 ')) return { error: `curl: ${end}` };
        const signature = /Signature=([0-9a-f]{64})/.exec(heads.shift() ?? '')?.[1];
        return signature === undefined ? { error: 'no signature' } : { signature };
      });
    },
    stop: () => server.close(),
  };
}

async function run(configuration: string): Promise<readonly string[]> {
  const child = spawn('faketime', ['-f', SIGNED_AT, 'curl', '-q', '-K', '-'], {
    env: { ...process.env, TZ: 'UTC' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.end(configuration);
  const ends: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) ends.push(line);
  return ends;
}

/** A server that takes any request, hands on its head, and answers with nothing. */
async function listen(onHead: (head: string) => void): Promise<Server> {
  const server = createServer((socket) => {
    let text = '';
    socket.on('data', (data) => {
      text += data.toString('latin1');
      for (;;) {
        const end = text.indexOf('\r\n\r\n');
        if (end < 0) return;
        const head = text.slice(0, end);
        const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
        if (text.length < end + 4 + length) return;
        text = text.slice(end + 4 + length);
        onHead(head);
        socket.write('HTTP/1.1 204 No Content\r\n\r\n');
      }
    });
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return server;
}
