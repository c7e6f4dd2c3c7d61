import type { PasteItem } from '@/core/parsing/paste/paste';
import { findCommands } from './find-commands';
import { curlOptions } from './options';
import { curlRequest } from './request';

/** The name, and behind it an option, a URL or the next line: "curl" in a sentence is no command. */
const NAME =
  /curl(?:\.exe)?(?=[ \t]+(?:-|["'$^\u2018\u201c]|https?:|[A-Za-z0-9-]+\.[A-Za-z0-9-]|localhost|\\[ \t]*\r?\n|\^\r?\n|`\r?\n))/g;

/** Reads curl commands as bash, cmd and PowerShell take them. */
export const findCurl = (text: string): readonly PasteItem[] =>
  findCommands(text, {
    format: 'curl',
    name: NAME,
    read: (words, isQuoted) => curlRequest(curlOptions(words), isQuoted),
  });
