import { expect, it } from 'vitest';
import { readPaste } from '@/core/parsing/detect/read-paste';

const DER = `3045022100${'fd'.repeat(32)}0220${'0e'.repeat(32)}`;
const header = (algorithm: string, signature: string): string =>
  `authorization: ${algorithm} Credential=AKIAJ5QZ7N3EXAMPLE77/20261130/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`;
const read = (text: string): string | undefined => {
  const [item] = readPaste(text).items;
  return item?.kind === 'request' ? /Signature=(.*)$/.exec(item.request.headers[0]?.[1] ?? '')?.[1] : undefined;
};

it.each([
  ['AWS4-HMAC-SHA256', 'ab'.repeat(32)],
  ['AWS4-HMAC-SHA256', `3045${'ab'.repeat(30)}`],
  ['AWS4-ECDSA-P256-SHA256', DER],
])('a signature of %s is whole before whatever stands behind it', (algorithm, signature) => {
  for (const end of ['', ']', ']]"', '|', '\nDEBUG: sent', '\nabc'])
    expect(read(header(algorithm, signature) + end)).toBe(signature);
  expect(read(header(algorithm, signature).replace(/.{70}/g, '$&\n'))).toBe(signature);
});

it('a link of SigV4a ends with its signature', () => {
  const link = `https://a.accesspoint.s3-global.amazonaws.com/k?X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256&X-Amz-Credential=AKIAJ5QZ7N3EXAMPLE77%2F20261130%2Fs3%2Faws4_request&X-Amz-Date=20261130T091500Z&X-Amz-Expires=900&X-Amz-Region-Set=*&X-Amz-SignedHeaders=host&X-Amz-Signature=${DER}`;
  const [item] = readPaste(`${link}\nDEBUG: sent`).items;
  expect(item?.kind === 'request' && item.request.target.endsWith(DER)).toBe(true);
});
