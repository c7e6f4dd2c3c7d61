import { findCommands } from '@/core/parsing/curl/find-commands';
import type { Option } from '@/core/parsing/curl/options';
import { curlRequest } from '@/core/parsing/curl/request';
import type { PasteItem } from '@/core/parsing/paste/paste';

const NAME = /wget(?:\.exe)?(?=[ \t]+(?:-|["'$^\u2018\u201c]|https?:|\\\r?\n))/g;
/** GNU Wget's options in curl's words (Wget manual, "HTTP Options"). */
const IN_CURL: Readonly<Record<string, string>> = {
  header: 'header',
  method: 'request',
  'post-data': 'data-raw',
  'body-data': 'data-raw',
  'user-agent': 'user-agent',
  U: 'user-agent',
  referer: 'referer',
};
const FILES = new Set(['post-file', 'body-file']);
const SHORT_WITH_VALUE = new Set(['O', 'o', 'a', 'U', 't', 'T', 'P', 'i', 'e', 'Q', 'w', 'B']);

/** Reads wget commands. */
export const findWget = (text: string): readonly PasteItem[] =>
  findCommands(text, {
    format: 'wget',
    name: NAME,
    read: (words, isQuoted) => curlRequest(wgetOptions(words), isQuoted, 'wget'),
  });

function wgetOptions(words: readonly string[]): readonly Option[] {
  const options: Option[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (!word.startsWith('-')) {
      options.push(['url', word]);
      continue;
    }
    const [name = '', ...inline] = word.replace(/^--?/, '').split('=');
    const takesNext =
      inline.length === 0 && (IN_CURL[name] !== undefined || FILES.has(name) || SHORT_WITH_VALUE.has(name));
    const value = takesNext ? (words[++i] ?? '') : inline.join('=');
    if (FILES.has(name)) options.push(['data-binary', `@${value}`]);
    // In capitals, however it is written (src/main.c of Wget).
    else if (name === 'method') options.push(['request', value.toUpperCase()]);
    else if (IN_CURL[name] !== undefined) options.push([IN_CURL[name], value]);
    else if (name === 'spider') options.push(['head', '']);
  }
  return options.some(([name]) => name === 'request') || !options.some(([, v]) => v.startsWith('@'))
    ? options
    : [...options, ['request', 'POST']];
}
