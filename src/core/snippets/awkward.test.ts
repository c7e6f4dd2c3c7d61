import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { encodeStrict } from '@/core/kernel/percent';
import { sign } from '@/core/signing/sign';
import { bodyOf, IN_HEADER, inputOf, S3, sha256, type TypedChange } from '@/testing/typed';
import { CLIENTS } from './clients';
import { codeRequestOf, PLACEHOLDER, type SnippetBody } from './code-request';
import { isUntyped } from './payload';
import { hasCode, type Verdict } from './verdict';

const IN_S3 = { ...S3, url: 'https://b.s3.us-east-1.amazonaws.com/k' } as const;
const NONE: SnippetBody = { kind: 'none' };

async function requestOf(typed: TypedChange, body: SnippetBody = NONE) {
  const input = inputOf({ ...typed, ...(body.kind === 'text' ? { body: bodyOf(body.text) } : {}) });
  return codeRequestOf(input, await sign(input), body);
}

/** The verdict of every client, by its id. */
async function verdicts(typed: TypedChange, body?: SnippetBody): Promise<Readonly<Record<string, Verdict>>> {
  const request = await requestOf(typed, body);
  return Object.fromEntries(CLIENTS.map((client) => [client.id, client.can(request)]));
}

/** The code of every client that has any, by its id. */
async function codes(typed: TypedChange, body?: SnippetBody): Promise<Readonly<Record<string, string>>> {
  const request = await requestOf(typed, body);
  const able = CLIENTS.filter((client) => hasCode(client.can(request)));
  return Object.fromEntries(able.map((client) => [client.id, client.code(request)]));
}

it('no code takes its Region from the environment, which may name another', async () => {
  for (const code of Object.values(await codes({}))) expect(code).not.toMatch(/AWS_(DEFAULT_)?REGION['"}]/);
  expect((await codes({}))['ruby']).toContain("region: 'ap-northeast-1'");
});

it('no code asks for what signing has replaced', async () => {
  const typed: TypedChange = { ...IN_S3, method: 'PUT', headers: [['x-amz-date', '20200101T000000Z']] };
  expect((await requestOf(typed)).query).toEqual([]);
  for (const code of Object.values(await codes(typed))) expect(code).not.toContain('20200101');
});

describe('a link that binds the body to a hash by a parameter', () => {
  const hash = sha256('hello');
  const typed: TypedChange = { ...IN_S3, method: 'PUT', headers: [['x-amz-content-sha256', hash]] };

  it('leaves nothing open', async () => {
    expect(await requestOf(typed)).toMatchObject({ unsigned: false, body: NONE });
    for (const code of Object.values(await codes(typed))) expect(code).not.toMatch(/UNSIGNED-PAYLOAD|any body/);
  });

  it('is made by those that can be told the hash', async () => {
    const made = await codes(typed, { kind: 'text', text: 'hello' });
    const able = ['bash', 'go', 'java', 'javascript-browser', 'javascript-node', 'powershell', 'ruby'];
    expect(Object.keys(made).sort()).toEqual(able);
    expect(made['ruby']).toContain(`body_digest: '${hash}'`);
    expect(made['go']).toContain(`payload := "${hash}"`);
    expect(made['javascript-node']).toContain(`'x-amz-content-sha256': '${hash}' }`);
    expect(made['javascript-node']).not.toContain('query:');
    expect((await verdicts(typed))['botocore']).toEqual({ kind: 'cannot', reason: 'payload-by-rule' });
  });
});

it('the hash of the body stays a header where the page has it as one', async () => {
  const typed: TypedChange = { method: 'POST', headers: [['x-amz-content-sha256', sha256('hello')]] };
  expect((await codes(typed, { kind: 'text', text: 'hello' }))['javascript-node']).toContain(
    "unhoistableHeaders: new Set(['x-amz-content-sha256'])",
  );
});

it('a WebSocket that is opened with signed headers is opened by no code, and its link is printed', async () => {
  const typed: TypedChange = { url: 'wss://x.example/a' };
  for (const [id, verdict] of Object.entries(await verdicts({ ...typed, ...IN_HEADER })))
    expect(verdict, id).toMatchObject({ kind: 'cannot' });
  expect((await verdicts({ ...typed, ...IN_HEADER }))['bash']).toEqual({ kind: 'cannot', reason: 'websocket' });
  expect(Object.keys(await codes(typed))).toEqual(expect.arrayContaining(['bash', 'botocore', 'go', 'java', 'ruby']));
});

it('an IPv6 address goes to Ruby’s socket without its brackets', async () =>
  expect((await codes({ ...IN_HEADER, url: 'http://[::1]:8080/a' }))['ruby']).toContain(
    'Net::HTTP.start(url.hostname,',
  ));

it.each(['/%41', '/a%7eb', '/a%2db', '/%30'])(
  'an escape that nobody needs is sent decoded by one client: %s',
  async (path) => {
    expect((await verdicts({ ...IN_HEADER, url: `https://x.example${path}` }))['asyncaws']).toEqual({
      kind: 'cannot',
      reason: 'characters-of-the-url',
    });
  },
);

it.each(['/a%2Fb', '/%25', '/%20', '/%5B'])('one that is needed is kept: %s', async (path) =>
  expect((await verdicts({ ...IN_HEADER, url: `https://x.example${path}` }))['asyncaws']).toEqual({ kind: 'right' }),
);

describe('a line of a body that begins another request in a .http file', () => {
  const said = async (text: string) =>
    (await verdicts({ ...IN_HEADER, method: 'POST' }, { kind: 'text', text }))['http-file'];

  it.each([
    'GET http://y',
    'x\nPOST y',
    'SEARCH for it',
    'HEAD over heels',
    '  WS ws://x',
    'wss://x',
    'x\n\nMQTT://x',
    'AMQP x',
  ])('%j is not written into one', async (text) =>
    expect(await said(text)).toEqual({ kind: 'cannot', reason: 'no-such-text' }),
  );

  it.each(['GET', 'get x', 'GETx y', '{"a":"GET x"}', 'https://a.example/b', 'x wss://y'])('%j is', async (text) =>
    expect(await said(text)).toMatchObject({ kind: 'departs', outcome: 'accepted' }),
  );
});

describe('what fetch refuses, or leaves out without a word', () => {
  it.each(['TRACE', 'TRACK', 'CONNECT'])('%s', async (method) => {
    const said = await verdicts({ ...IN_HEADER, method });
    for (const id of ['javascript-node', 'javascript-browser', 'aws4fetch'])
      expect(said[id]).toEqual({ kind: 'cannot', reason: 'no-other-methods' });
  });

  it.each(['Cookie', 'Origin', 'Accept-Encoding', 'Sec-Fetch-Mode', 'Via'])('%s, in a browser', async (name) => {
    const said = await verdicts({ ...IN_HEADER, headers: [[name, 'x']] });
    expect(said['javascript-browser']).toEqual({ kind: 'cannot', reason: 'no-further-headers' });
    expect(said['javascript-node']).toEqual({ kind: 'right' });
  });

  it.each(['Content-Length', 'Expect'])('%s, in Node.js', async (name) => {
    const said = await verdicts({ ...IN_HEADER, headers: [[name, '0']] });
    for (const id of ['javascript-node', 'javascript-browser', 'aws4fetch'])
      expect(said[id]).toEqual({ kind: 'cannot', reason: 'no-further-headers' });
    expect(said['ruby']).toMatchObject({ kind: expect.stringMatching('right|departs') });
  });

  it('a link is made with them all the same, for it is not followed', async () =>
    expect((await verdicts({ headers: [['Cookie', 'a=b']] }))['javascript-browser']).toEqual({ kind: 'right' }));
});

describe('a body that was emptied again', () => {
  const EMPTY: SnippetBody = { kind: 'text', text: '' };

  it('is none to any client', async () => {
    for (const typed of [IN_HEADER, {}, { ...IN_HEADER, method: 'HEAD' }, { ...IN_S3, ...IN_HEADER, method: 'PUT' }]) {
      expect(await verdicts(typed, EMPTY)).toEqual(await verdicts(typed));
      expect(await codes(typed, EMPTY)).toEqual(await codes(typed));
    }
  });

  it('leaves its place where any body may be sent', async () =>
    expect((await requestOf({ ...IN_S3, method: 'PUT' }, EMPTY)).body).toBe(PLACEHOLDER));

  it('an empty file is sent where any body may be, and else is none', async () => {
    const file: SnippetBody = { kind: 'file', name: 'empty.txt' };
    expect((await requestOf({ ...IN_S3, method: 'PUT' }, file)).body).toBe(file);
    expect((await requestOf({ ...IN_HEADER, method: 'POST' }, file)).body).toEqual(NONE);
  });
});

describe('the host of a bucket', () => {
  const OF_ALIAS = 'photos-hrzrlukc5m36ft7okagglf3gmwluquse1b-s3alias';
  const said = async (host: string) => {
    const all = await verdicts({ ...S3, url: `https://${host}/k` });
    return [all['aws-cli']?.kind, all['boto3']?.kind];
  };

  it.each([
    ['press.s3.us-east-1.amazonaws.com', 'right', 'right'],
    ['press.s3.amazonaws.com', 'cannot', 'right'],
    [`${OF_ALIAS}.s3.us-east-1.amazonaws.com`, 'right', 'right'],
    ['resized-1a4n8yjrb3kda96f67zwrwiiuse1a--ol-s3.s3.us-east-1.amazonaws.com', 'right', 'right'],
    ['fast--use1-az4--x-s3.s3.us-east-1.amazonaws.com', 'cannot', 'cannot'],
    ['near--use1-az4--xa-s3.s3.us-east-1.amazonaws.com', 'cannot', 'cannot'],
    ['near-o0b1d075431d83bebde8xz5w8ijx1qzlbp3i3kuse10--op-s3.s3.us-east-1.amazonaws.com', 'cannot', 'cannot'],
  ])('%s is made by the AWS CLI (%s) and by boto3 (%s)', async (host, cli, boto3) =>
    expect(await said(host)).toEqual([cli, boto3]),
  );

  it('is left to neither environment nor profile', async () => {
    const made = await codes({ ...S3, url: 'https://press.s3.us-east-1.amazonaws.com/k' });
    expect(made['aws-cli']).toMatch(/^export AWS_USE_DUALSTACK_ENDPOINT=false AWS_USE_FIPS_ENDPOINT=false /m);
    expect(made['boto3']).toContain("endpoint_url='https://s3.us-east-1.amazonaws.com'");
  });
});

it('a token in a link of Bash is encoded, whatever is in it', async () => {
  const code = (await codes({ ...IN_S3, sessionToken: 'a% &b' }))['bash'] ?? '';
  const [, encoder] = /^(encoded\(\) \{[\s\S]*?\n\})$/m.exec(code) ?? [];
  const token = ` %&'"=+/?#;\\$\`!(~)*a.Z_9-\t`;
  const run = spawnSync('bash', ['-c', `${encoder}\nencoded "$TOKEN"`], {
    env: { PATH: process.env['PATH'], TOKEN: token },
  });
  expect(run.stdout.toString()).toBe(encodeStrict(token));
});

describe('a body whose type nobody gave', () => {
  const posted = { ...IN_HEADER, method: 'POST', url: 'https://abc.example.com/' } as const;
  const JSON_BODY: SnippetBody = { kind: 'text', text: '{"a":1}' };
  const own = (request: Parameters<typeof isUntyped>[0]) =>
    CLIENTS.filter(({ ownType }) => ownType !== undefined && isUntyped(request)).map(({ id }) => id);

  it('gets one of their own from curl, where it signs, and from Net::HTTP, and none from code that signs by itself', async () => {
    expect(own(await requestOf(posted, JSON_BODY))).toEqual(['curl-sigv4', 'ruby']);
    const { bash, 'curl-sigv4': curl } = await codes(posted, JSON_BODY);
    expect(bash).toContain("-H 'Content-Type:'");
    // curl signs a header that is taken out, as an empty one.
    expect(curl).not.toMatch(/content-type/i);
  });

  it('is none where the type is given, or there is no body', async () => {
    const headers = [['Content-Type', 'application/json']] as const;
    expect(own(await requestOf({ method: 'POST', headers }, JSON_BODY))).toEqual([]);
    expect((await codes({ method: 'POST', headers }, JSON_BODY))['bash']).not.toContain("'Content-Type:'");
    expect(own(await requestOf({}))).toEqual([]);
  });
});
