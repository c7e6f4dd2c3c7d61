import { type CorpusEntry, type Expected, entry } from './entry';
import { escapeHtml, KEY_ID, SECRET, TEMPORARY_ID, TOKEN } from './parts';

const LONG_TERM = { accessKeyId: KEY_ID, secretAccessKey: SECRET } as const;
const TEMPORARY = { accessKeyId: TEMPORARY_ID, secretAccessKey: SECRET, sessionToken: TOKEN } as const;
const env: Expected = { format: 'credentials-env', ...TEMPORARY };
const json: Expected = { format: 'credentials-json', ...TEMPORARY };
const NAMES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const;
const VALUES = [TEMPORARY_ID, SECRET, TOKEN] as const;
const lines = (write: (name: string, value: string) => string, between = '\n'): string =>
  NAMES.map((name, i) => write(name, VALUES[i] as string)).join(between);
const STS = {
  AccessKeyId: TEMPORARY_ID,
  SecretAccessKey: SECRET,
  SessionToken: TOKEN,
  Expiration: '2026-03-14T10:26:53+00:00',
};

export const CREDENTIALS: readonly CorpusEntry[] = [
  entry(
    'bash exports',
    lines((n, v) => `export ${n}="${v}"`),
    [],
    env,
  ),
  entry(
    'bash exports without quotes',
    lines((n, v) => `export ${n}=${v}`),
    [],
    env,
  ),
  entry(
    'bash exports on one line',
    lines((n, v) => `export ${n}='${v}'`, ' && '),
    [],
    env,
  ),
  entry('an assignment before a command', `AWS_ACCESS_KEY_ID=${KEY_ID} AWS_SECRET_ACCESS_KEY=${SECRET} aws s3 ls`, [], {
    format: 'credentials-env',
    ...LONG_TERM,
  }),
  entry(
    'cmd',
    lines((n, v) => `SET ${n}=${v}`),
    [],
    env,
  ),
  entry(
    'cmd with quotes',
    lines((n, v) => `set "${n}=${v}"`),
    [],
    env,
  ),
  entry(
    'setx',
    lines((n, v) => `setx ${n} ${v}`),
    [],
    env,
  ),
  entry(
    'PowerShell',
    lines((n, v) => `$Env:${n}="${v}"`),
    [],
    env,
  ),
  entry(
    'PowerShell with blanks',
    lines((n, v) => `$env:${n} = '${v}'`),
    [],
    env,
  ),
  entry('.env', `# local\nAWS_REGION=eu-west-3\n${lines((n, v) => `${n}=${v}`)}\nDEBUG=1`, [], env),
  entry(
    'docker -e',
    lines((n, v) => `-e ${n}=${v}`, ' '),
    [],
    env,
  ),
  entry(
    'YAML',
    lines((n, v) => `      ${n}: "${v}"`),
    [],
    env,
  ),
  entry('a profile', `[default]\naws_access_key_id = ${KEY_ID}\naws_secret_access_key = ${SECRET}\n`, [], {
    format: 'credentials-ini',
    ...LONG_TERM,
  }),
  entry(
    'a profile with a token',
    `[123456789012_Admin]\naws_access_key_id=${TEMPORARY_ID}\naws_secret_access_key=${SECRET}\naws_session_token=${TOKEN}\nregion=eu-west-3`,
    [],
    { format: 'credentials-ini', ...TEMPORARY },
  ),
  entry(
    'STS',
    JSON.stringify(
      {
        Credentials: STS,
        AssumedRoleUser: { AssumedRoleId: 'AROA:x', Arn: 'arn:aws:sts::123456789012:assumed-role/x/x' },
      },
      null,
      4,
    ),
    [],
    json,
  ),
  entry('STS on one line', JSON.stringify({ Credentials: STS }), [], json),
  entry(
    'STS in XML',
    `<AssumeRoleResult><Credentials><AccessKeyId>${TEMPORARY_ID}</AccessKeyId><SecretAccessKey>${SECRET}</SecretAccessKey><SessionToken>${TOKEN}</SessionToken><Expiration>2026-03-14T10:26:53Z</Expiration></Credentials></AssumeRoleResult>`,
    [],
    { format: 'credentials-xml', ...TEMPORARY },
  ),
  entry(
    'STS in XML, indented',
    `<Credentials>\n  <SessionToken>${TOKEN}</SessionToken>\n  <SecretAccessKey>${SECRET}</SecretAccessKey>\n  <Expiration>2026-03-14T10:26:53Z</Expiration>\n  <AccessKeyId>${TEMPORARY_ID}</AccessKeyId>\n</Credentials>`,
    [],
    { format: 'credentials-xml', ...TEMPORARY },
  ),
  entry('aws configure export-credentials', JSON.stringify({ Version: 1, ...STS }), [], json),
  entry(
    'aws iam create-access-key',
    JSON.stringify(
      {
        AccessKey: {
          UserName: 'ci',
          AccessKeyId: KEY_ID,
          Status: 'Active',
          SecretAccessKey: SECRET,
          CreateDate: '2026-03-14T09:00:00Z',
        },
      },
      null,
      2,
    ),
    [],
    { format: 'credentials-json', ...LONG_TERM },
  ),
  entry(
    'instance metadata',
    JSON.stringify(
      {
        Code: 'Success',
        LastUpdated: '2026-03-14T09:00:00Z',
        Type: 'AWS-HMAC',
        AccessKeyId: TEMPORARY_ID,
        SecretAccessKey: SECRET,
        Token: TOKEN,
      },
      null,
      2,
    ),
    [],
    { format: 'credentials-json', accessKeyId: TEMPORARY_ID, secretAccessKey: SECRET },
  ),
  entry('the CSV of a new key', `\ufeffAccess key ID,Secret access key\r\n${KEY_ID},${SECRET}\r\n`, [], {
    format: 'credentials-csv',
    ...LONG_TERM,
  }),
  entry(
    'the older CSV of a new key',
    `User name,Password,Access key ID,Secret access key,Console login link\nci,,${KEY_ID},${SECRET},https://123456789012.signin.aws.amazon.com/console`,
    [],
    { format: 'credentials-csv', ...LONG_TERM },
  ),
  entry('rootkey.csv', `AWSAccessKeyId=${KEY_ID}\nAWSSecretKey=${SECRET}`, [], {
    format: 'credentials-code',
    ...LONG_TERM,
  }),
  entry(
    'JavaScript',
    `const client = new S3Client({ region: 'eu-west-3', credentials: { accessKeyId: '${KEY_ID}', secretAccessKey: '${SECRET}' } });`,
    [],
    { format: 'credentials-code', ...LONG_TERM },
  ),
  entry(
    'Python',
    `boto3.client('s3', aws_access_key_id='${KEY_ID}', aws_secret_access_key='${SECRET}', region_name='eu-west-3')`,
    [],
    { format: 'credentials-code', ...LONG_TERM },
  ),
  entry('Ruby', `Aws.config.update(access_key_id: '${KEY_ID}', secret_access_key: '${SECRET}')`, [], {
    format: 'credentials-code',
    ...LONG_TERM,
  }),
  entry(
    'a Terraform provider',
    `provider "aws" {\n  region     = "eu-west-3"\n  access_key = "${KEY_ID}"\n  secret_key = "${SECRET}"\n}`,
    [],
    { format: 'credentials-code', ...LONG_TERM },
  ),
  entry('exports escaped for HTML', escapeHtml(lines((n, v) => `export ${n}="${v}"`)), [], {
    ...env,
    note: 'html-unescaped',
  }),
  entry(
    'two profiles',
    `[a]\naws_access_key_id = ${KEY_ID}\naws_secret_access_key = ${SECRET}\n\n[b]\naws_access_key_id = AKIAI44QH8DHBEXAMPLE\naws_secret_access_key = je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY`,
    [],
    { format: 'credentials-ini', ...LONG_TERM },
    { format: 'credentials-ini', accessKeyId: 'AKIAI44QH8DHBEXAMPLE' },
  ),
];
