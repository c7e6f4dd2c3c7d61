import { plain, says } from '@/testing/cases';
import type { Example } from './example';

const form = (date: string) => ({
  ...plain('b.s3.amazonaws.com', '/', 'POST'),
  headersUnknown: true as const,
  form: [
    [
      'policy',
      btoa(JSON.stringify({ conditions: [{ 'x-amz-date': '20150830T123600Z' }, ['starts-with', '$key', 'up/']] })),
    ],
    ['X-Amz-Date', date],
    ['key', 'up/a'],
  ] as const,
});
const reply = says(
  'AccessDenied',
  'Invalid according to Policy: Policy Condition failed: ["eq", "$x-amz-date", "20150830T123600Z"]',
);

export const FORM_EXAMPLES: readonly Example[] = [
  ['form-condition', { request: form('20150830T123601Z'), reply }, { request: form('20150830T123600Z') }],
];
