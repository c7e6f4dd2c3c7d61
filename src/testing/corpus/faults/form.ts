import { type CorpusEntry, type Expected, entry } from '@/testing/corpus/entry';
import { both, XML, xml } from '@/testing/corpus/exchange';
import { DATE, escapeHtml, KEY_ID } from '@/testing/corpus/parts';

const CREDENTIAL = `${KEY_ID}/20260314/eu-west-1/s3/aws4_request`;
const policy = (more: readonly unknown[] = []): string =>
  btoa(
    JSON.stringify({
      expiration: '2026-03-15T09:26:53Z',
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
    entry('the reply to a form, alone', dateRefused, ['form-condition'], XML),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;

/** Forms with which nothing is wrong that a paste could show. */
export const FORMS: readonly CorpusEntry[] = [
  entry('a form in HTML', html(fields()), [], { ...FORM, host: 'press-archive.s3.amazonaws.com', target: '/' }),
  entry('fields of boto3', sdk(fields()), [], FORM),
  entry('FormData', code(fields()), [], FORM),
];
