import { expect, it } from 'vitest';
import type { Source } from '@/core';
import { isHarmless } from '@/core/sharing';
import { isQuiet } from './quiet';

it.each<Source>(['path', 'host', 'date', 'accessKeyId', 'query:list-type:0', 'header:content-type:0', 'hash:payload'])(
  'what stands at %s is read aloud',
  (source) => expect(isQuiet(source, isHarmless)).toBe(false),
);

it.each<Source>([
  'token',
  'secret',
  'hash:signature',
  'chunk:signature:3',
  'query:sig:0',
  'header:x-api-key:1',
  'header:cookie:0',
  'field:token:0',
])('what stands at %s is not', (source) => expect(isQuiet(source, isHarmless)).toBe(true));
