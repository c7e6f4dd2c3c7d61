import { link } from '@/testing/cases';
import { type Example, q } from './example';

export const URL_EXAMPLES: readonly Example[] = [
  [
    'url-cut',
    { request: link(), cut: { found: 'x-id=GetObj', name: 'x-id' } },
    { request: link({ after: 'x-id=GetObject' }) },
  ],
  ['url-too-long', { request: { ...link(), leftOut: 1 } }, { request: link() }],
  ['url-encoded-twice', { request: link({ scope: '20150830%2Fus-east-1%2Fs3%2Faws4_request' }) }, { request: link() }],
  [
    'url-html-escaped',
    { request: { ...link(), target: link().target.replaceAll('&', '&amp;') } },
    { request: link({ query: 'amp=1' }) },
  ],
  [
    'url-json-escaped',
    { request: { ...link(), target: link().target.replaceAll('&', '\\u0026') } },
    { request: link({ path: '/u0026' }) },
  ],
  [
    'url-percent-eaten',
    { request: { ...link(), target: link().target.replaceAll('%2F', 'F') } },
    { request: link({ key: 'AKIDF20150830FEXAMPLE' }) },
  ],
  ['url-lower-hex', { request: q('a=%2f') }, { request: q('a=%2F%20%25') }],
  ['url-redacted', { request: link({ signature: '<redacted>' }) }, { request: link() }],
  ['url-trailing', { request: link({ after: 'x=1"' }) }, { request: link({ query: 'x=1"' }) }],
  ['url-white-space', { request: link({ path: '/a b' }) }, { request: link({ path: '/a%20b' }) }],
];
