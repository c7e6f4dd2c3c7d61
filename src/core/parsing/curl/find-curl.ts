import type { PasteItem } from '@/core/parsing/paste/paste';
import { findCommands } from './find-commands';
import { curlOptions, NAME } from './options';
import { curlRequest } from './request';

/** Reads curl commands as bash, cmd and PowerShell take them. */
export const findCurl = (text: string): readonly PasteItem[] =>
  findCommands(text, {
    format: 'curl',
    name: NAME,
    read: (words, isQuoted) => curlRequest(curlOptions(words), isQuoted),
  });
