import { expect, it } from 'vitest';
import { readCredentials } from './read-credentials';

const ID = 'ASIAIOSFODNN7EXAMPLE';
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const TOKEN = 'IQoJb3JpZ2luX2VjEPT//////////wEaCXVzLWVhc3QtMSJHMEUCIQ==';

it.each([
  ['bash', `export AWS_ACCESS_KEY_ID=${ID}\nexport AWS_SECRET_ACCESS_KEY=${SECRET}\nexport AWS_SESSION_TOKEN=${TOKEN}`],
  [
    'PowerShell',
    `$env:AWS_ACCESS_KEY_ID="${ID}"\n$env:AWS_SECRET_ACCESS_KEY="${SECRET}"\n$env:AWS_SESSION_TOKEN="${TOKEN}"`,
  ],
  ['INI', `[dev]\naws_access_key_id = ${ID}\naws_secret_access_key = ${SECRET}\naws_session_token = ${TOKEN}`],
  ['STS', JSON.stringify({ Credentials: { AccessKeyId: ID, SecretAccessKey: SECRET, SessionToken: TOKEN } }, null, 2)],
])('credentials are read as %s writes them', (_, text) => {
  expect(readCredentials(text)).toMatchObject({ accessKeyId: ID, secretAccessKey: SECRET, sessionToken: TOKEN });
});

it.each([ID, SECRET, TOKEN, `${TOKEN}\n`, ''])('a value alone is no set of credentials: %j', (text) => {
  expect(readCredentials(text)).toBeUndefined();
});
