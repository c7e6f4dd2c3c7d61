import { expect, it } from 'vitest';
import { pastedAddress } from './pasted-address';

const URL = 'https://example.com/a?b=(c)';

it.each([
  [`<${URL}x>`, `${URL}x`],
  [`"${URL}x",`, `${URL}x`],
  [` \n'${URL}x';\n`, `${URL}x`],
  [`“${URL}x”`, `${URL}x`],
  ['s3://bucket/a key/50%?.txt', 'https://bucket.s3.eu-west-1.amazonaws.com/a%20key/50%25%3F.txt'],
  ['s3://bucket', 'https://bucket.s3.eu-west-1.amazonaws.com/'],
  ['s3://my.bucket/key', 'https://s3.eu-west-1.amazonaws.com/my.bucket/key'],
  ['arn:aws:s3:::bucket/path/key', 'https://bucket.s3.eu-west-1.amazonaws.com/path/key'],
  ['arn:aws:s3:::bucket', 'https://bucket.s3.eu-west-1.amazonaws.com/'],
  ['arn:aws-cn:dynamodb:cn-north-1:123456789012:table/t', 'https://dynamodb.cn-north-1.amazonaws.com.cn/'],
])('%j is %s', (text, url) => {
  expect(pastedAddress(text, 'eu-west-1')).toEqual({ url });
});

it('the ARN of a route names its method', () => {
  expect(pastedAddress('arn:aws:execute-api:us-east-2:123456789012:abc123/dev/POST/items', 'eu-west-1')).toEqual({
    url: 'https://abc123.execute-api.us-east-2.amazonaws.com/dev/items',
    method: 'POST',
  });
  expect(pastedAddress('arn:aws:execute-api:us-east-2:123456789012:abc123/*/*/', 'eu-west-1')?.method).toBeUndefined();
});

it('the ARN of a function is where it is invoked', () => {
  expect(pastedAddress('arn:aws:lambda:us-east-2:123456789012:function:mine:PROD', 'eu-west-1')).toEqual({
    url: 'https://lambda.us-east-2.amazonaws.com/2015-03-31/functions/mine/invocations',
    method: 'POST',
  });
});

it.each(['', 'hello', 'example.com/a', `${URL} and more`, 'arn:aws', `curl '${URL}'`])('%j is none', (text) => {
  expect(pastedAddress(text, 'eu-west-1')).toBeUndefined();
});
