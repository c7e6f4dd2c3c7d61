/** A text that a program may have in place of a secret. */
type StandIn = { readonly text: string; readonly by: readonly string[] };
/** What a page, a log or a tool shows of a secret. */
type Mask = { readonly by: readonly string[]; readonly mask: (secret: string) => string };
/** What a language prints around a text. */
type Around = { readonly before: string; readonly behind: string; readonly by: readonly string[] };

const NAME = 'AWS_SECRET_ACCESS_KEY';

const of = (by: readonly string[], ...texts: readonly string[]): readonly StandIn[] =>
  texts.map((text) => ({ text, by }));

/** Values that are none, names of variables that nothing filled in, and words that are put where a secret shall come. */
export const STAND_INS: readonly StandIn[] = [
  ...of(['JavaScript String(undefined), template literals'], 'undefined'),
  ...of(['JavaScript String(null)', 'Java "" + null', 'jq -r of no value', 'Kotlin "$value"'], 'null'),
  ...of(['Python str(None)', 'Rust {:?}'], 'None'),
  ...of(['Ruby inspect', 'Swift "\\(value)"', 'Lua tostring(nil)'], 'nil'),
  ...of(['Go fmt of a nil pointer'], '<nil>'),
  ...of(['Objective-C %@'], '(null)'),
  ...of(['SQL clients'], 'NULL'),
  ...of(['JavaScript Number(secret)'], 'NaN'),
  ...of(['PHP and JavaScript of a value that is off'], 'false'),
  ...of(['JavaScript String(object)'], '[object Object]'),
  ...of(['JavaScript of a promise that nobody awaited'], '[object Promise]'),
  ...of(['PHP of an array'], 'Array'),
  ...of(['PowerShell of a SecureString', 'C# ToString()'], 'System.Security.SecureString'),
  ...of(['text that no shell expanded: in single quotes, in a file, in JSON'], `$${NAME}`, `\${${NAME}}`),
  ...of(['cmd where the variable is not set'], `%${NAME}%`),
  ...of(['cmd without delayed expansion'], `!${NAME}!`),
  ...of(['PowerShell in single quotes'], `$env:${NAME}`),
  ...of(['Azure Pipelines, make'], `$(${NAME})`),
  ...of(['GitHub Actions in a file that it does not read'], `\${{ secrets.${NAME} }}`),
  ...of(['templates that nobody filled in'], `{{${NAME}}}`, `{{ ${NAME} }}`, `{{aws_secret_access_key}}`, `<${NAME}>`),
  ...of(['Serverless, log4j'], `\${env:${NAME}}`, `\${env.${NAME}}`),
  ...of(['code in quotes'], `process.env.${NAME}`),
  ...of(['the name in place of its value'], NAME, 'aws_secret_access_key', 'secretAccessKey', 'SecretAccessKey'),
  ...of(
    ['examples, .env.example'],
    ...[
      'YOUR_SECRET_ACCESS_KEY',
      'YOUR_SECRET_KEY',
      'YOUR_AWS_SECRET_ACCESS_KEY',
      'your-secret-key',
      'your_secret_key',
    ],
    ...[
      '<your-secret-access-key>',
      '<YOUR_SECRET_ACCESS_KEY>',
      'SECRET_ACCESS_KEY',
      'SECRET_KEY',
      'xxx',
      'XXX',
      'changeme',
    ],
    ...['secret', 'test', 'dummy', 'fake', 'none', 'foo', 'foobar', 'password', 'minioadmin', 'minio123'],
  ),
  ...of(['logs that hide secrets'], '[REDACTED]', 'REDACTED', '<redacted>', '[redacted]', '[FILTERED]', '<hidden>'),
  ...of(['Terraform'], '(sensitive value)', '(known after apply)'),
  ...of(['GitHub Actions, GitLab'], '***', '[MASKED]'),
  ...of(
    ['fields that show a fixed length'],
    ...[4, 5, 6, 8, 10, 12, 16, 20, 40].flatMap((n) => ['*'.repeat(n), '•'.repeat(n)]),
  ),
];

const SHOWN = 4;
const hidden =
  (sign: string, first: number, last: number) =>
  (secret: string): string =>
    secret.slice(0, first) +
    sign.repeat(Math.max(0, secret.length - first - last)) +
    (last === 0 ? '' : secret.slice(-last));

/** Of the secret's own length, or with its ends. */
export const MASKS: readonly Mask[] = [
  ...['*', '•', '●', 'x', 'X'].map((sign): Mask => ({ by: ['fields of passwords'], mask: hidden(sign, 0, 0) })),
  { by: ['logs'], mask: hidden('*', 0, SHOWN) },
  { by: ['logs'], mask: hidden('*', SHOWN, 0) },
  { by: ['logs'], mask: hidden('*', SHOWN, SHOWN) },
  { by: ['aws configure, aws configure list'], mask: (secret) => '*'.repeat(16) + secret.slice(-SHOWN) },
  { by: ['logs'], mask: (secret) => `${secret.slice(0, SHOWN)}...${secret.slice(-SHOWN)}` },
  { by: ['logs'], mask: (secret) => `${secret.slice(0, SHOWN)}…${secret.slice(-SHOWN)}` },
];

/** What stands before a value where a whole line was read. */
export const NAMES_BEFORE: readonly string[] = [
  `export ${NAME}=`,
  `${NAME}=`,
  `set ${NAME}=`,
  `aws_secret_access_key=`,
  `aws_secret_access_key = `,
  `${NAME}: `,
  `secretAccessKey: `,
  `secretAccessKey=`,
  '=',
  '= ',
  ': ',
  '$',
];

const around = (before: string, behind: string, ...by: readonly string[]): Around => ({ before, behind, by });

export const WRITTEN_AROUND: readonly Around[] = [
  around(`export ${NAME}="`, '"', 'a line of a shell’s file'),
  around(`${NAME}="`, '"', 'a line of .env'),
  around('', ' #', 'a line of .env with an empty comment'),
  around('Optional("', '")', 'Swift "\\(optional)"'),
  around('Some("', '")', 'Rust {:?}', 'Scala toString'),
  around('Some(', ')', 'Scala, OCaml'),
  around('{:ok, "', '"}', 'Elixir inspect'),
  around('["', '"]', 'JSON of a list', 'Ruby to_s of an array'),
  around("['", "']", 'Python str(list)'),
  around("('", "',)", 'Python str(tuple)'),
  around('[', ']', 'Java toString of a list', 'Go fmt of a slice'),
  around('{', '}', 'PowerShell, templates half filled in', 'Go fmt of a struct'),
  around('<', '>', 'what stood between angle brackets in an example'),
  around('${', '}', 'a value where a name belongs'),
  around('{"SecretAccessKey":"', '"}', 'the JSON of a secret store'),
  around('{"AWS_SECRET_ACCESS_KEY":"', '"}', 'the JSON of a secret store'),
];
