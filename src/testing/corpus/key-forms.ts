import { type CorpusEntry, type Expected, entry } from './entry';
import { KEY_ID, SECRET, TEMPORARY_ID, TOKEN } from './parts';

const LONG_TERM = { accessKeyId: KEY_ID, secretAccessKey: SECRET } as const;
const TEMPORARY = { accessKeyId: TEMPORARY_ID, secretAccessKey: SECRET, sessionToken: TOKEN } as const;
const form = (name: string, format: Expected['format'], keys: Partial<Expected>, text: string): CorpusEntry =>
  entry(name, text, [], { format, ...keys });
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const METADATA = {
  AccessKeyId: TEMPORARY_ID,
  SecretAccessKey: SECRET,
  Token: TOKEN,
  Expiration: '2026-03-14T15:00:00Z',
};

/** Credentials in the forms of tools, consoles and languages beyond the usual ones. */
export const KEY_FORMS: readonly CorpusEntry[] = [
  form(
    'the metadata of an instance, with its token',
    'credentials-json',
    TEMPORARY,
    JSON.stringify({ Code: 'Success', LastUpdated: '2026-03-14T09:00:00Z', Type: 'AWS-HMAC', ...METADATA }, null, 2),
  ),
  form('the metadata of a container', 'credentials-json', TEMPORARY, JSON.stringify({ RoleArn: 'arn:x', ...METADATA })),
  form(
    'sso get-role-credentials',
    'credentials-json',
    TEMPORARY,
    JSON.stringify({
      roleCredentials: {
        accessKeyId: TEMPORARY_ID,
        secretAccessKey: SECRET,
        sessionToken: TOKEN,
        expiration: 1773480413000,
      },
    }),
  ),
  form(
    'sts in text',
    'credentials-text',
    TEMPORARY,
    `CREDENTIALS\t${TEMPORARY_ID}\t2026-03-14T15:00:00+00:00\t${SECRET}\t${TOKEN}`,
  ),
  form(
    'sts in a table',
    'credentials-text',
    TEMPORARY,
    `|  AccessKeyId     |  ${TEMPORARY_ID}   |\n|  SecretAccessKey |  ${SECRET}   |\n|  SessionToken    |  ${TOKEN}   |`,
  ),
  form(
    'the questions of aws configure',
    'credentials-text',
    LONG_TERM,
    `AWS Access Key ID [None]: ${KEY_ID}\nAWS Secret Access Key [****************EKEY]: ${SECRET}\nDefault region name [None]: eu-west-3`,
  ),
  form(
    'aws configure set',
    'credentials-text',
    LONG_TERM,
    `aws configure set aws_access_key_id ${KEY_ID}\naws configure set aws_secret_access_key ${SECRET}`,
  ),
  form(
    'fish',
    'credentials-env',
    TEMPORARY,
    `set -gx AWS_ACCESS_KEY_ID ${TEMPORARY_ID}\nset -gx AWS_SECRET_ACCESS_KEY "${SECRET}"\nset -gx AWS_SESSION_TOKEN '${TOKEN}'`,
  ),
  form(
    'csh',
    'credentials-env',
    LONG_TERM,
    `setenv AWS_ACCESS_KEY_ID ${KEY_ID}\nsetenv AWS_SECRET_ACCESS_KEY ${SECRET}`,
  ),
  form(
    'AWS Tools for PowerShell',
    'credentials-text',
    LONG_TERM,
    `Set-AWSCredential -AccessKey ${KEY_ID} -SecretKey ${SECRET} -StoreAs default`,
  ),
  form(
    'an object of PowerShell',
    'credentials-code',
    TEMPORARY,
    `AccessKeyId     : ${TEMPORARY_ID}\nExpiration      : 14/03/2026 15:00:00\nSecretAccessKey : ${SECRET}\nSessionToken    : ${TOKEN}`,
  ),
  form(
    'environment variables of .NET',
    'credentials-env',
    LONG_TERM,
    `[Environment]::SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "${KEY_ID}")\n[Environment]::SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "${SECRET}")`,
  ),
  form(
    'setx for the machine',
    'credentials-env',
    LONG_TERM,
    `setx AWS_ACCESS_KEY_ID "${KEY_ID}" /M\nsetx AWS_SECRET_ACCESS_KEY "${SECRET}" /M`,
  ),
  form(
    'Docker Compose with a list',
    'credentials-env',
    LONG_TERM,
    `    environment:\n      - AWS_ACCESS_KEY_ID=${KEY_ID}\n      - AWS_SECRET_ACCESS_KEY=${SECRET}`,
  ),
  form(
    'a Dockerfile',
    'credentials-env',
    LONG_TERM,
    `ENV AWS_ACCESS_KEY_ID ${KEY_ID}\nENV AWS_SECRET_ACCESS_KEY ${SECRET}`,
  ),
  form(
    'a step of GitHub Actions',
    'credentials-code',
    LONG_TERM,
    `      with:\n        aws-access-key-id: ${KEY_ID}\n        aws-secret-access-key: ${SECRET}\n        aws-region: eu-west-3`,
  ),
  form(
    'a pod of Kubernetes',
    'credentials-env',
    LONG_TERM,
    `        - name: AWS_ACCESS_KEY_ID\n          value: "${KEY_ID}"\n        - name: AWS_SECRET_ACCESS_KEY\n          value: "${SECRET}"`,
  ),
  form(
    'a secret of Kubernetes',
    'credentials-env',
    { ...LONG_TERM, note: 'base64-decoded' },
    `data:\n  AWS_ACCESS_KEY_ID: ${base64(KEY_ID)}\n  AWS_SECRET_ACCESS_KEY: ${base64(SECRET)}`,
  ),
  form(
    'a task definition of ECS',
    'credentials-env',
    LONG_TERM,
    JSON.stringify([
      { name: 'AWS_ACCESS_KEY_ID', value: KEY_ID },
      { name: 'AWS_SECRET_ACCESS_KEY', value: SECRET },
    ]),
  ),
  form(
    'variables of Terraform',
    'credentials-code',
    LONG_TERM,
    `export TF_VAR_aws_access_key="${KEY_ID}"\nexport TF_VAR_aws_secret_key="${SECRET}"`,
  ),
  form(
    'properties of Spring',
    'credentials-code',
    LONG_TERM,
    `cloud.aws.credentials.access-key=${KEY_ID}\ncloud.aws.credentials.secret-key=${SECRET}`,
  ),
  form(
    'properties of a Java process',
    'credentials-code',
    LONG_TERM,
    `java -Daws.accessKeyId=${KEY_ID} -Daws.secretKey=${SECRET} -jar app.jar`,
  ),
  form(
    'properties of Hadoop in XML',
    'credentials-xml',
    LONG_TERM,
    `<property><name>fs.s3a.access.key</name><value>${KEY_ID}</value></property>\n<property><name>fs.s3a.secret.key</name><value>${SECRET}</value></property>`,
  ),
  form('Java', 'credentials-code', LONG_TERM, `AwsBasicCredentials.create("${KEY_ID}", "${SECRET}")`),
  form(
    'Go',
    'credentials-code',
    TEMPORARY,
    `credentials.NewStaticCredentialsProvider("${TEMPORARY_ID}", "${SECRET}", "${TOKEN}")`,
  ),
  form(
    'PHP',
    'credentials-code',
    TEMPORARY,
    `'credentials' => [\n  'key'    => '${TEMPORARY_ID}',\n  'secret' => '${SECRET}',\n  'token'  => '${TOKEN}',\n]`,
  ),
  form(
    'the environment in Python',
    'credentials-env',
    LONG_TERM,
    `os.environ["AWS_ACCESS_KEY_ID"] = "${KEY_ID}"\nos.environ["AWS_SECRET_ACCESS_KEY"] = "${SECRET}"`,
  ),
  form(
    'COPY of Redshift',
    'credentials-code',
    LONG_TERM,
    `CREDENTIALS 'aws_access_key_id=${KEY_ID};aws_secret_access_key=${SECRET}'`,
  ),
  form(
    'the console in two columns',
    'credentials-text',
    LONG_TERM,
    `Access key\n${KEY_ID}\nSecret access key\n${SECRET}\n`,
  ),
  form('a key id and a secret on two lines', 'credentials-text', LONG_TERM, `${KEY_ID}\n${SECRET}`),
  form(
    'a lease of Vault',
    'credentials-text',
    LONG_TERM,
    `Key                Value\n---                -----\nlease_id           aws/creds/x/abc\naccess_key         ${KEY_ID}\nsecret_key         ${SECRET}\nsecurity_token     <nil>`,
  ),
  form(
    'Backblaze B2',
    'credentials-text',
    { accessKeyId: '0012345678abcdef000000001', secretAccessKey: 'K001abcdefghijklmnopqrstuvwxyz0' },
    'keyID:\n0012345678abcdef000000001\nkeyName:\nbackup\napplicationKey:\nK001abcdefghijklmnopqrstuvwxyz0',
  ),
  form(
    'Cloudflare R2',
    'credentials-text',
    { accessKeyId: '0123456789abcdef'.repeat(2), secretAccessKey: '0123456789abcdef'.repeat(4) },
    `Access Key ID\n${'0123456789abcdef'.repeat(2)}\nSecret Access Key\n${'0123456789abcdef'.repeat(4)}`,
  ),
  form(
    'an alias of MinIO',
    'credentials-text',
    { accessKeyId: 'minio-user', secretAccessKey: 'minio-password' },
    'mc alias set local http://localhost:9000 minio-user minio-password',
  ),
  form(
    'a connection string of MongoDB',
    'credentials-text',
    LONG_TERM,
    `mongodb+srv://${KEY_ID}:${encodeURIComponent(SECRET)}@cluster0.abcde.mongodb.net/app?authSource=%24external&authMechanism=MONGODB-AWS`,
  ),
  form(
    'a connection string of MongoDB with a session token',
    'credentials-text',
    TEMPORARY,
    `mongosh "mongodb://${TEMPORARY_ID}:${encodeURIComponent(SECRET)}@db.example.com:27017/?authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKEN:${encodeURIComponent(TOKEN)}&authSource=%24external"`,
  ),
];
