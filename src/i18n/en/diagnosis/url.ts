import { list, number, quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const url: FindingTexts<'url'> = {
  'url-cut': {
    title: 'The end was cut off',
    what: ({ found, whole }) =>
      `It ends in ${q(found)}${whole === undefined ? ', which is no whole parameter' : `, where ${q(whole)} is not complete`}. The rest is judged as if its end were there.`,
    fix: () => 'Copy the whole of it again, from where it was made: terminals, chats and fields cut long lines.',
  },
  'url-too-long': {
    title: 'The request is longer than AWS takes',
    what: ({ count }) =>
      `URL and headers are longer than the 64 kB that an AWS service takes at most. ${number(count)} characters are left out here, so the signature is not judged.`,
    fix: () =>
      'Send what is so long in the body. To have the signature judged, paste a request of the same kind that is shorter.',
  },
  'url-encoded-twice': {
    title: 'The URL was encoded twice',
    what: ({ found }) => `It holds ${q(found)}: it was percent-encoded again after signing.`,
    fix: () => 'Hand the presigned URL on as it is: it is encoded already.',
  },
  'url-html-escaped': {
    title: 'The URL holds HTML escapes',
    what: ({ undone }) =>
      undone
        ? 'The paste has `&amp;` between the parameters, which is read as `&` here. Used as pasted, their names start with `amp;`.'
        : '`&amp;` separates the parameters, so their names start with `amp;`.',
    fix: () => 'Replace `&amp;` by `&`, or copy the link itself, not the page’s source.',
  },
  'url-json-escaped': {
    title: 'The URL holds JSON escapes',
    what: ({ found }) =>
      found === undefined
        ? 'The paste has JSON escapes in the URL, which are undone here. Used as pasted, it is another URL.'
        : `${q(found)} was copied out of JSON as it stands there.`,
    fix: () => 'Parse the JSON and use the string, or replace `\\u0026` by `&`.',
  },
  'url-lower-hex': {
    title: 'Digits in lower case in a percent-encoding',
    what: ({ found, expected }) =>
      `It is sent as ${q(found)} and signed as ${q(expected)}. A signer that takes it as it stands signs another text.`,
    fix: () => 'Write these digits in capitals in the text that is signed. In what is sent, either will do.',
  },
  'url-percent-eaten': {
    title: 'The signs %2 were lost from the URL',
    what: ({ found }) =>
      `The credential is ${q(found)}: its slashes were \`%2F\`, and only \`F\` is left. In a batch file of Windows, \`%2\` stands for the second argument.`,
    fix: () =>
      'In a `.bat` or `.cmd` file write each `%` of the URL as `%%`, or use PowerShell with the URL in single quotes.',
  },
  'url-redacted': {
    title: 'Parts are redacted',
    what: ({ names }) => `Redacted: ${list(names)}. What depends on them cannot be checked.`,
    fix: () => 'Paste the whole text. It stays in this page.',
  },
  'url-trailing': {
    title: 'Punctuation at the end of the URL',
    what: ({ found }) => `The URL ends in ${q(found)}, from the text around it.`,
    fix: () => 'Remove it.',
  },
  'url-white-space': {
    title: 'White space in the URL',
    what: ({ what, after }) =>
      ({
        wrapped:
          'Line breaks run through the pasted URL, which is read as one line here. Used as pasted, it ends at the first break.',
        'line-break': `A line break stands after ${q(after)}.`,
        space: `A space stands after ${q(after)}.`,
      })[what],
    fix: ({ what }) =>
      what === 'space'
        ? 'Remove it, or write `%20` if it belongs to a name.'
        : 'Join the lines, with nothing between them.',
  },
};
