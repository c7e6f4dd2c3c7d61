import { type CorpusEntry, type Expected, entry, searched } from '@/testing/corpus/entry';
import { both, XML, xml } from '@/testing/corpus/exchange';
import { DATE, escapeHtml, KEY_ID, MISMATCH } from '@/testing/corpus/parts';
import { FORM_JOBS, FORM_MISTAKES, signForm } from '@/testing/planted/forms';

const CREDENTIAL = `${KEY_ID}/20260314/eu-west-1/s3/aws4_request`;
const policy = (more: readonly unknown[] = [], expiration = '2026-03-15T09:26:53Z'): string =>
  btoa(
    JSON.stringify({
      expiration,
      conditions: [
        { acl: 'public-read' },
        { bucket: 'press-archive' },
        ['starts-with', '$key', 'up/'],
        { 'x-amz-algorithm': 'AWS4-HMAC-SHA256' },
        { 'x-amz-credential': CREDENTIAL },
        { 'x-amz-date': DATE },
        ...more,
      ],
    }),
  );
const fields = (change: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  key: 'up/\u0024{filename}',
  acl: 'public-read',
  'X-Amz-Credential': CREDENTIAL,
  'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
  'X-Amz-Date': DATE,
  Policy: policy(),
  'X-Amz-Signature': 'ab'.repeat(32),
  ...change,
});
const html = (of: Readonly<Record<string, string>>): string =>
  `<form action="https://press-archive.s3.amazonaws.com/" method="post" enctype="multipart/form-data">\n${Object.entries(
    of,
  )
    .map(([name, value]) => `  <input type="hidden" name="${name}" value="${escapeHtml(value)}" />`)
    .join('\n')}\n  <input type="file" name="file" />\n</form>`;
const sdk = (of: Readonly<Record<string, string>>): string =>
  `{'url': 'https://press-archive.s3.amazonaws.com/', 'fields': {${Object.entries(of)
    .map(([name, value]) => `'${name}': '${value}'`)
    .join(', ')}}}`;
const code = (of: Readonly<Record<string, string>>): string =>
  `const data = new FormData();\n${Object.entries(of)
    .map(([name, value]) => `data.append('${name}', '${value}');`)
    .join('\n')}`;
const FORM: Expected = { format: 'post-form', method: 'POST' };
const refused = (condition: string): string =>
  xml('AccessDenied', `Invalid according to Policy: Policy Condition failed: ${condition}`);
const dateRefused = refused(`["eq", "$x-amz-date", "${DATE}"]`);

/** Forms of a signer that errs, with S3’s answer: what is found in them takes the secret. */
const SIGNED_WRONGLY: readonly CorpusEntry[] = [
  'the document itself',
  'encode64 of Ruby',
  'Base64 for URLs',
  'written again by Python',
  'in UTF-16',
  'four lines',
  'a secret with a line break',
  'no prefix',
  'another region',
  'a region with a line break',
  'no step for the service',
].map((name, i) => {
  const mistake = FORM_MISTAKES.find((one) => one.name === name);
  const job = FORM_JOBS[i % FORM_JOBS.length];
  if (!mistake || !job) throw new Error(name);
  const signed = Object.fromEntries(signForm(job, [mistake]).fields);
  const reply = xml('SignatureDoesNotMatch', MISMATCH, ['StringToSign', signed['policy'] ?? '']);
  const text = [html, sdk, code][i % 3]?.(signed).replace('press-archive', job.bucket) ?? '';
  return searched(job.secret, mistake.code, entry(`a form signed with ${name}`, both(text, reply), [], FORM, XML));
});
const another = fields({ 'X-Amz-Date': DATE.replace('53Z', '54Z') });

export const FORM_FAULTS = {
  'upload form': [
    entry(
      'a form in HTML whose date is not the policy’s',
      both(html(another), dateRefused),
      ['form-condition'],
      FORM,
      XML,
    ),
    entry(
      'fields of boto3 whose date is not the policy’s',
      both(sdk(another), dateRefused),
      ['form-condition'],
      FORM,
      XML,
    ),
    entry('FormData whose date is not the policy’s', both(code(another), dateRefused), ['form-condition'], FORM, XML),
    entry(
      'a form whose ACL is not the policy’s, without a reply',
      html(fields({ acl: 'private' })),
      ['form-condition'],
      FORM,
    ),
    entry(
      'fields whose key starts otherwise than the policy says',
      both(sdk(fields({ key: 'down/a.png' })), refused('["starts-with", "$key", "up/"]')),
      ['form-condition'],
      FORM,
      XML,
    ),
    entry(
      'a form for the name of its file, below another folder than the policy’s, without a reply',
      html(fields({ key: 'other/\u0024{filename}' })),
      ['form-condition'],
      FORM,
    ),
    entry(
      'fields for a bucket that is not the policy’s, without a reply',
      sdk(fields()).replace('press-archive.s3', 'other-archive.s3'),
      ['form-condition'],
      FORM,
    ),
    entry(
      'a form for a bucket in its path that is not the policy’s, without a reply',
      html(fields()).replace('press-archive.s3.amazonaws.com/', 's3.eu-west-1.amazonaws.com/other-archive'),
      ['form-condition'],
      FORM,
    ),
    entry(
      'a form whose policy ends at a time as databases write it, without a reply',
      html(fields({ Policy: policy([], '2026-03-15 09:26:53') })),
      ['form-policy'],
      FORM,
    ),
    entry('the reply to a form, alone', dateRefused, ['form-condition'], XML),
    entry(
      'a form with a field that its policy does not speak of',
      both(
        html(fields({ 'x-amz-meta-a': 'b' })),
        xml('AccessDenied', 'Invalid according to Policy: Extra input fields: x-amz-meta-a'),
      ),
      ['form-extra-fields'],
      FORM,
      XML,
    ),
    entry(
      'fields of boto3 with one that the policy does not speak of, without a reply',
      sdk(fields({ 'Content-Type': 'image/png' })),
      ['form-extra-fields'],
      FORM,
    ),
    entry(
      'a form whose policy has expired',
      both(
        html(fields({ Policy: policy([], '2026-03-14T09:00:00Z') })),
        xml('AccessDenied', 'Invalid according to Policy: Policy expired.'),
      ),
      ['form-expired'],
      FORM,
      XML,
    ),
    entry(
      'FormData whose policy has expired, without a reply',
      code(fields({ Policy: policy([], '2026-03-14T09:00:00Z') })),
      ['form-expired'],
      FORM,
    ),
    entry(
      'a form whose policy was cut',
      both(
        sdk(fields({ Policy: policy().slice(0, 120) })),
        xml('InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.'),
      ),
      ['form-policy'],
      FORM,
      XML,
    ),
    entry(
      'a form whose fields stand behind its file',
      both(
        html(fields()),
        xml(
          'InvalidArgument',
          "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.",
        ),
      ),
      ['form-field-missing'],
      FORM,
      XML,
    ),
    ...SIGNED_WRONGLY,
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;

/** Forms with which nothing is wrong that a paste could show. */
export const FORMS: readonly CorpusEntry[] = [
  entry('a form in HTML', html(fields()), [], { ...FORM, host: 'press-archive.s3.amazonaws.com', target: '/' }),
  entry('fields of boto3', sdk(fields()), [], FORM),
  entry('FormData', code(fields()), [], FORM),
  ...FORM_JOBS.map((job) =>
    searched(
      job.secret,
      'right',
      entry(
        `a form signed as S3 asks for, of ${job.bucket}`,
        html(Object.fromEntries(signForm(job).fields)).replace('press-archive', job.bucket),
        [],
        FORM,
      ),
    ),
  ),
];
