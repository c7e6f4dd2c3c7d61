import { describe, expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import { SIGNER_CODE } from '@/testing/signer-code';
import { caseVerdict } from './case-verdict';
import { readCase } from './reading';

const read = (text: string) => readCase(text, parseAmzDate('20260314T093000Z') as Instant, nodeHasher);

const accusedIn = async (text: string): Promise<readonly string[]> =>
  (await read(text)).findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code);

const LOG = `CanonicalRequest:
GET
/

host:sts.us-east-1.amazonaws.com
x-amz-date:20260314T092653Z

host;x-amz-date
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`;

describe('source code of a signer is not accused:', () => {
  it.each(SIGNER_CODE)('%s', async (_, code) => {
    const reading = await read(code);
    expect(await accusedIn(code)).toEqual([]);
    const { leads } = caseVerdict(reading);
    // What a command has written out is shown, though it decides nothing.
    expect(leads).toEqual({ kind: 'no-fault', of: reading.paste.items.length === 0 ? 'code' : 'part' });
  });

  it.each(SIGNER_CODE)('%s, without blanks around the signs that join', async (_, code) => {
    expect(await accusedIn(code.replace(/(?<=["'`\w)\]]) (\+|\.\.?|&|<<) (?=["'`\w$(])/g, '$1'))).toEqual([]);
  });

  it.each(SIGNER_CODE)('%s, quoted as code in Markdown', async (_, code) => {
    expect(await accusedIn(`Why is my signature refused?\n\n\`\`\`\n${code}\n\`\`\`\n`)).toEqual([]);
  });

  it.each(SIGNER_CODE)('%s, escaped as JSON', async (_, code) => {
    expect(await accusedIn(JSON.stringify({ question: code }))).toEqual([]);
  });

  it.each(SIGNER_CODE)('%s, and what it printed is read', async (_, code) => {
    const { pieces, paste } = await read(`${code}\n\n${LOG}\n`);
    expect(pieces.log?.canonicalRequest).toBe(LOG.slice(LOG.indexOf('\n') + 1));
    expect(paste.isSignerCode).toBeUndefined();
  });

  it.each(SIGNER_CODE)('%s, beside the reply', async (_, code) => {
    const text = `${code}\n\nHTTP/1.1 403 Forbidden\ncontent-type: application/json\n\n{"message":"The request signature we calculated does not match the signature you provided."}`;
    expect(await accusedIn(text)).toEqual([]);
    expect((await read(text)).pieces.reply?.message).toContain('does not match');
  });
});

const SIGNATURE = '3a'.repeat(32);
const authorization = (credential: string, names = 'host;x-amz-date', signature = SIGNATURE): string =>
  `Authorization: AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
const SCOPE = '20260314/us-east-1/s3/aws4_request';

describe('what was signed is judged as ever, whatever its values look like:', () => {
  it.each([
    ['a scope of four parts', authorization('AKIAIOSFODNN7EXAMPLE/20260314/us-east-1/s3'), 'scope-parts'],
    [
      'host that is not signed',
      authorization(`AKIAIOSFODNN7EXAMPLE/${SCOPE}`, 'x-amz-date'),
      'authorization-host-not-signed',
    ],
    [
      'a signature of 63 digits',
      authorization(`AKIAIOSFODNN7EXAMPLE/${SCOPE}`, 'host', SIGNATURE.slice(1)),
      'authorization-signature-shape',
    ],
    ['no signature at all', authorization(`AKIAIOSFODNN7EXAMPLE/${SCOPE}`, 'host', ''), 'authorization-incomplete'],
    [
      'a key ID that is blanked out',
      authorization(`<access key>/${SCOPE}`, 'x-amz-date'),
      'authorization-host-not-signed',
    ],
    ['a key ID by its name in a shell', authorization(`$KEY/${SCOPE}`, 'x-amz-date'), 'authorization-host-not-signed'],
    [
      'names in upper case',
      authorization(`AKIAIOSFODNN7EXAMPLE/${SCOPE}`, 'Host;X-Amz-Date'),
      'authorization-signed-headers-order',
    ],
    ['a path in braces', LOG.replace('\n/\n', '\n/a{b}\n'), 'texts-canonical-line'],
    ['a path with a name of a shell', LOG.replace('\n/\n', '\n/$key\n'), 'texts-canonical-line'],
    [
      'no signature, as Node prints it',
      `{\n  host: 'b.s3.amazonaws.com',\n  authorization: '${authorization(`AKIAIOSFODNN7EXAMPLE/${SCOPE}`, 'host', '').slice(15)}',\n  connection: 'close'\n}`,
      'authorization-incomplete',
    ],
    [
      'no signature, in JSON',
      JSON.stringify({
        authorization: authorization(`AKIAIOSFODNN7EXAMPLE/${SCOPE}`, 'host', '').slice(15),
        n: 'a\nb',
      }),
      'authorization-incomplete',
    ],
    [
      'a key ID alone, in Python',
      `headers = {"Authorization": "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/${SCOPE}", "Note": "a\\nb"}`,
      'authorization-incomplete',
    ],
    [
      'a whole header that code adds a line break to',
      `out.write("${authorization(`AKIAIOSFODNN7EXAMPLE/${SCOPE}`, 'x-amz-date')}" + "\\r\\n")`,
      'authorization-host-not-signed',
    ],
    [
      'a whole header that code adds a name to',
      `socket.write("${authorization(`AKIAIOSFODNN7EXAMPLE/${SCOPE}`, 'x-amz-date')}"+CRLF)`,
      'authorization-host-not-signed',
    ],
    [
      'a URL that is cut, in quotes',
      `url = "https://b.s3.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20260314%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20260314T092653Z&X-Amz-Expires=300&X-Amz-SignedHeaders=host"`,
      'query-required-missing',
    ],
    ['a hash that is cut', LOG.slice(0, -1), 'texts-canonical-line'],
    [
      'a string to sign of three lines',
      'StringToSign:\nAWS4-HMAC-SHA256\n20260314T092653Z\n20260314/us-east-1/s3/aws4_request\n',
      'texts-to-sign-line',
    ],
  ])('%s', async (_, text, code) => {
    expect(await accusedIn(text)).toContain(code);
  });

  const body = '{"query":"query($id: ID!) { order(id: $id) { total } }","note":"$(not filled in) %s"}';
  it.each([
    [
      'JSON in a body',
      `POST /graphql HTTP/1.1\nHost: abc.appsync-api.us-east-1.amazonaws.com\nX-Amz-Date: 20260314T092653Z\n${authorization('AKIAIOSFODNN7EXAMPLE/20260314/us-east-1/appsync/aws4_request')}\n\n${body}`,
      body,
    ],
    [
      'a value in braces',
      `GET /{key}/$name/%20s HTTP/1.1\nHost: bucket.s3.amazonaws.com\nX-Amz-Meta-Note: $(note) {{x}}\nX-Amz-Date: 20260314T092653Z\n${authorization(`AKIAIOSFODNN7EXAMPLE/${SCOPE}`)}`,
      '/{key}/$name/%20s',
    ],
    [
      'a signature that was blanked out',
      `GET /{key} HTTP/1.1\nHost: bucket.s3.amazonaws.com\nX-Amz-Date: 20260314T092653Z\n${authorization(`AKIAIOSFODNN7EXAMPLE/${SCOPE}`, 'host', '***')}`,
      '/{key}',
    ],
  ])('%s is read whole', async (_, text, value) => {
    const { pieces } = await read(text);
    const { target, headers, body: shown } = pieces.request ?? { target: '', headers: [], body: undefined };
    expect([target, shown?.kind === 'text' ? shown.text : '']).toContain(value);
    expect(headers.map(([name]) => name.toLowerCase())).toContain('authorization');
  });

  it('words about signing without code are not taken for it', async () => {
    for (const text of ['Why does my presigned URL (S3) fail?', 'canonical request', 'x = 1', 'lorem ipsum'])
      expect((await read(text)).paste.isSignerCode).toBeUndefined();
  });
});
