import { createHash, createHmac } from 'node:crypto';
import type { HeaderList } from '@/core/model/headers';
import type { ChangeCode } from '@/core/model/mistake';
import type { Puzzle } from '@/core/model/puzzle';

/** An upload form to sign; `write`: how its document is written. */
export type FormJob = {
  readonly host: string;
  readonly bucket: string;
  readonly key: string;
  readonly region: string;
  readonly date: string;
  readonly keyId: string;
  readonly secret: string;
  readonly more: readonly (readonly [string, string])[];
  readonly write: (document: unknown) => string;
};

export const FORM_JOBS: readonly FormJob[] = [
  {
    host: 'press-archive.s3.eu-west-1.amazonaws.com',
    bucket: 'press-archive',
    key: 'up/',
    region: 'eu-west-1',
    date: '20260314T092653Z',
    keyId: 'AKIAIOSFODNN7EXAMPLE',
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    more: [['acl', 'private']],
    write: (document) => JSON.stringify(document),
  },
  {
    host: 'photos.s3.us-east-1.amazonaws.com',
    bucket: 'photos',
    key: 'été/à/',
    region: 'us-east-1',
    date: '20251231T235959Z',
    keyId: 'AKIA2EXAMPLE3EXAMPLE',
    secret: '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',
    more: [
      ['Content-Type', 'image/png'],
      ['success_action_status', '201'],
    ],
    write: (document) => JSON.stringify(document, null, 2),
  },
  {
    host: 'store.example:9000',
    bucket: 'b',
    key: 'x?>~/',
    region: 'us-west-2',
    date: '20260701T000001Z',
    keyId: 'minioadmin00EXAMPLE0',
    secret: 'Zq3/tW8yB+r1CkM5vPxJ7dLhS0nFgQ2uAe4oRi9T',
    more: [['x-amz-meta-note', 'a ?? b >> c']],
    write: (document) => JSON.stringify(document).replaceAll(':', ': ').replaceAll(',', ', '),
  },
];

type Keyed = {
  readonly text: string | Buffer;
  readonly secret: string | Buffer;
  readonly steps: readonly (string | Buffer)[];
};
type Known = { readonly policy: string; readonly json: string; readonly job: FormJob };

/** A mistake of whoever signs a form; `code` is what it has to be called. */
export type FormMistake = {
  readonly name: string;
  readonly code: ChangeCode;
  readonly change: (keyed: Keyed, known: Known) => Partial<Keyed>;
  /** What becomes of the signature behind it. */
  readonly print?: (mac: Buffer) => string;
};

const hex = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const broken = (text: string, width: number, end: string): string =>
  text.replace(new RegExp(`(.{${width}})`, 'g'), `$1${end}`);
const keyed = (name: string, code: ChangeCode, text: (known: Known) => string | Buffer): FormMistake => ({
  name,
  code,
  change: (_, known) => ({ text: text(known) }),
});
const secret = (name: string, code: ChangeCode, how: (secret: string) => string | Buffer): FormMistake => ({
  name,
  code,
  change: (_, { job }) => ({ secret: how(job.secret) }),
});
const step = (name: string, code: ChangeCode, at: number, how: (text: string) => string | Buffer): FormMistake => ({
  name,
  code,
  change: ({ steps }) => ({ steps: steps.map((one, i) => (i === at ? how(String(one)) : one)) }),
});

/** Mistakes in the text, in the secret, in the steps of the key and in how the signature is written. */
export const FORM_MISTAKES: readonly FormMistake[] = [
  keyed('the document itself', 'policy-json', ({ json }) => json),
  keyed('lines of MIME', 'policy-base64', ({ policy }) => broken(policy, 76, '\r\n')),
  keyed('encode64 of Ruby', 'policy-base64', ({ policy }) => `${broken(policy, 60, '\n')}\n`),
  keyed('a line break behind it', 'policy-base64', ({ policy }) => `${policy}\n`),
  keyed('Base64 for URLs', 'policy-base64', ({ policy }) => policy.replaceAll('+', '-').replaceAll('/', '_')),
  keyed('without padding', 'policy-base64', ({ policy }) => policy.replace(/=+$/, '')),
  keyed('Base64 twice', 'policy-base64', ({ policy }) => Buffer.from(policy).toString('base64')),
  keyed('percent-encoded', 'policy-base64', ({ policy }) => encodeURIComponent(policy)),
  keyed('written again by Python', 'policy-written-again', ({ json }) =>
    Buffer.from(python(JSON.parse(json))).toString('base64'),
  ),
  keyed('in UTF-16', 'policy-charset', ({ policy }) => Buffer.from(policy, 'utf16le')),
  keyed('its hash', 'policy-hashed', ({ policy }) => hex(policy)),
  keyed('four lines', 'policy-hashed', ({ policy, job }) =>
    ['AWS4-HMAC-SHA256', job.date, `${job.date.slice(0, 8)}/${job.region}/s3/aws4_request`, hex(policy)].join('\n'),
  ),
  secret('a secret with a line break', 'secret-newline', (text) => `AWS4${text}\n`),
  secret('a secret without its last sign', 'secret-cut', (text) => `AWS4${text.slice(0, -1)}`),
  secret('no prefix', 'derivation-prefix', (text) => text),
  secret('the secret in UTF-16', 'derivation-charset', (text) => Buffer.from(`AWS4${text}`, 'utf16le')),
  step('another region', 'scope-region', 1, () => 'eu-central-1'),
  step('another service', 'scope-service', 2, () => 'execute-api'),
  step('a day with a carriage return', 'derivation-step-read', 0, (text) => `${text}\r`),
  step('a service in quotes', 'derivation-step-read', 2, (text) => `"${text}"`),
  step('a region with a line break', 'derivation-step-read', 1, (text) => `${text}\n`),
  {
    name: 'no step for the service',
    code: 'derivation-step-missing',
    change: ({ steps }) => ({ steps: steps.filter((_, i) => i !== 2) }),
  },
  {
    name: 'a signature without leading zeros',
    code: 'signature-printed',
    change: () => ({}),
    print: (mac) => [...mac].map((one) => one.toString(16)).join(''),
  },
  {
    name: 'a signature that was cut',
    code: 'signature-cut',
    change: () => ({}),
    print: (mac) => mac.toString('hex').slice(0, 60),
  },
];

/** As json.dumps of Python writes it. */
function python(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value).replace(/[^\0-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (Array.isArray(value)) return `[${value.map(python).join(', ')}]`;
  return `{${Object.entries(value as object)
    .map(([name, one]) => `${python(name)}: ${python(one)}`)
    .join(', ')}}`;
}

/** A form that was signed, with what was keyed. */
export type SignedForm = { readonly fields: HeaderList; readonly keyed: string | Buffer };

/** Signs a form with these mistakes, by node:crypto alone. */
export function signForm(job: FormJob, mistakes: readonly FormMistake[] = []): SignedForm {
  const scope = [job.date.slice(0, 8), job.region, 's3', 'aws4_request'];
  const signing = [
    ['x-amz-algorithm', 'AWS4-HMAC-SHA256'],
    ['x-amz-credential', [job.keyId, ...scope].join('/')],
    ['x-amz-date', job.date],
  ] as const;
  const json = job.write({
    expiration: '2030-01-01T00:00:00.000Z',
    conditions: [
      { bucket: job.bucket },
      ['starts-with', '$key', job.key],
      ...[...job.more, ...signing].map(([name, value]) => ({ [name]: value })),
    ],
  });
  const policy = Buffer.from(json).toString('base64');
  let made: Keyed = { text: policy, secret: `AWS4${job.secret}`, steps: scope };
  for (const { change } of mistakes) made = { ...made, ...change(made, { policy, json, job }) };
  const hmac = (key: string | Buffer, text: string | Buffer): Buffer => createHmac('sha256', key).update(text).digest();
  const mac = hmac(made.steps.reduce<string | Buffer>(hmac, made.secret), made.text);
  const print = mistakes.find((one) => one.print)?.print ?? ((all: Buffer) => all.toString('hex'));
  const fields = [['key', `${job.key}a.png`] as const, ...job.more, ...signing, ['policy', policy] as const];
  return { fields: [...fields, ['x-amz-signature', print(mac)]], keyed: made.text };
}

/** What somebody would paste who sends this form, and the key that they would give. */
export const formPuzzle = (job: FormJob, form: HeaderList): Puzzle => ({
  request: {
    method: 'POST',
    scheme: 'https',
    authority: job.host,
    target: '/',
    headers: [],
    body: undefined,
    headersUnknown: true,
    form,
  },
  reply: undefined,
  log: undefined,
  body: undefined,
  key: { secret: job.secret },
  sessionToken: undefined,
  rule: undefined,
});
