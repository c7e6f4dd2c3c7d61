import { describe, expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { nodeHasher } from '@/testing/node-hasher';
import { readMade } from '@/testing/recipes/made';
import { pageStores } from '@/testing/stores';
import { pasteIntoRequest, type Taken } from './paste-into-request';
import { createTimeStore } from './time';

const CURL = `curl -X POST 'https://abc.lambda-url.eu-west-1.on.aws/x?a=1' \\
  -H 'Content-Type: application/json' -H 'User-Agent: me' -d '{"a": 1}'`;
const EXPORTS = `export AWS_ACCESS_KEY_ID=ASIAEXAMPLE123456789
export AWS_SECRET_ACCESS_KEY=oneSecret/of+forty/characters/for/testing
export AWS_SESSION_TOKEN=tokenEXAMPLE`;
const REPLY = '<Error><Code>SignatureDoesNotMatch</Code><Message>No match.</Message></Error>';

async function pasted(text: string) {
  const page = pageStores();
  const start = { request: page.compose.getState().request, credentials: { ...page.credentials.getState() } };
  const taken = await pasteIntoRequest(
    text,
    {
      ...page,
      origin: 'http://localhost:5173',
      time: createTimeStore({ now: () => page.time.now }),
      readPaste: (...[pastedText, now, , chosen]) => readCase(pastedText, now, nodeHasher, chosen),
    },
    new AbortController().signal,
  );
  return { ...page, start, taken };
}

/** A token as the unit tests of recipes have it from `aws eks get-token`, and a password from `@aws-sdk/rds-signer`. */
const made = (id: string) => readMade().find(({ recipe }) => recipe === id)?.text ?? '';

describe('a token that is pasted where a URL belongs', () => {
  it.each([
    ['eks', 'https://sts.us-east-1.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15', 'sts', 'GET'],
    ['rds', 'https://db.c9akciq32.us-east-1.rds.amazonaws.com:5432/?Action=connect&DBUser=iam_user', 'rds-db', 'GET'],
    ['msk', 'https://kafka.us-east-1.amazonaws.com/?Action=kafka-cluster%3AConnect', 'kafka-cluster', 'GET'],
    ['bedrockKey', 'https://bedrock.amazonaws.com/?Action=CallWithBearerToken', 'bedrock', 'POST'],
    [
      'gcpFederation',
      'https://sts.us-east-1.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15',
      'sts',
      'POST',
    ],
  ])('of %s is the request that it carries', async (id, url, service, method) => {
    const { compose, taken } = await pasted(made(id));
    expect(taken).toMatchObject({ kind: 'request' });
    const { request } = compose.getState();
    expect(request).toMatchObject({ service, method, region: 'us-east-1' });
    expect(request.url.replace(/&(?:User-Agent|Version=1).*/, '')).toBe(url);
  });
});

const undo = (taken: Taken | undefined) => taken && 'undo' in taken && taken.undo();

describe('what is pasted where a URL belongs', () => {
  it('as a curl command fills the fields, and is taken back whole', async () => {
    const { compose, credentials, start, taken } = await pasted(CURL);
    expect(taken).toMatchObject({
      kind: 'request',
      format: 'curl',
      headers: 1,
      body: 'taken',
      keys: false,
      forDebug: undefined,
    });
    expect(compose.getState().request).toMatchObject({
      method: 'POST',
      url: 'https://abc.lambda-url.eu-west-1.on.aws/x?a=1',
      service: 'lambda',
      region: 'eu-west-1',
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      signatureIn: start.request.signatureIn,
    });
    expect(compose.getState().body).toMatchObject({ kind: 'text', text: '{"a": 1}' });
    undo(taken);
    expect(compose.getState().request).toEqual(start.request);
    expect(compose.getState().body).toEqual({ kind: 'none' });
    expect(credentials.getState()).toMatchObject(start.credentials);
  });

  it('as a file of profiles fills in the keys of default, wherever that stands', async () => {
    const profile = (name: string, id: string) =>
      `[${name}]\naws_access_key_id = ${id}\naws_secret_access_key = oneSecret/of+forty/characters/for/${name}\n`;
    const { credentials, taken } = await pasted(
      profile('prod', 'AKIAPROFILEPROD') + profile('default', 'AKIAPROFILEDEFAULT'),
    );
    expect(taken).toMatchObject({ kind: 'keys' });
    expect(credentials.getState()).toMatchObject({
      accessKeyId: 'AKIAPROFILEDEFAULT',
      secretAccessKey: 'oneSecret/of+forty/characters/for/default',
    });
  });

  it('is taken back where it still stands, and what was typed since then stays', async () => {
    const { compose, credentials, start, taken } = await pasted(`${EXPORTS}\n${CURL}`);
    credentials.getState().set({ accessKeyId: 'AKIATYPED', secretAccessKey: 'typed' });
    compose.getState().set('expires', '3600');
    compose.getState().setHeader(0, { value: 'text/plain' });
    compose.getState().setBody({ kind: 'text', text: 'typed' });
    undo(taken);
    expect(compose.getState().request).toEqual({
      ...start.request,
      expires: '3600',
      headers: [{ name: 'Content-Type', value: 'text/plain' }],
    });
    expect(compose.getState().body).toMatchObject({ text: 'typed' });
    expect(credentials.getState()).toMatchObject({
      accessKeyId: 'AKIATYPED',
      secretAccessKey: 'typed',
      sessionToken: start.credentials.sessionToken,
    });
    expect(compose.getState().example).toBeUndefined();
  });

  it('as raw HTTP for this machine is plain http, where the page is', async () => {
    const { compose } = await pasted('GET /dev/x HTTP/1.1\r\nHost: 127.0.0.1:9000\r\n\r\n');
    expect(compose.getState().request.url).toBe('http://127.0.0.1:9000/dev/x');
  });

  it.each([
    ['a fetch call', 'fetch("https://abc.execute-api.eu-west-1.amazonaws.com/dev/x", { method: "PUT" })', 'PUT'],
    ['raw HTTP', 'PUT /dev/x HTTP/1.1\r\nHost: abc.execute-api.eu-west-1.amazonaws.com\r\n\r\n', 'PUT'],
    ['quotes', '"https://abc.execute-api.eu-west-1.amazonaws.com/dev/x",', 'GET'],
    ['angle brackets', '<https://abc.execute-api.eu-west-1.amazonaws.com/dev/x>', 'GET'],
    ['an ARN', 'arn:aws:execute-api:eu-west-1:123456789012:abc/dev/PUT/x', 'PUT'],
  ])('as %s names method, URL, service and region', async (_, text, method) => {
    const { compose, taken } = await pasted(text);
    expect(taken).toHaveProperty('undo');
    expect(compose.getState().request).toMatchObject({
      method,
      url: 'https://abc.execute-api.eu-west-1.amazonaws.com/dev/x',
      service: 'execute-api',
      region: 'eu-west-1',
    });
  });

  it('as s3://bucket/key is the object in the region at hand', async () => {
    const { compose } = await pasted('s3://photos/2026/a.jpg');
    expect(compose.getState().request).toMatchObject({
      url: 'https://photos.s3.ap-northeast-1.amazonaws.com/2026/a.jpg',
      service: 's3',
      region: 'ap-northeast-1',
    });
  });

  it.each([
    ['exports', EXPORTS, { accessKeyId: 'ASIAEXAMPLE123456789', sessionToken: 'tokenEXAMPLE' }],
    ['a key ID', ' AKIAIOSFODNN7EXAMPLE\n', { accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }],
    [
      'a secret',
      'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKE1',
      { secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKE1' },
    ],
  ])('as %s goes to the keys, and the URL stays', async (_, text, keys) => {
    const { compose, credentials, start, taken } = await pasted(text);
    expect(taken?.kind).toBe('keys');
    expect(credentials.getState()).toMatchObject(keys);
    expect(compose.getState().request).toEqual(start.request);
    undo(taken);
    expect(credentials.getState()).toMatchObject(start.credentials);
  });

  it('as an answer of AWS changes nothing, and is for Debug', async () => {
    const { compose, start, taken } = await pasted(REPLY);
    expect(taken).toEqual({ kind: 'for-debug', forDebug: REPLY });
    expect(compose.getState().request).toBe(start.request);
  });

  it('as a request with the answer to it is taken, and offered to Debug', async () => {
    const { taken } = await pasted(`${CURL}\n\n${REPLY}`);
    expect(taken).toMatchObject({ kind: 'request', forDebug: expect.stringContaining('SignatureDoesNotMatch') });
  });

  it('as a signed request keeps the scope it was signed with, and is offered to Debug', async () => {
    const { compose, taken } = await pasted(
      'curl "https://b.s3.eu-central-1.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20150830T123600Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature=ddbf6754b4c7fa78948284e6b4a5bb03f9006ac848fe60de6d1d7b927acd91b8"',
    );
    expect(taken).toMatchObject({ forDebug: expect.stringContaining('X-Amz-Signature=') });
    expect(compose.getState().request).toMatchObject({
      url: 'https://b.s3.eu-central-1.amazonaws.com/k',
      region: 'us-east-1',
      expires: '60',
    });
  });

  it('says where the signature goes, just where that is somewhere else than before', async () => {
    const sigv4 = await pasted(`${CURL} --aws-sigv4 "aws:amz:eu-west-1:lambda"`);
    expect(sigv4.compose.getState().request.signatureIn).toBe('header');
    expect(sigv4.taken).toMatchObject({ kind: 'request', signatureIn: 'header' });
    expect((await pasted(CURL)).taken).toMatchObject({ kind: 'request', signatureIn: undefined });
  });

  it('as plain words is nothing that can be read', async () => {
    const { compose, start, taken } = await pasted('hello world');
    expect(taken).toBeUndefined();
    expect(compose.getState().request).toBe(start.request);
  });
});
