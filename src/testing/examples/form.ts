import type { HeaderList } from '@/core/model/headers';
import { plain, says } from '@/testing/cases';
import type { Example } from './example';

const form = (date: string, more: HeaderList = [], document = {}) => ({
  ...plain('b.s3.amazonaws.com', '/', 'POST'),
  headersUnknown: true as const,
  form: [
    ...more,
    [
      'policy',
      btoa(
        JSON.stringify({
          ...document,
          conditions: [{ 'x-amz-date': '20150830T123600Z' }, ['starts-with', '$key', 'up/']],
        }),
      ),
    ],
    ['X-Amz-Date', date],
    ['key', 'up/a'],
  ] as const,
});
const withPolicy = (policy: string) => ({ ...form(''), form: [['policy', policy]] as const });
const reply = says(
  'AccessDenied',
  'Invalid according to Policy: Policy Condition failed: ["eq", "$x-amz-date", "20150830T123600Z"]',
);

export const FORM_EXAMPLES: readonly Example[] = [
  ['form-condition', { request: form('20150830T123601Z'), reply }, { request: form('20150830T123600Z') }],
  [
    'form-extra-fields',
    { request: form('20150830T123600Z', [['x-amz-meta-a', 'b']]) },
    { request: form('20150830T123600Z', [['x-ignore-a', 'b']]) },
  ],
  [
    'form-expired',
    { request: form('20150830T123600Z', [], { expiration: '2015-08-30T12:00:00Z' }) },
    { request: form('20150830T123600Z', [], { expiration: '2999-08-30T12:00:00Z' }) },
  ],
  [
    'form-policy',
    { request: withPolicy(btoa('{"expiration"')) },
    { request: form('20150830T123600Z', [], { expiration: '2999-08-30T12:00:00Z' }) },
  ],
  [
    'form-field-missing',
    {
      request: form('20150830T123600Z'),
      reply: says('InvalidArgument', "Bucket POST must contain a field named 'policy'."),
    },
    { request: form('20150830T123600Z'), reply },
  ],
];
