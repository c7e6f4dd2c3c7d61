import type { PasteFormat } from '@/core';

const formats: Partial<Readonly<Record<PasteFormat, string>>> = {
  curl: 'a curl command',
  wget: 'a wget command',
  awscurl: 'an awscurl command',
  powershell: 'a PowerShell command',
  fetch: 'a fetch call',
  har: 'a HAR file',
  postman: 'a Postman collection',
  bruno: 'a Bruno file',
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
  /** On the way back, by a link, or by an example. */
  replaced: 'Another request took the place of the one that you typed.',
  /** Said instead of a file that was dropped. */
  dropped: {
    here: 'Drop it anywhere. A request (HTTP, HAR, Postman, Bruno, curl) or a file of credentials is read.',
    reading: 'Reading the file…',
    request: (what: string, parts: string) => `Filled in from the file, ${what}: ${parts}.`,
    bodyLeft: 'Its body is not in the file as text: choose it under Body.',
    address: 'Read as a URL from the file.',
    keys: 'The keys of the file are in their fields.',
    'for-debug': 'The file is an answer or a log. Debug reads it and finds out why.',
    notTaken: {
      'too-large': (name: string) => `\`${name}\` has more than 50 MB and was not read.`,
      unreadable: (name: string) => `\`${name}\` could not be read: it is a folder, or the browser may not open it.`,
      'not-text': (name: string) => `\`${name}\` is not text. To send it, choose it under Body.`,
      nothing: (name: string) =>
        `There is no request in \`${name}\`, and no credentials. To send the file itself, choose it under Body.`,
    },
  },
};
