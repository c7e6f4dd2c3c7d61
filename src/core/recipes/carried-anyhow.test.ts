import { describe, expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { instant } from '@/core/model/instant';
import { ruleFor } from '@/core/services/rules';
import { ECDSA_SCHEME } from '@/core/verifying/v4a/ecdsa-scheme';
import { verify } from '@/core/verifying/verify';
import { escapeHtml, escapeJson } from '@/testing/corpus/parts';
import { nodeHasher } from '@/testing/node-hasher';
import { type Made, readMade, readMadeOnce } from '@/testing/recipes/made';
import { makeHere } from '@/testing/recipes/make';
import { bodyOf } from '@/testing/typed';
import { inShort, statementsOf, verdictOf } from '@/testing/verdicts';
import type { FormId, RecipeId } from './recipe';

type Thing = Pick<Made, 'recipe' | 'answers' | 'region' | 'keys' | 'at' | 'form' | 'text'> & { readonly maker: string };
type Way = readonly [how: string, put: (text: string) => string];

const wrap = (text: string, width: number, end = '\n'): string =>
  text.replace(new RegExp(`(.{${width}})(?=.)`, 'g'), `$1${end}`);

/** Ways in which any finished thing reaches people. */
const WAYS: readonly Way[] = [
  ['as it is', (text) => text],
  ['with a line break behind it', (text) => `${text}\n`],
  ['wrapped at 76', (text) => wrap(text, 76)],
  ['wrapped at 64 with CRLF', (text) => wrap(text, 64, '\r\n')],
  ['wrapped and indented', (text) => `  ${wrap(text, 100, '\n  ')}`],
  ['in double quotes', (text) => `"${text}"`],
  ['in single quotes', (text) => `'${text}'`],
  ['in brackets of a sentence', (text) => `We send this (${text}), and it is refused.`],
  ['at the end of a sentence', (text) => `The token is ${text}.`],
  ['as a JSON string', (text) => `"${escapeJson(text)}"`],
  ['in a field of JSON', (text) => JSON.stringify({ token: text, level: 'error' })],
  ['in JSON in JSON', (text) => JSON.stringify({ log: JSON.stringify({ message: text }) })],
  ['percent-encoded', (text) => encodeURIComponent(text)],
  ['percent-encoded twice', (text) => encodeURIComponent(encodeURIComponent(text))],
  ['escaped for HTML', (text) => `<p>${escapeHtml(text)}</p>`],
  ['in a quoted mail', (text) => wrap(text, 72).replace(/^/gm, '> ')],
];

/** Ways in which passwords of databases and caches reach people, and tokens in a form. */
const AS_PASSWORD: readonly Way[] = [
  ['in a URL for Postgres', (text) => `postgres://iam_user:${encodeURIComponent(text)}@db.example.com:5432/app`],
  ['in a URL for MySQL', (text) => `mysql://u:${encodeURIComponent(text)}@db.example.com/app?ssl-mode=REQUIRED`],
  ['in a URL for JDBC', (text) => `jdbc:mysql://db:3306/app?user=u&password=${encodeURIComponent(text)}&useSSL=true`],
  ['in a URL for Redis', (text) => `rediss://iam-user-01:${encodeURIComponent(text)}@my-cache.example.com:6379/0`],
  ['in a URL as Python quotes', (text) => `postgresql+psycopg://u:${pythonQuote(text)}@db.example.com/app`],
  ['in a URL without being encoded', (text) => `postgres://iam_user:${text}@db.example.com:5432/app`],
  [
    'for libpq',
    (text) => `psql "host=db.example.com port=5432 sslmode=verify-full dbname=app user=u password=${text}"`,
  ],
  ['in quotes for libpq', (text) => `host=db.example.com password='${text}' user=iam_user sslmode=require`],
  ['in the environment', (text) => `export PGPASSWORD=${text}\npsql -h db.example.com`],
  ['in quotes in the environment', (text) => `PGPASSWORD="${text}" psql -h db.example.com -U iam_user`],
  ['as bash quotes it', (text) => `PGPASSWORD=${text.replace(/[?&]/g, '\\$&')} psql`],
  ['as an option', (text) => `mysql -h db.example.com -u iam_user --password='${text}' --enable-cleartext-plugin`],
  ['as an option without quotes', (text) => `mysql --host db.example.com --password=${text} app`],
  ['as a short option', (text) => `mysql -h db.example.com -u iam_user -p${text} app`],
  ['in a list for .NET', (text) => `Host=db.example.com;Username=iam_user;Password=${text};SSL Mode=Require`],
  ['in YAML', (text) => `database:\n  user: iam_user\n  password: ${text}\n`],
  ['in a list that is encoded', (text) => encodeURIComponent(`host=db.example.com password=${text} sslmode=require`)],
];
const AS_FIELD: readonly Way[] = [
  ['in a form', (text) => `grant_type=exchange&subject_token=${encodeURIComponent(text)}&requested_token_type=x`],
  ['in a header', (text) => `Authorization: Bearer ${text}`],
  ['in the environment', (text) => `export AWS_BEARER_TOKEN=${text}`],
];

function pythonQuote(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/');
}

/** One of each tool and form, made with temporary keys where one was. */
const MADE: readonly Thing[] = [
  ...new Map(
    [...readMade(), ...readMadeOnce()]
      // A request as text is read by other readers: its lines are its own.
      .filter(({ form }) => form !== 'headers' && form !== 'rawHttp')
      .toSorted((a, b) => a.keys.sessionToken.length - b.keys.sessionToken.length)
      .map((one) => [`${one.recipe} ${one.maker} ${one.form}`, one] as const),
  ).values(),
];
const KEYS = {
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJGMEQCIFtoken+of/the=session==',
};
/** What nobody else's tool made here. */
const OURS = (
  [
    ['elasticache', 'password', { cache: 'my-cache', user: 'iam-user-01', region: 'us-east-1' }],
    ['memorydb', 'password', { cache: 'my-cluster', user: 'iam-user-01', region: 'us-east-1' }],
    ['snowflake', 'snowflakeToken', { region: 'us-east-1' }],
    ['vault', 'vaultLogin', { role: 'dev', region: 'us-east-1' }],
    ['eks', 'eksToken', { cluster: 'my-cluster', region: 'us-east-1' }],
  ] as const
).map(([recipe, form, answers]) => ({
  recipe,
  form,
  answers,
  region: 'us-east-1',
  keys: KEYS,
  at: '2026-03-14 09:26:53',
}));

const PASSWORDS: readonly RecipeId[] = ['rds', 'dsql', 'elasticache', 'memorydb'];
const FIELDS: readonly FormId[] = ['eksToken', 'mskToken', 'bedrockKey', 'gcpToken', 'snowflakeToken'];

/** What is said of a text, and whether its signature holds with the secret. */
async function judged(text: string, { keys, ...thing }: Omit<Thing, 'text' | 'maker'>) {
  const { trace } = await makeHere(thing.recipe, thing.answers, { ...thing, keys });
  const now = instant(Date.parse(`${thing.at.replace(' ', 'T')}Z`) + 30_000);
  const { pieces, findings } = await readCase(text, now, nodeHasher);
  const { request } = pieces;
  if (request === undefined) return { outcome: 'not read', findings };
  const { body, scheme = 'https', authority, target } = request;
  const { outcome } = await verify(
    {
      method: request.method ?? trace.signed.method,
      url: `${scheme}://${authority}${target}`,
      headers: [
        ...request.headers,
        ...trace.signed.headers.filter(([name]) => name === 'x-k8s-aws-id' && thing.recipe === 'eks'),
      ],
      body: bodyOf(body?.kind === 'text' ? body.text : ''),
    },
    {
      now,
      hasher: nodeHasher,
      rule: ruleFor,
      sigv4a: ECDSA_SCHEME,
      keys: () => ({ secret: keys.secretAccessKey, sessionToken: keys.sessionToken || null }),
    },
  );
  return { outcome, findings: findings.filter(({ severity }) => severity === 'cause').map(({ code }) => code) };
}

async function textOf(thing: Thing | (typeof OURS)[number]): Promise<string> {
  if ('text' in thing) return thing.text;
  const { finished } = await makeHere(thing.recipe, thing.answers, thing);
  return finished.find(({ form }) => form === thing.form)?.text ?? '';
}

/** Cut in the middle of its signature, wherever its encoding puts that. */
function damagedAt(text: string, signature: RegExp): string {
  const plain = signature.exec(text);
  if (plain) return text.slice(0, plain.index + plain[0].length - 30);
  const [, prefix = '', base64 = ''] = /^(k8s-aws-v1\.|bedrock-api-key-|)(.*)$/.exec(text) ?? [];
  const inner = Buffer.from(base64, 'base64').toString();
  const found = signature.exec(inner);
  const length = Buffer.byteLength(inner.slice(0, (found?.index ?? 0) + (found?.[0].length ?? 0) - 30));
  return prefix + base64.slice(0, Math.ceil((length * 4) / 3));
}

async function failing(thing: Thing | (typeof OURS)[number], ways: readonly Way[]): Promise<readonly unknown[]> {
  const text = await textOf(thing);
  const wrong: unknown[] = [];
  for (const [how, put] of ways) {
    const said = await judged(put(text), thing);
    if (said.outcome !== 'match' || said.findings.length > 0) wrong.push([how, said]);
  }
  return wrong;
}

describe('what is finished holds, and nothing is said to be wrong with it, however it was carried', () => {
  it.each([...MADE, ...OURS])('$recipe as $form, $maker', async (thing) => {
    expect(await failing(thing, WAYS)).toEqual([]);
  });

  it.each([...MADE, ...OURS].filter(({ recipe }) => PASSWORDS.includes(recipe)))(
    'the password of $recipe, $maker, where passwords stand',
    async (thing) => {
      expect(await failing(thing, AS_PASSWORD)).toEqual([]);
    },
  );

  it.each([...MADE, ...OURS].filter(({ form }) => FIELDS.includes(form)))(
    '$form, $maker, in a field',
    async (thing) => {
      expect(await failing(thing, AS_FIELD)).toEqual([]);
    },
  );

  it.each([
    ['Python', pythonQuote],
    ['Go and Java', (text: string) => encodeURIComponent(text).replaceAll('%20', '+')],
    ['JSON in lines, then JavaScript', (text: string) => encodeURIComponent(JSON.stringify(JSON.parse(text), null, 2))],
  ] as const)('a token for Google as %s encodes it', async (_, encode) => {
    const thing = MADE.find(({ form }) => form === 'gcpToken') as Thing;
    const token = encode(decodeURIComponent(thing.text));
    expect(await failing({ ...thing, text: token }, [...WAYS, ...AS_FIELD])).toEqual([]);
  });
});

it.each([
  ['as it is', (text: string) => text],
  ['in lines', (text: string) => JSON.stringify(JSON.parse(text), null, 2)],
  ['in a sentence', (text: string) => `It sends ${text}, and is refused.`],
  ['in a log', (text: string) => `2026-03-14T09:26:53Z DEBUG subject token: ${text}`],
] as const)('a token for Google that is not encoded is read %s', async (...way) => {
  const thing = MADE.find(({ form }) => form === 'gcpToken') as Thing;
  expect(await failing({ ...thing, text: decodeURIComponent(thing.text) }, [way])).toEqual([]);
});

describe('what is cut in its signature is read, and told as that', () => {
  it.each([...MADE, ...OURS].filter(({ form }) => FIELDS.includes(form) || form === 'password'))(
    '$form of $recipe, $maker',
    async (thing) => {
      const text = await textOf(thing);
      const signature = /Signature(?:=|%3D)([0-9a-f]{64})/;
      const cut = damagedAt(text, signature);
      const { outcome, findings } = await judged(cut, thing);
      // In a header nothing says where the text ends.
      const told = ['gcpToken', 'snowflakeToken'].includes(thing.form) ? 'authorization-signature-shape' : 'url-cut';
      expect(findings).toContain(told);
      const behindTheCut = ['query-required-missing', 'time-date-missing'];
      expect([told, ...behindTheCut]).toEqual(expect.arrayContaining([...findings]));
      expect(outcome).toBe('refused');
    },
  );
});

/** Made once, at the pinned time, of the same answers: the tools sign different hosts, and write the same. */
const AT_443 = {
  'aws rds generate-db-auth-token': 'b27a2a5a9f8961a07830bc0777988c855742628005a394620144bc33a7ff7958',
  '@aws-sdk/rds-signer': 'b04cf06e77846e6b5762248be439f6770d80c9c8335a6a7e4d7360b831edfdf8',
};

describe('a password for port 443', () => {
  const keys = {
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    sessionToken: '',
  };
  const made = async () => {
    const answers = { host: 'db.c9akciq32.us-east-1.rds.amazonaws.com', port: '443', user: 'iam_user' };
    const { finished } = await makeHere('rds', answers, { region: 'us-east-1', keys, at: '2026-03-14 09:26:53' });
    return finished[0]?.text ?? '';
  };

  it('is that of the command line of AWS, to the byte', async () => {
    const text = await made();
    expect(text).toContain(`.rds.amazonaws.com:443/?Action=connect&`);
    expect(text).toContain(`&X-Amz-Signature=${AT_443['aws rds generate-db-auth-token']}`);
  });

  it.each(Object.values(AT_443))('of either tool is not said to be wrong: %s', async (signature) => {
    const text = (await made()).replace(/[0-9a-f]{64}/, signature);
    const said = statementsOf(await verdictOf(text, instant(Date.UTC(2026, 2, 14, 9, 27)))).map(inShort);
    expect(said.filter((one) => !/^(?:no fault|note)/.test(one))).toEqual([]);
  });
});
