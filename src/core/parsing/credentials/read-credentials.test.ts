import { expect, it } from 'vitest';
import { parseTime } from '@/core/diagnosing/reply-times';
import { readCredentials } from '@/core/parsing/detect/read-credentials';
import { readPaste } from '@/core/parsing/detect/read-paste';
import { CREDENTIALS } from '@/testing/corpus/credentials';
import { KEY_FORMS } from '@/testing/corpus/key-forms';
import { escapeHtml, escapeJson, KEY_ID, SECRET, TEMPORARY_ID, TOKEN } from '@/testing/corpus/parts';

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

it('counts the sets that it takes the first of, but profiles, which have names to choose by', () => {
  const set = (id: string, secret: string) =>
    `export AWS_ACCESS_KEY_ID=${id}\nexport AWS_SECRET_ACCESS_KEY=${secret}\n`;
  const one = set(KEY_ID, SECRET);
  const other = set('AKIAANOTHERKEYIDHERE', 'another/secret/of/forty/characters+12345');
  expect(readCredentials(one)?.count).toBe(1);
  expect(readCredentials(one + one)?.count).toBe(1);
  expect(readCredentials(one + other)).toMatchObject({ accessKeyId: KEY_ID, count: 2 });
  const ini = (name: string, id: string) =>
    `[${name}]\naws_access_key_id = ${id}\naws_secret_access_key = ${SECRET}${name}\n`;
  expect(readCredentials(ini('a', KEY_ID) + ini('b', 'AKIAANOTHERKEYIDHERE'))).toMatchObject({
    accessKeyId: KEY_ID,
    count: 1,
  });
  expect(readCredentials(ini('a', KEY_ID) + ini('default', 'AKIAANOTHERKEYIDHERE'))).toMatchObject({
    accessKeyId: 'AKIAANOTHERKEYIDHERE',
    count: 1,
  });
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

const END = '2026-03-14T10:26:53Z';
const KEYS = `export AWS_ACCESS_KEY_ID="${TEMPORARY_ID}"
export AWS_SECRET_ACCESS_KEY="${SECRET}"
export AWS_SESSION_TOKEN="${TOKEN}"`;
const PROFILE = `[dev]
aws_access_key_id = ${TEMPORARY_ID}
aws_secret_access_key = ${SECRET}
aws_session_token = ${TOKEN}`;
const NAMED = { AccessKeyId: TEMPORARY_ID, SecretAccessKey: SECRET };
const json = (names: object): string => JSON.stringify({ ...NAMED, ...names }, null, 2);
const python = `{'AccessKeyId': '${TEMPORARY_ID}', 'SecretAccessKey': '${SECRET}', 'SessionToken': '${TOKEN}', 'Expiration': `;

it.each([
  ['export-credentials', `${KEYS}\nexport AWS_CREDENTIAL_EXPIRATION=${END}`],
  ['an offset', `${KEYS}\nexport AWS_CREDENTIAL_EXPIRATION="2026-03-14T19:26:53+09:00"`],
  ['aws-vault', `AWS_SESSION_EXPIRATION=${END}\n${KEYS}`],
  ['PowerShell', `${KEYS.replace(/^export /gm, '$Env:')}\n$Env:AWS_CREDENTIAL_EXPIRATION="${END}"`],
  ['saml2aws', `${PROFILE}\nx_security_token_expires = 2026-03-14T10:26:53+00:00`],
  ['a time with a blank in it', `${PROFILE}\nexpiration = 2026-03-14 10:26:53`],
  ['a time as Go prints it', `${PROFILE}\naws_session_expiration = 2026-03-14 10:26:53 +0000 UTC`],
  ['a token’s own name', `${PROFILE}\naws_session_token_expiration = ${END}`],
  ['STS', json({ SessionToken: TOKEN, Expiration: '2026-03-14T10:26:53+00:00' })],
  ['an instance', json({ Token: TOKEN, Expiration: END, LastUpdated: '2026-03-14T04:00:00Z' })],
  ['IAM Identity Center', json({ SessionToken: TOKEN, expiration: Date.parse(END) })],
  ['aws login', json({ SessionToken: TOKEN, expiresAt: '2026-03-14T10:26:53.123456Z' })],
  ['Cognito', json({ SessionToken: TOKEN, Expiration: Date.parse(END) / 1000 })],
  ['boto3', `${python}datetime.datetime(2026, 3, 14, 10, 26, 53, tzinfo=tzutc())}`],
  ['sts in text', `CREDENTIALS\t${TEMPORARY_ID}\t2026-03-14T10:26:53+00:00\t${SECRET}\t${TOKEN}`],
  [
    'sts in a table',
    `|  AccessKeyId     |  ${TEMPORARY_ID}   |\n|  Expiration      |  2026-03-14T10:26:53+00:00  |\n|  SecretAccessKey |  ${SECRET}   |\n|  SessionToken    |  ${TOKEN}   |`,
  ],
  ['a mail', `> ${KEYS.replaceAll('\n', '\n> ')}\n> export AWS_CREDENTIAL_EXPIRATION=${END}`],
])('reads when they end from %s', (_, text) => {
  const found = readCredentials(text);
  expect(found).toMatchObject({ accessKeyId: TEMPORARY_ID, secretAccessKey: SECRET, sessionToken: TOKEN });
  expect(parseTime(found?.expiration)).toBe(Date.parse(END));
});

it.each([
  ['no more than a day', `${PROFILE}\nexpiration = 2026-03-14`],
  ['a time of a place that is not told', `${python}datetime.datetime(2026, 3, 14, 10, 26, 53, tzinfo=tzlocal())}`],
  ['a day that is read in two ways', `${KEYS}\nExpiration : 03/04/2026 15:00:00`],
  ['a length of time', `${KEYS}\nX-Amz-Expires=3600\nexpiration=3600`],
  ['when they were made', json({ SessionToken: TOKEN, LastUpdated: END })],
  ['a variable', `${KEYS}\nexport AWS_CREDENTIAL_EXPIRATION=$END`],
])('%s tells no end', (_, text) => {
  const found = readCredentials(text);
  expect(found).toMatchObject({ sessionToken: TOKEN });
  expect(found?.expiration).toBeUndefined();
});
