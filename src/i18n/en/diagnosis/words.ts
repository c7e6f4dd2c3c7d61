import type { TextChange } from '@/core';

export const changes: Readonly<Record<TextChange, string>> = {
  same: 'nothing differs',
  added: 'it was added',
  missing: 'it is missing',
  emptied: 'its value was removed',
  filled: 'a value was put in',
  case: 'only upper and lower case differ',
  whitespace: 'only white space differs',
  'encoded-again': 'it was percent-encoded once more',
  decoded: 'it was percent-decoded once',
  plus: 'only `+`, `%20` and `%2B` differ',
  encoding: 'only the percent-encoding differs',
  latin1: 'UTF-8 was read as Latin-1',
  order: 'only the order differs',
  slashes: 'only slashes differ',
  'dot-segments': 'dot segments were resolved',
  appended: 'something was appended',
  prepended: 'something was put in front',
  cut: 'its end is missing',
  'cut-front': 'its beginning is missing',
  value: 'the value differs',
};
