import { expect, it } from 'vitest';
import { utf8 } from '@/core';
import { errorText } from './error-text';

it('of a reply no more is looked into than an error of AWS’s may be long', () => {
  expect(errorText({ body: utf8('<Error/>') })).toBe('<Error/>');
  expect(errorText({ body: utf8('é'.repeat(3_000_000)) })).toHaveLength(524_288);
  expect(errorText({ body: new Uint8Array([0xff]) })).toBeUndefined();
});
