import type { PasteFormat } from '@/core';

const formats: Partial<Readonly<Record<PasteFormat, string>>> = {
  curl: 'a curl command',
  wget: 'a wget command',
  awscurl: 'an awscurl command',
  powershell: 'a PowerShell command',
  fetch: 'a fetch call',
  har: 'a HAR file',
  'http-request': 'an HTTP request',
  'presigned-url': 'a presigned URL',
  'presigned-token': 'a token',
  'carried-request': 'a token',
  url: 'a URL',
};

/** What is said of a paste that was taken apart. */
export const pasted = {
  formats,
  anyFormat: 'a request',
  parts: (headers: number, body: boolean, keys: boolean) => {
    const all = [
      'method',
      'URL',
      ...(headers > 0 ? [`${headers} ${headers === 1 ? 'header' : 'headers'}`] : []),
      ...(body ? ['body'] : []),
      ...(keys ? ['keys'] : []),
    ];
    return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
  },
  request: (what: string, parts: string) => `Filled in from ${what}: ${parts}.`,
  switched: (where: string) => `“Signature in” is now “${where}”.`,
  bodyLeft: 'Its body is not in the paste as text: choose the file under Body.',
  address: 'Read as a URL from what was pasted.',
  keys: 'Those were keys: they are in their fields, not in the URL.',
  'for-debug': 'This is an answer or a log, not a URL. Debug reads it and finds out why.',
  reading: 'Reading what you pasted…',
  toDebug: 'Read it in Debug',
  undo: 'Undo',
};
