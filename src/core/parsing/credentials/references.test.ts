import { expect, it } from 'vitest';
import { readCredentials } from '@/core/parsing/detect/read-credentials';
import { readPaste } from '@/core/parsing/detect/read-paste';
import { KEY_ID, SECRET } from '@/testing/corpus/parts';

/** How programs say where their keys are. */
const REFERENCES: Readonly<Record<string, string>> = {
  TypeScript:
    'const c = { accessKeyId: process.env.AWS_ACCESS_KEY_ID!, secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY!, sessionToken: process.env.AWS_SESSION_TOKEN };',
  'JavaScript by index':
    "const accessKeyId = process.env['AWS_ACCESS_KEY_ID'], secretAccessKey = process.env['AWS_SECRET_ACCESS_KEY'];",
  Vite: 'accessKeyId: import.meta.env.VITE_ACCESS_KEY,\nsecretAccessKey: import.meta.env.VITE_SECRET_KEY,',
  Deno: 'const accessKeyId = Deno.env.get("AWS_ACCESS_KEY_ID");\nconst secretAccessKey = Deno.env.get("AWS_SECRET_ACCESS_KEY");',
  Python: "access_key = os.environ.get('AWS_ACCESS_KEY_ID')\nsecret_key = os.environ['AWS_SECRET_ACCESS_KEY']",
  'Python by variables': 'client = boto3.client("s3", aws_access_key_id=access_key, aws_secret_access_key=secret_key)',
  Ruby: "access_key = ENV.fetch('AWS_ACCESS_KEY_ID')\nsecret_key = ENV['AWS_SECRET_ACCESS_KEY']",
  PHP: "$accessKey = getenv('AWS_ACCESS_KEY_ID');\n$secretKey = $_ENV['AWS_SECRET_ACCESS_KEY'];",
  'PHP by variables': '$accessKey = $config->accessKey;\n$secretKey = $this->secretKey;',
  Go: 'accessKey := os.Getenv("AWS_ACCESS_KEY_ID")\nsecretKey := os.Getenv("AWS_SECRET_ACCESS_KEY")',
  Java: 'String accessKey = System.getenv("AWS_ACCESS_KEY_ID");\nString secretKey = System.getenv("AWS_SECRET_ACCESS_KEY");',
  'C#': 'var accessKey = Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID");\nvar secretKey = Environment.GetEnvironmentVariable("AWS_SECRET_ACCESS_KEY");',
  Rust: 'let access_key = env::var("AWS_ACCESS_KEY_ID")?;\nlet secret_key = std::env::var("AWS_SECRET_ACCESS_KEY")?;',
  Swift:
    'let accessKey = ProcessInfo.processInfo.environment["AWS_ACCESS_KEY_ID"]!\nlet secretKey = ProcessInfo.processInfo.environment["AWS_SECRET_ACCESS_KEY"]!',
  shell: 'AWS_ACCESS_KEY_ID=\u0024{AWS_ACCESS_KEY_ID}\nAWS_SECRET_ACCESS_KEY=\u0024{AWS_SECRET_ACCESS_KEY:?}',
  PowerShell: '$accessKey = $env:AWS_ACCESS_KEY_ID\n$secretKey = $env:AWS_SECRET_ACCESS_KEY',
  'GitHub Actions':
    'AWS_ACCESS_KEY_ID: \u0024{{ secrets.AWS_ACCESS_KEY_ID }}\nAWS_SECRET_ACCESS_KEY: \u0024{{ secrets.AWS_SECRET_ACCESS_KEY }}',
  'GitHub Actions in quotes':
    'AWS_ACCESS_KEY_ID: "\u0024{{ secrets.ID }}"\nAWS_SECRET_ACCESS_KEY: "\u0024{{ secrets.KEY }}"',
  Terraform: 'access_key = var.access_key\nsecret_key = var.secret_key',
  Compose: 'environment:\n  - AWS_ACCESS_KEY_ID=\u0024{ID}\n  - AWS_SECRET_ACCESS_KEY=\u0024{KEY}',
};

it.each(Object.entries(REFERENCES))('what only says where keys are is none: %s', (_, text) => {
  expect(readCredentials(text)).toBeUndefined();
  expect(readPaste(text).items.filter(({ kind }) => kind === 'credentials')).toEqual([]);
});

it.each([SECRET, 'my.own.password', 'p$ss-word', 'minio(123', 'abc[1]'])('a secret stays one: %s', (secret) => {
  expect(readCredentials(`AWS_ACCESS_KEY_ID=${KEY_ID}\nAWS_SECRET_ACCESS_KEY=${secret}`)).toMatchObject({
    secretAccessKey: secret,
  });
});
