import { expect, it } from 'vitest';
import { readCredentials } from '@/core/parsing/detect/read-credentials';
import { readPaste } from '@/core/parsing/detect/read-paste';
import { CREDENTIALS } from '@/testing/corpus/credentials';
import { KEY_FORMS } from '@/testing/corpus/key-forms';
import { escapeHtml, escapeJson, KEY_ID, SECRET } from '@/testing/corpus/parts';

const FORMS = [...CREDENTIALS, ...KEY_FORMS];

it.each(FORMS.map((one) => [one.name, one] as const))('reads %s', (_, { text, items: [expected] }) => {
  const { accessKeyId, secretAccessKey, sessionToken } = expected ?? {};
  expect(readCredentials(text)).toMatchObject({
    ...(accessKeyId === undefined ? {} : { accessKeyId }),
    ...(secretAccessKey === undefined ? {} : { secretAccessKey }),
    ...(sessionToken === undefined ? {} : { sessionToken }),
  });
});

it('reads them quoted in a mail, in JSON and in HTML', () => {
  const plain = `export AWS_ACCESS_KEY_ID="${KEY_ID}"\nexport AWS_SECRET_ACCESS_KEY="${SECRET}"`;
  for (const text of [plain.replace(/^/gm, '> '), `{"env":"${escapeJson(plain)}"}`, escapeHtml(plain)]) {
    expect(readCredentials(text)).toMatchObject({ accessKeyId: KEY_ID, secretAccessKey: SECRET });
  }
});

it('finds none in prose, in a request or where the values are masked', () => {
  const masked =
    'access_key     ****************MPLE              env\nsecret_key     ****************EKEY              env';
  const asked = 'Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/s3/aws4_request';
  for (const text of ['', 'my access key and my secret key', asked, masked]) {
    expect(readCredentials(text)).toBeUndefined();
  }
});

it('a request’s own token beside AWS’s key id makes no credentials', () => {
  const reply = `<AWSAccessKeyId>${KEY_ID}</AWSAccessKeyId>\nx-amz-security-token:${'A'.repeat(200)}`;
  expect(readCredentials(reply)).toBeUndefined();
});

const CALL = 'https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com/prod/orders';
const SIGNING = `curl --aws-sigv4 "aws:amz:us-east-1:execute-api"`;

it.each([
  [
    'curl',
    `${SIGNING} --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" -H "x-amz-security-token: $AWS_SESSION_TOKEN" ${CALL}`,
  ],
  ['curl with braces', `${SIGNING} --user "\${AWS_ACCESS_KEY_ID}:\${AWS_SECRET_ACCESS_KEY}" ${CALL}`],
  ['curl in cmd', `${SIGNING} --user "%AWS_ACCESS_KEY_ID%:%AWS_SECRET_ACCESS_KEY%" ${CALL}`],
  ['curl in PowerShell', `${SIGNING} --user "$env:AWS_ACCESS_KEY_ID:$env:AWS_SECRET_ACCESS_KEY" ${CALL}`],
  [
    'curl in PowerShell with parentheses',
    `${SIGNING} --user "$($env:AWS_ACCESS_KEY_ID):$($env:AWS_SECRET_ACCESS_KEY)" ${CALL}`,
  ],
  ['awscurl', `awscurl --access_key $AWS_ACCESS_KEY_ID --secret_key $AWS_SECRET_ACCESS_KEY ${CALL}`],
  ['an environment', `export AWS_ACCESS_KEY_ID=$KEY\nexport AWS_SECRET_ACCESS_KEY="\${KEY_SECRET}"`],
])('the names of the variables that %s takes its keys from are no credentials', (_, text) => {
  expect(readCredentials(text)).toBeUndefined();
  expect(readPaste(text).items.filter(({ kind }) => kind === 'credentials')).toEqual([]);
});

it('a key beside the variable of its token stays one', () => {
  const text = `${SIGNING} --user "${KEY_ID}:${SECRET}" -H "x-amz-security-token: $AWS_SESSION_TOKEN" ${CALL}`;
  const credentials = { accessKeyId: KEY_ID, secretAccessKey: SECRET, sessionToken: undefined };
  expect(readPaste(text).items).toContainEqual(
    expect.objectContaining({ credentials: { ...credentials, expiration: undefined, region: 'us-east-1' } }),
  );
});
